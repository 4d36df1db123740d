// Text as a terminal shows it: cells with a mark each, cut and broken into lines. Marks are shown below the words they
// stand for, so that colour is never the only signal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text.h"

namespace factdiff {

// What stands below a cell; nothing below most.
enum class Mark : char { none = ' ', disputed = '^', removed = '-', added = '+' };

struct MarkedSpan {
  TextSpan span;
  Mark mark = Mark::disputed;
};

// One code point with what combines with it.
struct Cell {
  std::string bytes;
  unsigned width = 1;
  Mark mark = Mark::none;
};

using Cells = std::vector<Cell>;

// The cells of text.view(shown): white space becomes single spaces, control characters are left out.
[[nodiscard]] Cells cells_of(std::string_view text, TextSpan shown, const std::vector<MarkedSpan>& marks);
[[nodiscard]] Cells cells_of(std::string_view text);

// At most `columns` wide, around the first mark, cut between words; "…" stands for what is left out.
[[nodiscard]] Cells trimmed(Cells cells, std::size_t columns);

// A line as it is printed, and how many columns it takes without its escape sequences.
struct Line {
  std::string text;
  std::size_t width = 0;
};

// Escape sequence that begins a colour; empty where none is wanted.
using Color = std::string_view;
[[nodiscard]] std::string painted(std::string_view text, Color color);

// Lines of at most `columns`, broken between words; below each line with marks, a line with the marks.
[[nodiscard]] std::vector<Line> lines_of(const Cells& cells, std::size_t columns, Color mark_color);

// A single line, cut at its end.
[[nodiscard]] Line line_of(std::string_view text, std::size_t columns, Color color = {});

}  // namespace factdiff
