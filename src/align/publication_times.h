// Publication times of reports that say nothing of theirs, from the reports that tell the same and are dated.
#pragma once

#include <span>
#include <vector>

#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// Where a report's publication time is not known at all, concludes it from aligned statements of reports whose day of
// publication is stated: "Thursday" for what the other dates to 16 November 2023 was written on one of the seven days
// from then on, "yesterday" on the day after. Nothing is concluded from fewer than two statements, nor where two
// exclude each other. Then resolves the report's times anew. The basis is `text`, the evidence names both sides.
void conclude_publication_times(std::vector<AnalysedReport>& reports, std::span<const Alignment> alignments);

}  // namespace factdiff
