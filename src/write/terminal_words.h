// Colours, and text in lines, for a terminal.
#pragma once

#include <cstddef>
#include <vector>

#include "model/comparison.h"
#include "write/cells.h"
#include "write/finding_words.h"
#include "write/write.h"

namespace factdiff {

namespace colors {
inline constexpr Color bold = "\x1b[1m";
inline constexpr Color dim = "\x1b[2m";
}  // namespace colors

[[nodiscard]] Color color_of(Verdict verdict);
// Of the first, second, … value of a finding.
[[nodiscard]] Color color_of_position(std::size_t position);

// The sentence around `span` as at most `lines` lines of `columns`, with the marks below.
[[nodiscard]] std::vector<Line> sentence_lines(const Report& report, TextSpan sentence,
                                               const std::vector<MarkedSpan>& marks, std::size_t lines,
                                               std::size_t columns, Color color);

}  // namespace factdiff
