// The word that somebody who mistyped probably meant.
#pragma once

#include <span>
#include <string_view>

namespace factdiff {

// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string
// alignment), counted in bytes.
[[nodiscard]] std::size_t typing_distance(std::string_view left, std::string_view right);

// The candidate nearest to `word`, the first of equals; empty where none is near enough to be a slip: more than a third
// of its letters differ.
[[nodiscard]] std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace factdiff
