#include <algorithm>
#include <set>

#include "api/error_value.h"
#include "api/handles.h"
#include "pipeline.h"
#include "write/write.h"

namespace factdiff {

std::vector<AnalysedReport> copies_of(const std::vector<std::shared_ptr<const AnalysedReport>>& reports) {
  std::vector<AnalysedReport> copies;
  copies.reserve(reports.size());
  for (const auto& report : reports) copies.push_back(*report);
  return copies;
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
    const CallOptions given = call_options_of(options);
    return comparison_for_caller(compare_analysed(copies_of(kept), given.compare), given);
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

size_t factdiff_comparison_absent_count(const factdiff_comparison* comparison) {
  return comparison->records.absent().size();
}

const factdiff_absent* factdiff_comparison_absent(const factdiff_comparison* comparison, size_t index) {
  const auto& absent = comparison->records.absent();
  return index < absent.size() ? &absent[index] : nullptr;
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
