// The words of one line of a pasted page, for looking up what kind of line it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// Case-folded, split at everything but letters, digits and inner apostrophes: "Editor’s Picks:" gives "editor's" and
// "picks". At most `most` words are read.
[[nodiscard]] std::vector<std::string> line_words(std::string_view line, std::size_t most = 40);

// The words with one space between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last);

// Whether the line ends as a sentence does: in a full stop, question or exclamation mark or ellipsis, perhaps with
// closing marks after it.
[[nodiscard]] bool ends_as_sentence(std::string_view line);

}  // namespace factdiff
