// Parts of a number behind or instead of a whole one, as the rules of fraction.cpp read them.
#pragma once

#include <optional>

#include "extract/quantity/amount.h"

namespace factdiff {

// The amount times the factor, with the pieces of the scale.
void apply_scale(Amount& amount, const Scale& scale);
// "and a half", "and three quarters", "-and-a-half" after a whole number.
[[nodiscard]] std::optional<Amount> read_and_fraction(const PieceSentence& sentence, std::size_t at);
// "1 1/2", "2-1/2", "1/5".
[[nodiscard]] std::optional<Amount> read_slash_fraction(const PieceSentence& sentence, std::size_t at);
// "one in five", "9 out of 10" of the part that ends before the piece.
[[nodiscard]] std::optional<Amount> read_share(const PieceSentence& sentence, const Amount& part, std::size_t at);

}  // namespace factdiff
