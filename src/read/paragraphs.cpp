#include "read/paragraphs.h"

#include <algorithm>

namespace factdiff {

namespace {

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

// The bytes of white space that UTF-8 writes with more than one byte: no-break space, byte order mark, wide spaces.
std::size_t wide_space(std::string_view text) {
  for (const std::string_view space :
       {"\u00A0", "\uFEFF", "\u200B", "\u2028", "\u2029", "\u3000", "\u2003", "\u2002"}) {
    if (text.substr(0, space.size()) == space) return space.size();
  }
  return 0;
}

// A line without its surrounding white space.
TextSpan trimmed(std::string_view text, TextSpan line) {
  while (!line.empty()) {
    if (is_space(text[line.start])) {
      ++line.start;
    } else if (const std::size_t size = wide_space(text.substr(line.start, line.size())); size > 0) {
      line.start += size;
    } else {
      break;
    }
  }
  while (!line.empty()) {
    if (is_space(text[line.end - 1])) {
      --line.end;
    } else if (line.size() >= 2 && wide_space(text.substr(line.end - 2, 2)) == 2) {
      line.end -= 2;
    } else if (line.size() >= 3 && wide_space(text.substr(line.end - 3, 3)) == 3) {
      line.end -= 3;
    } else {
      break;
    }
  }
  return line;
}

std::vector<TextSpan> lines_of(std::string_view text) {
  std::vector<TextSpan> lines;
  for (std::size_t start = 0; start <= text.size();) {
    std::size_t end = start;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back(trimmed(text, {start, end}));
    start = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++start;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  while (line.size() >= 3 && (line.substr(line.size() - 3) == "\u201D" || line.substr(line.size() - 3) == "\u2019")) {
    line.remove_suffix(3);
  }
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')')) line.remove_suffix(1);
  if (line.empty()) return true;
  const char last = line.back();
  return last == '.' || last == '!' || last == '?' || last == ':' || last == ';';
}

bool begins_lower(std::string_view line) { return line[0] >= 'a' && line[0] <= 'z'; }

// "- ", "* ", "• ", "3. ", "b) ".
bool begins_item(std::string_view line) {
  if (line.substr(0, 2) == "- " || line.substr(0, 2) == "* " || line.substr(0, 3) == "\u2022") return true;
  std::size_t at = 0;
  while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == 0 && line.size() > 1 && line[0] >= 'a' && line[0] <= 'z') at = 1;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
         (is_space(line[at + 1]) || line[at + 1] == ')');
}

// How the text breaks its lines: the width it is wrapped to, 0 where it is not.
std::size_t wrapped_width(std::string_view text, const std::vector<TextSpan>& lines) {
  constexpr std::size_t least_width = 40;
  constexpr std::size_t most_width = 160;
  std::size_t ends = 0;
  std::size_t inside = 0;
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++ends;
    widths.push_back(lines[i].size());
    if (!ends_sentence(text.substr(lines[i].start, lines[i].size())) &&
        begins_lower(text.substr(lines[i + 1].start, lines[i + 1].size()))) {
      ++inside;
    }
  }
  if (ends < 3 || inside * 3 < ends) return 0;
  const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), wide, widths.end());
  return *wide >= least_width && *wide <= most_width ? *wide : 0;
}

// Whether a paragraph goes on from one line to the next, where lines are wrapped to `width`.
bool goes_on(std::string_view line, std::string_view next, std::size_t width) {
  constexpr std::size_t least_line = 20;
  if (begins_item(next)) return false;
  if (width == 0) return line.size() >= least_line && !ends_sentence(line) && begins_lower(next);
  if (begins_lower(next)) return true;
  return line.size() * 4 >= width * 3;  // a shorter line is the last of its paragraph, or a heading
}

}  // namespace

std::vector<TextSpan> paragraphs_of(std::string_view text) {
  const std::vector<TextSpan> lines = lines_of(text);
  const std::size_t width = wrapped_width(text, lines);
  std::vector<TextSpan> paragraphs;
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextSpan line = lines[i];
    if (line.empty()) {
      open = false;
      continue;
    }
    const std::string_view words = text.substr(line.start, line.size());
    if (open && goes_on(text.substr(lines[i - 1].start, lines[i - 1].size()), words, width)) {
      paragraphs.back().end = line.end;
    } else {
      paragraphs.push_back(line);
    }
    open = true;
  }
  return paragraphs;
}

}  // namespace factdiff
