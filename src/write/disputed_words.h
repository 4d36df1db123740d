// Which words of a report a finding is about.
#pragma once

#include <vector>

#include "model/comparison.h"
#include "write/cells.h"

namespace factdiff {

// The words to mark in the sentence of a position's first mention, as spans of the report's text: of a quotation those
// that differ from the other one, else the whole mention. Precondition: the position has a mention.
[[nodiscard]] std::vector<MarkedSpan> disputed_words(const Comparison& comparison, const Disagreement& disagreement,
                                                     std::size_t position);

}  // namespace factdiff
