#include "write/terminal_words.h"

#include <algorithm>
#include <array>

namespace factdiff {

Color color_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict: return "\x1b[1;31m";
    case Verdict::imprecise: return "\x1b[1;33m";
    case Verdict::superseded: return "\x1b[1;34m";
    case Verdict::variant: return "\x1b[1;35m";
    case Verdict::compatible:
    case Verdict::agree: return "\x1b[1;32m";
    case Verdict::undecided: return colors::bold;
  }
  return {};
}

Color color_of_position(std::size_t position) {
  constexpr std::array<Color, 5> colors = {"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;35m", "\x1b[1;32m", "\x1b[1;34m"};
  return colors[position % colors.size()];
}

std::vector<Line> sentence_lines(const Report& report, TextSpan sentence, const std::vector<MarkedSpan>& marks,
                                 std::size_t lines, std::size_t columns, Color color) {
  // A sentence may be the whole of a large file: only what can be shown is looked at.
  constexpr std::size_t most_bytes = 8192;
  const std::string_view text = report.text.view();
  const auto is_inside_character = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  const std::size_t middle = marks.empty() ? sentence.start : marks.front().span.start;
  if (middle > sentence.start + most_bytes) sentence.start = middle - most_bytes;
  if (sentence.end > middle + most_bytes) sentence.end = middle + most_bytes;
  while (is_inside_character(sentence.start)) ++sentence.start;
  while (is_inside_character(sentence.end)) --sentence.end;
  // The last word of each line but the last does not fill it.
  const std::size_t room = lines * columns - (lines - 1) * std::min<std::size_t>(columns / 8, 8);
  return lines_of(trimmed(cells_of(text, sentence, marks), room), columns, color);
}

}  // namespace factdiff
