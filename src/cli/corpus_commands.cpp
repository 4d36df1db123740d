// factdiff check and audit: what is compared with a corpus, and a corpus with itself.
#include <filesystem>
#include <iterator>
#include <ostream>

#include "check/sources.h"
#include "cli/commands.h"
#include "cli/corpus_input.h"
#include "cli/corpus_store.h"
#include "index/packed_report.h"
#include "model/error.h"

namespace factdiff {

namespace {

ReadResult read_stories(const Options& options, Console& console) {
  ReadResult stories;
  read_corpus(options.operands, options, console, [&](ReadResult part) {
    std::move(part.reports.begin(), part.reports.end(), std::back_inserter(stories.reports));
    std::move(part.notices.begin(), part.notices.end(), std::back_inserter(stories.notices));
  });
  return stories;
}

std::vector<std::string> files_of(const std::vector<Report>& stories) {
  std::vector<std::string> files;
  for (const Report& story : stories) {
    if (story.path && *story.path != "-" && (files.empty() || files.back() != *story.path)) {
      files.push_back(*story.path);
    }
  }
  return files;
}

bool is_one_of(const std::string& path, const std::vector<std::string>& files) {
  if (path.empty()) return false;
  for (const std::string& file : files) {
    std::error_code ignored;
    if (file == path || std::filesystem::equivalent(file, path, ignored)) return true;
  }
  return false;
}

// An id of --published that no report had may be that of a report that was not looked at.
void add_missed(const PublishedTimes& published, const ReportStore& store, std::vector<Notice>& notices) {
  const auto snapshot = store.snapshot();
  for (const auto& [id, notice] : published.missed()) {
    const std::string last = id.substr(id.rfind('/') + 1);
    if (snapshot->known_by(std::vector{key_of_id(id), key_of_id(last)}).empty()) notices.push_back(notice);
  }
}

bool is_ignored(const Report& report, const Options& options) {
  return !options.sources.ignored.empty() && is_of_source(report, options.sources.ignored);
}

// Runs `work`; an error of a store that does not say where it is gets the place of the store.
template <class Work>
auto at_store(const CorpusStore& corpus, const Work& work) {
  try {
    return work();
  } catch (Error& error) {
    if (error.path.empty()) error.path = corpus.location();
    throw;
  }
}

}  // namespace

int run_check(const Options& options, Console& console, std::ostream& out) {
  ReadResult stories = read_stories(options, console);
  const CorpusStore corpus(options.against, options, console);
  const bool no_story = stories.reports.empty();
  const std::vector<std::string> files = files_of(stories.reports);
  PublishedTimes published(options.published);
  const StoreCall call{[&](const std::string& path) { return is_one_of(path, files); },
                       [&](const Report& report) { return is_ignored(report, options); },
                       [&](Report& report) { published.set(report); }};
  Comparison comparison = at_store(
      corpus, [&] { return check_against(corpus.store(), std::move(stories.reports), options.compare, call); });
  comparison.skipped = std::move(stories.notices);
  comparison.skipped.insert(comparison.skipped.end(), corpus.notices().begin(), corpus.notices().end());
  add_missed(published, corpus.store(), comparison.skipped);
  bool errors = say_notices(comparison.skipped, console);
  if (no_story) errors = say_too_few(0, "a story", console);
  if (corpus.is_empty()) {
    console.err << "factdiff: --against: no report was read; expected one or more\n";
    errors = true;
  }
  return write_comparison(std::move(comparison), errors, options, console, out);
}

int run_audit(const Options& options, Console& console, std::ostream& out) {
  const CorpusStore corpus(options.operands, options, console);
  PublishedTimes published(options.published);
  const StoreCall call{{},
                       [&](const Report& report) { return is_ignored(report, options); },
                       [&](Report& report) { published.set(report); }};
  Comparison comparison = at_store(corpus, [&] {
    return audit_store(corpus.store(), options.compare, {options.since, options.explain.value_or("")}, call);
  });
  comparison.skipped = corpus.notices();
  add_missed(published, corpus.store(), comparison.skipped);
  bool errors = say_notices(comparison.skipped, console);
  if (corpus.is_empty()) errors = say_too_few(0, "a corpus of reports", console);
  return write_comparison(std::move(comparison), errors, options, console, out);
}

}  // namespace factdiff
