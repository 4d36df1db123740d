#include <algorithm>
#include <cstring>
#include <set>

#include "api/error_value.h"
#include "api/handles.h"
#include "pipeline.h"
#include "write/write.h"

namespace factdiff {

namespace {

factdiff_compare_options options_of(const factdiff_compare_options* given) {
  factdiff_compare_options options = FACTDIFF_COMPARE_OPTIONS_INIT;
  if (given == nullptr) return options;
  if (given->size < sizeof(std::size_t)) throw CallError("the options' size is not set");
  std::memcpy(&options, given, std::min(given->size, sizeof options));
  return options;
}

}  // namespace

CompareOptions compare_options_of(const factdiff_compare_options* given) {
  const factdiff_compare_options options = options_of(given);
  constexpr unsigned all_kinds = (2U << static_cast<unsigned>(FACTDIFF_KIND_POLARITY)) - 1;
  if ((options.kinds & ~all_kinds) != 0) throw CallError("the kinds have a bit that is no kind");
  if (!(options.min_confidence >= 0 && options.min_confidence <= 1)) {
    throw CallError("the least confidence is not from 0 to 1");
  }
  CompareOptions result;
  for (unsigned kind = 0; kind <= static_cast<unsigned>(FACTDIFF_KIND_POLARITY); ++kind) {
    if ((options.kinds & (1U << kind)) != 0) result.policy.kinds.insert(static_cast<FactKind>(kind));
  }
  result.policy.min_confidence = options.min_confidence;
  result.policy.all = options.all != 0;
  return result;
}

std::vector<AnalysedReport> copies_of(const std::vector<std::shared_ptr<const AnalysedReport>>& reports) {
  std::vector<AnalysedReport> copies;
  copies.reserve(reports.size());
  for (const auto& report : reports) copies.push_back(*report);
  return copies;
}

factdiff_comparison* comparison_for_caller(Comparison comparison) {
  ComparisonRecords records(comparison);
  return new factdiff_comparison{std::move(comparison), std::move(records)};
}

}  // namespace factdiff

using namespace factdiff;

factdiff_comparison* factdiff_compare_reports(const factdiff_report* const* reports, size_t count,
                                              const factdiff_compare_options* options, factdiff_error** error) {
  return at_boundary<factdiff_comparison*>(error, nullptr, [&] {
    std::vector<std::shared_ptr<const AnalysedReport>> kept;
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < count; ++i) {
      if (reports == nullptr || reports[i] == nullptr) throw CallError("a report is NULL");
      kept.push_back(reports[i]->analysed);
      const std::string& id = kept.back()->report.id;
      if (!ids.insert(id).second) throw CallError("two reports have the id '" + id + "'");
    }
    return comparison_for_caller(compare_analysed(copies_of(kept), compare_options_of(options)));
  });
}

void factdiff_comparison_free(factdiff_comparison* comparison) { delete comparison; }

size_t factdiff_comparison_finding_count(const factdiff_comparison* comparison) {
  return comparison->records.findings().size();
}

const factdiff_finding* factdiff_comparison_finding(const factdiff_comparison* comparison, size_t index) {
  const auto& findings = comparison->records.findings();
  return index < findings.size() ? &findings[index] : nullptr;
}

size_t factdiff_comparison_alignment_count(const factdiff_comparison* comparison) {
  return comparison->records.alignments().size();
}

const factdiff_alignment* factdiff_comparison_alignment(const factdiff_comparison* comparison, size_t index) {
  const auto& alignments = comparison->records.alignments();
  return index < alignments.size() ? &alignments[index] : nullptr;
}

size_t factdiff_comparison_report_count(const factdiff_comparison* comparison) {
  return comparison->comparison.reports.size();
}

const char* factdiff_comparison_report(const factdiff_comparison* comparison, size_t index) {
  const auto& reports = comparison->comparison.reports;
  return index < reports.size() ? reports[index].report.id.c_str() : nullptr;
}

size_t factdiff_comparison_skipped_count(const factdiff_comparison* comparison) {
  return comparison->records.skipped().size();
}

const factdiff_skipped* factdiff_comparison_skipped(const factdiff_comparison* comparison, size_t index) {
  const auto& skipped = comparison->records.skipped();
  return index < skipped.size() ? &skipped[index] : nullptr;
}

char* factdiff_comparison_json(const factdiff_comparison* comparison, factdiff_error** error) {
  return at_boundary<char*>(error, nullptr, [&] { return text_for_caller(write_json(comparison->comparison)); });
}

char* factdiff_comparison_text(const factdiff_comparison* comparison, size_t columns, factdiff_error** error) {
  return at_boundary<char*>(error, nullptr, [&] {
    TerminalStyle style;
    style.width = std::max<std::size_t>(columns, 40);
    return text_for_caller(write_terminal(comparison->comparison, style));
  });
}
