#include "write/cells.h"

#include <algorithm>

#include "adapters/icu/display_width.h"

namespace factdiff {

namespace {

constexpr std::string_view ellipsis = "…";

// The code point at `at`, which moves behind it. Precondition: valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t code = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte(at + i) & 0x3FU);
  at = std::min(at + length, text.size());
  return code;
}

bool is_white(char32_t code) { return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x2028; }

std::size_t width_of(const Cells& cells) {
  std::size_t width = 0;
  for (const Cell& cell : cells) width += cell.width;
  return width;
}

bool is_space(const Cell& cell) { return cell.bytes == " "; }

// Marked cells in a row are painted as one piece.
Line line_of_cells(const Cells& cells, std::size_t first, std::size_t last, Color color) {
  Line line;
  std::string marked;
  for (std::size_t i = first; i < last; ++i) {
    line.width += cells[i].width;
    if (cells[i].mark != Mark::none) {
      marked += cells[i].bytes;
    } else {
      line.text += painted(marked, color) + cells[i].bytes;
      marked.clear();
    }
  }
  line.text += painted(marked, color);
  return line;
}

Line mark_line(const Cells& cells, std::size_t first, std::size_t last, Color color) {
  std::string marks;
  for (std::size_t i = first; i < last; ++i) marks.append(cells[i].width, static_cast<char>(cells[i].mark));
  marks.erase(marks.find_last_not_of(' ') + 1);
  const std::size_t begin = std::min(marks.find_first_not_of(' '), marks.size());
  return {marks.substr(0, begin) + painted(marks.substr(begin), color), marks.size()};
}

}  // namespace

Cells cells_of(std::string_view text, TextSpan shown, const std::vector<MarkedSpan>& marks) {
  Cells cells;
  shown.end = std::min(shown.end, text.size());
  for (std::size_t at = shown.start; at < shown.end;) {
    const std::size_t start = at;
    const char32_t code = next_code_point(text, at);
    Mark mark = Mark::none;
    for (const MarkedSpan& marked : marks) {
      if (marked.span.start <= start && start < marked.span.end) mark = marked.mark;
    }
    if (is_white(code)) {
      if (!cells.empty() && !is_space(cells.back())) cells.push_back({" ", 1, mark});
    } else if (!is_control(code)) {
      const unsigned width = display_width(code);
      const std::string_view bytes = text.substr(start, at - start);
      if (width == 0 && !cells.empty()) {
        cells.back().bytes += bytes;
      } else {
        cells.push_back({std::string(bytes), width, mark});
      }
    }
  }
  while (!cells.empty() && is_space(cells.back())) cells.pop_back();
  return cells;
}

Cells cells_of(std::string_view text) { return cells_of(text, {0, text.size()}, {}); }

Cells trimmed(Cells cells, std::size_t columns) {
  if (width_of(cells) <= columns) return cells;
  columns = std::max<std::size_t>(columns, 8) - 4;  // room for an ellipsis and a space at both ends
  const auto is_marked = [](const Cell& cell) { return cell.mark != Mark::none; };
  const auto mark = std::find_if(cells.begin(), cells.end(), is_marked);
  std::size_t first = mark == cells.end() ? 0 : static_cast<std::size_t>(mark - cells.begin());
  std::size_t last = first;
  std::size_t width = 0;
  while (last < cells.size() && is_marked(cells[last]) && width + cells[last].width <= columns) {
    width += cells[last++].width;
  }
  // Words in front of the mark say whom it is about, those behind it what it is: both in turn.
  for (bool grown = true; grown;) {
    grown = false;
    if (first > 0 && width + cells[first - 1].width <= columns) {
      width += cells[--first].width;
      grown = true;
    }
    if (last < cells.size() && width + cells[last].width <= columns) {
      width += cells[last++].width;
      grown = true;
    }
  }
  // Cut between words, unless that would cut a mark away.
  const auto cuttable = [&](std::size_t i) { return !is_space(cells[i]) && !is_marked(cells[i]); };
  if (first > 0) {
    while (first < last && cuttable(first)) ++first;
  }
  if (last < cells.size()) {
    while (last > first && cuttable(last - 1)) --last;
  }
  Cells result;
  if (first > 0) result.push_back({std::string(ellipsis), 1, Mark::none});
  if (first > 0 && first < last && !is_space(cells[first])) result.push_back({" ", 1, Mark::none});
  result.insert(result.end(), cells.begin() + static_cast<std::ptrdiff_t>(first),
                cells.begin() + static_cast<std::ptrdiff_t>(last));
  if (last < cells.size() && !result.empty() && !is_space(result.back())) result.push_back({" ", 1, Mark::none});
  if (last < cells.size()) result.push_back({std::string(ellipsis), 1, Mark::none});
  return result;
}

std::string painted(std::string_view text, Color color) {
  if (color.empty() || text.empty()) return std::string(text);
  std::string result(color);
  result += text;
  return result + "\x1b[0m";
}

std::vector<Line> lines_of(const Cells& cells, std::size_t columns, Color mark_color) {
  std::vector<Line> lines;
  for (std::size_t first = 0; first < cells.size();) {
    std::size_t last = first;
    std::size_t width = 0;
    std::size_t space = first;  // the last place to break
    while (last < cells.size() && width + cells[last].width <= columns) {
      if (is_space(cells[last])) space = last;
      width += cells[last++].width;
    }
    if (last == first) ++last;  // wider than the line by itself
    if (last < cells.size() && !is_space(cells[last]) && space > first) last = space;
    lines.push_back(line_of_cells(cells, first, last, mark_color));
    const bool marked = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(first),
                                    cells.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const Cell& cell) { return cell.mark != Mark::none; });
    if (marked) lines.push_back(mark_line(cells, first, last, mark_color));
    while (last < cells.size() && is_space(cells[last])) ++last;
    first = last;
  }
  return lines;
}

Line line_of(std::string_view text, std::size_t columns, Color color) {
  const Cells cells = trimmed(cells_of(text), columns);
  Line line = line_of_cells(cells, 0, cells.size(), {});
  line.text = painted(line.text, color);
  return line;
}

}  // namespace factdiff
