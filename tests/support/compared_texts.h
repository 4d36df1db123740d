// What comparing two short texts finds, apart from whether their sentences would be aligned.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "support/analysed_text.h"

namespace factdiff::testing {

// Discrepancies that are findings, of two reports whose n-th statements are taken as aligned with this score, whatever
// they say.
inline std::vector<Discrepancy> differences_of(const AnalysedReport& left, const AnalysedReport& right,
                                               double score = 0.9) {
  const std::vector<AnalysedReport> reports = {left, right};
  std::vector<Alignment> alignments;
  for (std::size_t s = 0; s < std::min(left.statements.size(), right.statements.size()); ++s) {
    alignments.push_back({{0, s}, {1, s}, score, {}});
  }
  std::vector<Discrepancy> result = compare_reports(reports, alignments);
  std::erase_if(result, [](const Discrepancy& discrepancy) { return discrepancy.verdict > Verdict::variant; });
  return result;
}

// The same of two texts, each published on the day given; empty: unknown.
inline std::vector<Discrepancy> differences_of(std::string_view left, std::string_view right,
                                               const std::string& left_published = "2024-03-06",
                                               const std::string& right_published = "2024-03-06") {
  return differences_of(analysed(left, left_published), analysed(right, right_published));
}

}  // namespace factdiff::testing
