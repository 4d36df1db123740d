#include "support/analysed.h"

#include <algorithm>

#include "compare/compare.h"
#include "pipeline.h"
#include "read/read.h"

namespace factdiff {

AnalysedReport analysed(std::string_view text, const std::string& published, const std::string& id) {
  Report report = report_of_text(id, text);
  if (!published.empty()) report.published = {published, interval_of_value(published), PublicationBasis::option, {}};
  return analyse_report(std::move(report));
}

std::vector<Discrepancy> discrepancies_of(const AnalysedReport& left, const AnalysedReport& right, Show show) {
  const std::vector<AnalysedReport> reports = {left, right};
  std::vector<Alignment> alignments;
  for (std::size_t s = 0; s < std::min(left.statements.size(), right.statements.size()); ++s) {
    alignments.push_back({{0, s}, {1, s}, 0.9, {}});
  }
  std::vector<Discrepancy> result = compare_reports(reports, alignments);
  if (show == Show::differences) {
    std::erase_if(result, [](const Discrepancy& discrepancy) { return discrepancy.verdict > Verdict::variant; });
  }
  return result;
}

}  // namespace factdiff
