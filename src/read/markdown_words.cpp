#include "read/markdown_words.h"

#include <algorithm>

#include "read/character_references.h"

namespace factdiff {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

class LineReader {
 public:
  LineReader(ArticleBuilder& builder, std::string_view line, std::size_t at)
      : builder_(builder), line_(line), at_(at) {}

  void read() {
    for (std::size_t i = 0; i < line_.size();) {
      const std::size_t size = markup_at(i);
      if (size == 0) {
        ++i;
        continue;
      }
      add(start_, i);
      i += size;
      start_ = i;
    }
    add(start_, line_.size());
  }

 private:
  void add(std::size_t from, std::size_t to) {
    if (to > from) add_markup_text(builder_, line_.substr(from, to - from), at_ + from);
  }

  // Bytes of markup at a place; 0: words.
  std::size_t markup_at(std::size_t i) {
    if (i == literal_) return 0;
    switch (line_[i]) {
      case '\\': return escape(i);
      case '*':
      case '_': return emphasis(i);
      case '`': return 1;
      case '!': return i + 1 < line_.size() && line_[i + 1] == '[' ? image(i) : 0;
      case '[': return opening(i);
      case ']': return target(i);
      case '<': return tag(i);
      default: return 0;
    }
  }

  // The backslash before a character that would be markup.
  std::size_t escape(std::size_t i) {
    if (i + 1 >= line_.size() || is_word(line_[i + 1]) || line_[i + 1] == ' ') return 0;
    literal_ = i + 1;
    return 1;
  }

  // A run of asterisks or underscores that touches a word on one side only: "**nine**", "_nine_", but not "snake_case".
  [[nodiscard]] std::size_t emphasis(std::size_t i) const {
    std::size_t end = i;
    while (end < line_.size() && line_[end] == line_[i]) ++end;
    const bool word_before = i > 0 && is_word(line_[i - 1]);
    const bool word_after = end < line_.size() && is_word(line_[end]);
    if (line_[i] == '_' && word_before && word_after) return 0;
    // "4*100 metres"
    if (word_before && word_after && is_digit(line_[i - 1]) && is_digit(line_[end])) return 0;
    const bool space_before = i == 0 || line_[i - 1] == ' ';
    const bool space_after = end == line_.size() || line_[end] == ' ';
    return space_before && space_after ? 0 : end - i;
  }

  // "![a boat](boat.jpg)": looked for within a bounded distance.
  std::size_t image(std::size_t i) {
    constexpr std::size_t longest = 2000;
    if (next_target_ < i) next_target_ = std::min(line_.find("](", i), line_.size());
    if (next_target_ - i > longest) return 0;
    const std::size_t end = line_.substr(i, longest).find(')', next_target_ - i);
    return end == std::string_view::npos ? 0 : end + 1;
  }

  // The bracket before the words of a link; a footnote's mark as a whole.
  std::size_t opening(std::size_t i) {
    const std::string_view near = line_.substr(i, 1000);
    if (near.substr(0, 2) == "[^") {
      const std::size_t end = near.find(']');
      return end == std::string_view::npos ? 0 : end + 1;
    }
    const std::size_t close = near.find(']');
    const bool is_link = close != std::string_view::npos && close + 1 < near.size() &&
                         (near[close + 1] == '(' || near[close + 1] == '[');
    if (is_link) link_end_ = i + close;
    return is_link ? 1 : 0;
  }

  // "](https://…)" behind the words of a link.
  [[nodiscard]] std::size_t target(std::size_t i) const {
    if (i != link_end_ || i + 1 >= line_.size()) return 0;
    const std::string_view near = line_.substr(i, 4000);
    const std::size_t end = near.find(near[1] == '(' ? ')' : ']', 2);
    return end == std::string_view::npos ? 1 : end + 1;
  }

  // "<br>", "</b>", "<https://…>": no words.
  [[nodiscard]] std::size_t tag(std::size_t i) const {
    const std::string_view near = line_.substr(i, 1000);
    const bool is_tag = near.size() > 2 && (near[1] == '/' || (is_word(near[1]) && !is_digit(near[1])));
    const std::size_t end = near.find('>');
    return is_tag && end != std::string_view::npos ? end + 1 : 0;
  }

  ArticleBuilder& builder_;
  std::string_view line_;
  std::size_t at_;
  std::size_t start_ = 0;
  std::size_t literal_ = std::string_view::npos;  // escaped
  std::size_t link_end_ = std::string_view::npos;
  std::size_t next_target_ = 0;  // "](" from where it was looked for last; the end of the line where there is none
};

}  // namespace

void add_markdown_words(ArticleBuilder& builder, std::string_view line, std::size_t at) {
  LineReader(builder, line, at).read();
}

}  // namespace factdiff
