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
// "John 3:16", "zip code is 90210", ".38 revolver", "the Group of 20".
[[nodiscard]] std::optional<Figure> read_reference(const PieceSentence& sentence, std::size_t at);

}  // namespace factdiff
