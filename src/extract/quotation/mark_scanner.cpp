#include "extract/quotation/mark_scanner.h"

#include <array>
#include <optional>
#include <string_view>

namespace factdiff {

namespace {

struct ShapeEntry {
  std::string_view bytes;
  MarkShape shape;
  bool is_single;
};

// Longer first: '' and `` are typewriters' double marks.
constexpr std::array<ShapeEntry, 16> shapes = {{
    {"\u201C", MarkShape::opening, false},   // “
    {"\u201D", MarkShape::closing, false},   // ”
    {"\u201E", MarkShape::opening, false},   // „
    {"\u201F", MarkShape::opening, false},   // ‟
    {"\u2018", MarkShape::opening, true},    // ‘
    {"\u2019", MarkShape::closing, true},    // ’
    {"\u201A", MarkShape::opening, true},    // ‚
    {"\u201B", MarkShape::opening, true},    // ‛
    {"\u2033", MarkShape::straight, false},  // ″
    {"\u00AB", MarkShape::opening, false},   // «
    {"\u00BB", MarkShape::closing, false},   // »
    {"''", MarkShape::straight, false},
    {"``", MarkShape::opening, false},
    {"\"", MarkShape::straight, false},
    {"'", MarkShape::straight, true},
    {"`", MarkShape::opening, true},
}};

const ShapeEntry* shape_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '"' && c != '\'' && c != '`' && c != '\xE2' && c != '\xC2') return nullptr;
  for (const ShapeEntry& entry : shapes) {
    if (text.substr(at, entry.bytes.size()) == entry.bytes) return &entry;
  }
  return nullptr;
}

enum class Neighbour { space, opening_bracket, dash, mark, stop, digit, word };

bool is_dash(std::string_view bytes) {
  return bytes == "\u2010" || bytes == "\u2012" || bytes == "\u2013" || bytes == "\u2014" || bytes == "\u2015";
}

Neighbour classify(char c) {
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return Neighbour::space;
  if (c == '(' || c == '[' || c == '{') return Neighbour::opening_bracket;
  if (c == '-') return Neighbour::dash;
  if (c == '"' || c == '\'' || c == '`') return Neighbour::mark;
  if (c >= '0' && c <= '9') return Neighbour::digit;
  if (std::string_view(",.;:!?)]}/").find(c) != std::string_view::npos) return Neighbour::stop;
  return Neighbour::word;
}

Neighbour classify_multibyte(std::string_view bytes) {
  if (bytes == "\u2026") return Neighbour::stop;
  if (is_dash(bytes)) return Neighbour::dash;
  if (bytes == "\u2009" || bytes == "\u200A" || bytes == "\u202F") return Neighbour::space;
  return shape_at(bytes, 0) != nullptr ? Neighbour::mark : Neighbour::word;
}

Neighbour before(std::string_view text, std::size_t line_start, std::size_t at) {
  if (at == line_start) return Neighbour::space;
  const char c = text[at - 1];
  if ((static_cast<unsigned char>(c) & 0x80U) == 0) return classify(c);
  if (at >= line_start + 2 && text.substr(at - 2, 2) == "\u00A0") return Neighbour::space;
  if (at >= line_start + 2 && (text.substr(at - 2, 2) == "\u00AB" || text.substr(at - 2, 2) == "\u00BB")) {
    return Neighbour::mark;
  }
  return at >= line_start + 3 ? classify_multibyte(text.substr(at - 3, 3)) : Neighbour::word;
}

Neighbour after(std::string_view text, std::size_t line_end, std::size_t at) {
  if (at >= line_end) return Neighbour::space;
  if ((static_cast<unsigned char>(text[at]) & 0x80U) == 0) return classify(text[at]);
  if (text.substr(at, 2) == "\u00A0") return Neighbour::space;
  if (text.substr(at, 2) == "\u00AB" || text.substr(at, 2) == "\u00BB") return Neighbour::mark;
  return classify_multibyte(text.substr(at, 3));
}

// 'em, 'tis and the '90s begin with an apostrophe.
bool is_clipped_word(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 9> clipped = {"em", "tis", "twas", "til",  "cause",
                                                              "n",  "cos", "bout", "round"};
  std::size_t end = at;
  while (end < text.size() && (text[end] | 32) >= 'a' && (text[end] | 32) <= 'z') ++end;
  std::string word(text.substr(at, end - at));
  for (char& c : word) c = static_cast<char>(c | 32);
  for (const std::string_view entry : clipped) {
    if (word == entry) return true;
  }
  return false;
}

