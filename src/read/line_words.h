// The words of one line of a pasted page, for looking up what kind of line it is.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace factdiff {

// A line with its words, cut once for all that ask what kind of line it is. The words are case-folded, split at
// everything but letters, digits and inner apostrophes: "Editor’s Picks:" gives "editor's" and "picks".
class PageLine {
 public:
  static constexpr std::size_t most_words = 40;

  // The first words, at most `most_words`; of a paragraph the first 10, which tell how it begins.
  PageLine(std::string_view line);  // NOLINT(google-explicit-constructor): a text is a line
  PageLine(std::string_view line, std::size_t most);
  PageLine(const PageLine&) = delete;
  PageLine& operator=(const PageLine&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const std::string_view> words() const { return {words_.data(), count_}; }

 private:
  std::string_view text_;
  std::string folded_;
  std::array<std::string_view, most_words> words_;  // parts of `folded_`; the first `count_`
  std::size_t count_ = 0;
};

// The words with one space between them.
[[nodiscard]] std::string joined(std::span<const std::string_view> words, std::size_t first, std::size_t last);

// Whether the line ends as a sentence does: in a full stop, question or exclamation mark or ellipsis, perhaps with
// closing marks after it.
[[nodiscard]] bool ends_as_sentence(std::string_view line);

}  // namespace factdiff
