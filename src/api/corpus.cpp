#include <algorithm>
#include <iterator>

#include "api/error_value.h"
#include "api/handles.h"
#include "pipeline.h"
#include "read/inputs.h"

using namespace factdiff;

namespace {

auto find_report(const factdiff_corpus& corpus, const std::string& id) {
  return std::find_if(corpus.reports.begin(), corpus.reports.end(),
                      [&](const auto& report) { return report->report.id == id; });
}

// What `compare` makes of a corpus, with what was skipped when the corpus was read.
template <class Compare>
factdiff_comparison* compare_corpus(const factdiff_corpus* corpus, const factdiff_compare_options* options,
                                    factdiff_error** error, const Compare& compare) {
  return at_boundary<factdiff_comparison*>(error, nullptr, [&] {
    if (corpus == nullptr) throw CallError("the corpus is NULL");
    const CallOptions given = call_options_of(options);
    Comparison comparison = compare(given.compare);
    comparison.skipped = corpus->skipped;
    return comparison_for_caller(std::move(comparison), given);
  });
}

// All reports below a path, with ids that tell them apart, and what was skipped.
ReadResult read_path_whole(const std::string& path) {
  ReadResult result;
  read_path(path, [&](ReadResult part) {
    std::move(part.reports.begin(), part.reports.end(), std::back_inserter(result.reports));
    std::move(part.notices.begin(), part.notices.end(), std::back_inserter(result.notices));
  });
  assign_ids(result.reports);
  return result;
}

}  // namespace

void factdiff::read_path(const std::string& path, const ReadConsumer& consumer) {
  ExpandedInputs inputs = expand_inputs({path});
  if (inputs.files.empty()) {
    throw Error(path, inputs.notices.empty() ? "holds no report" : inputs.notices.front().reason);
  }
  consumer({{}, std::move(inputs.notices), {}});
  for (const std::string& file : inputs.files) {
    if (file == "-") throw CallError("standard input is no path");
    read_file_in_parts(file, {}, [&](ReadResult part) {
      std::vector<Notice> foreign = set_aside_other_languages(part.reports);
      std::move(foreign.begin(), foreign.end(), std::back_inserter(part.notices));
      consumer(std::move(part));
    });
  }
}

factdiff_corpus* factdiff_corpus_new(void) {
  return at_boundary<factdiff_corpus*>(nullptr, nullptr, [] { return new factdiff_corpus; });
}

void factdiff_corpus_free(factdiff_corpus* corpus) { delete corpus; }

int factdiff_corpus_add(factdiff_corpus* corpus, const factdiff_report* report, factdiff_error** error) {
  return at_boundary<int>(error, 0, [&] {
    if (corpus == nullptr || report == nullptr) throw CallError("the corpus or the report is NULL");
    const std::string& id = report->analysed->report.id;
    if (find_report(*corpus, id) != corpus->reports.end()) {
      throw CallError("the corpus has a report with the id '" + id + "'");
    }
    corpus->reports.push_back(report->analysed);
    return 1;
  });
}

int factdiff_corpus_add_path(factdiff_corpus* corpus, const char* path, size_t* added, factdiff_error** error) {
  return at_boundary<int>(error, 0, [&] {
    if (corpus == nullptr || path == nullptr) throw CallError("the corpus or the path is NULL");
    ReadResult input = read_path_whole(path);
    for (const Report& report : input.reports) {
      if (find_report(*corpus, report.id) != corpus->reports.end()) {
        throw CallError("the corpus has a report with the id '" + report.id + "'");
      }
    }
    // Everything that can fail comes before the corpus is changed.
    std::vector<AnalysedReport> analysed = analyse_reports(std::move(input.reports), 0);
    std::vector<std::shared_ptr<const AnalysedReport>> reports = corpus->reports;
    for (AnalysedReport& report : analysed) {
      reports.push_back(std::make_shared<const AnalysedReport>(std::move(report)));
    }
    std::vector<Notice> skipped = corpus->skipped;
    std::move(input.notices.begin(), input.notices.end(), std::back_inserter(skipped));
    corpus->reports.swap(reports);
    corpus->skipped.swap(skipped);
    if (added != nullptr) *added = analysed.size();
    return 1;
  });
}

int factdiff_corpus_remove(factdiff_corpus* corpus, const char* id) {
  return at_boundary<int>(nullptr, 0, [&] {
    if (corpus == nullptr || id == nullptr) return 0;
    const auto found = find_report(*corpus, id);
    if (found == corpus->reports.end()) return 0;
    corpus->reports.erase(found);
    return 1;
  });
}

size_t factdiff_corpus_size(const factdiff_corpus* corpus) { return corpus->reports.size(); }

const char* factdiff_corpus_report(const factdiff_corpus* corpus, size_t index) {
  return index < corpus->reports.size() ? corpus->reports[index]->report.id.c_str() : nullptr;
}

factdiff_comparison* factdiff_corpus_compare(const factdiff_corpus* corpus, const factdiff_compare_options* options,
                                             factdiff_error** error) {
  return compare_corpus(corpus, options, error, [&](const CompareOptions& given) {
    return compare_analysed(copies_of(corpus->reports), given);
  });
}

factdiff_comparison* factdiff_corpus_audit(const factdiff_corpus* corpus, const factdiff_compare_options* options,
                                           factdiff_error** error) {
  return compare_corpus(corpus, options, error,
                        [&](const CompareOptions& given) { return audit_analysed(copies_of(corpus->reports), given); });
}

factdiff_comparison* factdiff_corpus_check(const factdiff_corpus* corpus, const factdiff_report* story,
                                           const factdiff_compare_options* options, factdiff_error** error) {
  return compare_corpus(corpus, options, error, [&](const CompareOptions& given) {
    if (story == nullptr) throw CallError("the story is NULL");
    if (find_report(*corpus, story->analysed->report.id) != corpus->reports.end()) {
      throw CallError("the corpus has a report with the id '" + story->analysed->report.id + "'");
    }
    return check_analysed({*story->analysed}, copies_of(corpus->reports), given);
  });
}
