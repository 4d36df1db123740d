// From aligned statements to disagreements: which value faces which, each pair judged, and all pairs of one fact
// grouped over the reports.
#pragma once

#include <span>
#include <vector>

#include "compare/judge.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// Every pair of facing facts in aligned statements, and the spellings of every entity found in two reports.
[[nodiscard]] std::vector<Discrepancy> compare_reports(std::span<const AnalysedReport> reports,
                                                       std::span<const Alignment> alignments);

// The discrepancies of one fact over all reports as one disagreement, its values as positions.
[[nodiscard]] std::vector<Disagreement> group_discrepancies(std::span<const AnalysedReport> reports,
                                                            std::vector<Discrepancy> discrepancies);

}  // namespace factdiff