bool is_decade(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  return digit(at) && digit(at + 1) && !digit(at + 2);
}

class Scanner {
 public:
  explicit Scanner(const Report& report) : text_(report.text.view()) {
    std::optional<BlockKind> previous;
    std::size_t passage = 0;
    for (const Block& block : report.blocks) {
      const bool holds = block.kind == BlockKind::headline || block.kind == BlockKind::heading ||
                         block.kind == BlockKind::body || block.kind == BlockKind::caption;
      if (block.kind != BlockKind::body || previous != BlockKind::body) ++passage;
      previous = block.kind;
      if (holds) scan_block(block, passage);
    }
  }

  ScannedMarks take() { return std::move(result_); }

 private:
  void scan_block(const Block& block, std::size_t passage) {
    for (std::size_t start = block.span.start; start < block.span.end;) {
      std::size_t end = text_.find('\n', start);
      if (end == std::string_view::npos || end > block.span.end) end = block.span.end;
      TextSpan line{start, end};
      while (line.start < line.end && classify(text_[line.start]) == Neighbour::space) ++line.start;
      while (line.end > line.start && classify(text_[line.end - 1]) == Neighbour::space) --line.end;
      if (!line.empty()) {
        result_.lines.push_back({line, passage});
        scan_line(line, passage);
      }
      start = end + 1;
    }
  }

  void scan_line(TextSpan line, std::size_t passage) {
    for (std::size_t at = line.start; at < line.end;) {
      const ShapeEntry* entry = shape_at(text_, at);
      if (entry == nullptr || at + entry->bytes.size() > line.end) {
        ++at;
        continue;
      }
      QuotationMark mark;
      mark.at = at;
      mark.size = entry->bytes.size();
      mark.shape = entry->shape;
      mark.is_single = entry->is_single;
      mark.line = result_.lines.size() - 1;
      mark.passage = passage;
      mark.at_line_start = at == line.start;
      at += mark.size;
      if (settle(mark, line)) result_.marks.push_back(mark);
    }
  }

  // What the neighbours allow; false for an apostrophe or a unit of measure.
  bool settle(QuotationMark& mark, TextSpan line) const {
    const Neighbour left = before(text_, line.start, mark.at);
    const Neighbour right = after(text_, line.end, mark.at + mark.size);
    const bool word_left = left == Neighbour::word || left == Neighbour::digit;
    const bool word_right = right == Neighbour::word || right == Neighbour::digit;
    if (mark.is_single && word_left && word_right) return false;
    const bool dots = text_.substr(mark.at + mark.size, 2) == ".." || text_.substr(mark.at + mark.size, 3) == "\u2026";
    mark.may_open = (left == Neighbour::space || left == Neighbour::opening_bracket || left == Neighbour::dash ||
                     left == Neighbour::mark) &&
                    (word_right || right == Neighbour::opening_bracket || right == Neighbour::mark || dots);
    mark.may_close = left != Neighbour::space && left != Neighbour::opening_bracket && !word_right;
    mark.behind_stop = left == Neighbour::stop;
    if (mark.is_single) return settle_single(mark, left, right);
    // 6'2" and a 12" gun: inches, where no quotation could end; the pairing knows whether one is open.
    if (!mark.may_open && !mark.may_close && left == Neighbour::space && right == Neighbour::space)
      mark.may_close = true;
    if (mark.shape == MarkShape::opening && right != Neighbour::space && !mark.may_close) mark.may_open = true;
    if (mark.shape == MarkShape::closing && !mark.may_open) mark.may_close = true;
    return mark.may_open || mark.may_close || mark.shape != MarkShape::straight || !word_left;
  }

  bool settle_single(QuotationMark& mark, Neighbour left, Neighbour right) const {
    const std::size_t next = mark.at + mark.size;
    if (mark.may_open && mark.shape != MarkShape::opening && (is_clipped_word(text_, next) || is_decade(text_, next))) {
      return false;
    }
    if (left == Neighbour::digit && mark.shape == MarkShape::straight && right != Neighbour::stop)
      mark.may_close = false;
    mark.behind_plural = left == Neighbour::word && (text_[mark.at - 1] | 32) == 's';
    return mark.may_open || mark.may_close;
  }

  std::string_view text_;
  ScannedMarks result_;
};

}  // namespace

ScannedMarks scan_marks(const Report& report) { return Scanner(report).take(); }

}  // namespace factdiff
