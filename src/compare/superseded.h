// Which differences between reports are no contradiction, because one tells that the value moved on or was corrected.
#pragma once

#include <span>
#include <vector>

#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// Turns conflicts into superseded values where one report is a marked newer version of the other ("CORRECTED-…",
// "UPDATE 2-…"), tells the other's value as an earlier one ("up from an earlier estimate of", "earlier reports said"),
// counts fewer of those who are found or helped with time, or says that a planned day was moved.
void mark_superseded(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies);

}  // namespace factdiff
