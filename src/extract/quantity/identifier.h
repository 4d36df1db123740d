// Numbers that name something, as the rules of identifier.cpp and reference.cpp read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/quantity/figure.h"

namespace factdiff {

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
