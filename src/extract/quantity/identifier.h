// Numbers that name something, as the rules of identifier.cpp and reference.cpp read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/quantity/figure.h"

namespace factdiff {

// Rules that others ask for: a verse is no hour of the clock, and the number of an item of a list is compared with
// nothing.
inline constexpr std::string_view verse_rule = "figure/verse";
inline constexpr std::string_view list_number_rule = "figure/list-number";
// A hedged length of time is read as a duration too, and compared as that.
inline constexpr std::string_view length_of_time_rule = "figure/length-of-time";

// The identifier `value` of the pieces [first, last), of what `counted` says.
[[nodiscard]] Figure identifier(std::size_t first, std::size_t last, double number, std::string value,
                                std::string counted, std::string_view rule);
// "3 people" of "on line 3 people waited": what follows the number at the piece is counted by it.
[[nodiscard]] bool counts_what_follows(const PieceSentence& sentence, std::size_t number);
// "AK-47", "4x4", "9/11", "image 23 of 33".
[[nodiscard]] std::optional<Figure> read_joined_number(const PieceSentence& sentence, std::size_t at);
// "John 3:16", "zip code is 90210", ".38 revolver", "the Group of 20".
[[nodiscard]] std::optional<Figure> read_reference(const PieceSentence& sentence, std::size_t at);

}  // namespace factdiff
