// Ages, as the rules of age.cpp and person_age.cpp read them.
#pragma once

#include <optional>
#include <string_view>

#include "extract/quantity/figure.h"

namespace factdiff {

// An age in years of the pieces [first, last).
[[nodiscard]] Figure age_figure(std::size_t first, std::size_t last, double years, std::string_view rule);
// "Jones, 32,", "who was 18", "people over 65".
[[nodiscard]] std::optional<Figure> read_person_age(const PieceSentence& sentence, std::size_t at);
// The number of a further age of a list, where one follows an age that ends before the piece.
[[nodiscard]] std::optional<std::size_t> next_age_in_list(const PieceSentence& sentence, std::size_t at);

}  // namespace factdiff
