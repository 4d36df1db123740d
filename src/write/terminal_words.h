// Words and colours that the writers for people share.
#pragma once

#include <cstddef>
#include <string>

#include "model/comparison.h"
#include "write/cells.h"
#include "write/write.h"

namespace factdiff {

namespace colors {
inline constexpr Color bold = "\x1b[1m";
inline constexpr Color dim = "\x1b[2m";
}  // namespace colors

[[nodiscard]] Color color_of(Verdict verdict);
// Of the first, second, … value of a finding.
[[nodiscard]] Color color_of_position(std::size_t position);

// "1 conflict", "3 conflicts", "2 spelling variants".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

// What a report is called: its source, unless another report has the same or it names none; then its id.
[[nodiscard]] std::string label_of(const Comparison& comparison, std::size_t report);

// The sentence around `span` as at most `lines` lines of `columns`, with the marks below.
[[nodiscard]] std::vector<Line> sentence_lines(const Report& report, TextSpan sentence,
                                               const std::vector<MarkedSpan>& marks, std::size_t lines,
                                               std::size_t columns, Color color);

}  // namespace factdiff
