// Where sentences end among the tokens of one paragraph.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/sentence.h"

namespace factdiff {

// Indices into `tokens`, ascending, each one past the last token of a sentence; the last is tokens.size().
// `tokens` from `first` on are those of one paragraph. Linear in their number.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                                                     std::size_t first);

}  // namespace factdiff
