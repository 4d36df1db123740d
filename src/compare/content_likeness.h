// How much of what two statements tell is told by both, in whatever order and form.
#pragma once

#include <span>

#include "compare/facing.h"
#include "model/analysed_report.h"

namespace factdiff {

// The mean share, in [0, 1], of the words that carry meaning of one statement that the other has too (word_likeness),
// without those in the spans that are left out: names that differ, say. 0 where nothing else is told.
[[nodiscard]] double content_likeness(const AnalysedReport& left, const MaskedStatement& left_statement,
                                      std::span<const TextSpan> left_out_of_left, const AnalysedReport& right,
                                      const MaskedStatement& right_statement,
                                      std::span<const TextSpan> left_out_of_right);

}  // namespace factdiff
