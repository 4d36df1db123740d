// The words of one line of a pasted page, for looking up what kind of line it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// Case-folded, split at everything but letters, digits and inner apostrophes: "Editor’s Picks:" gives "editor's" and
// "picks". At most `most` words are read.
[[nodiscard]] std::vector<std::string> line_words(std::string_view line, std::size_t most = 40);

// A line with its words, cut once for all that ask what kind of line it is.
struct PageLine {
  PageLine(std::string_view text);  // NOLINT(google-explicit-constructor): a text is a line

  std::string_view text;
  std::vector<std::string> words;  // the first 40; of a paragraph the first 10, which tell how it begins
};

// The words with one space between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last);

// Whether the line ends as a sentence does: in a full stop, question or exclamation mark or ellipsis, perhaps with
// closing marks after it.
[[nodiscard]] bool ends_as_sentence(std::string_view line);

}  // namespace factdiff
