// What the lists of places know of a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// The ids (continent/country/province/city) of every place that has this name, of the places a metonym or demonym
// stands for too; empty for an unknown one. `name` is folded to plain letters, without article. Static storage.
[[nodiscard]] std::vector<std::string_view> place_ids(std::string_view name);

// A place's name as the lists have it, without article and without the word for its kind: "the Netherlands" ->
// "netherlands", "Aceh province" -> "aceh", "Hormozgan Province," -> "hormozgan". Any text.
[[nodiscard]] std::string plain_place_name(std::string_view name);

}  // namespace factdiff
