// A number as written, in digits or in words, with its scale: what every figure is made from.
#pragma once

#include <optional>

#include "extract/quantity/pieces.h"

namespace factdiff {

struct Amount {
  std::size_t first = 0;  // pieces [first, last)
  std::size_t last = 0;
  double value = 0;
  double place = 1;            // of the last significant digit
  bool in_words = false;       // "two hundred"
  bool is_fraction = false;    // "two-thirds", "half", "one in five"
  bool has_scale = false;      // "2.5 million", "a dozen"
  bool plain_integer = false;  // digits alone
};

// "1,234", "2.5 million", "two hundred and fifty-three", "half a million", "two-thirds", "3½", "one in five". `money`
// says that a currency sign stands before: then a glued "m" or "b" is million or billion.
[[nodiscard]] std::optional<Amount> read_amount(const PieceSentence& sentence, std::size_t at, bool money = false);

// "two", "a hundred", "two hundred and fifty-three", "a dozen": without fractions. It ends before the piece `limit`.
inline constexpr std::size_t no_limit = static_cast<std::size_t>(-1);
[[nodiscard]] std::optional<Amount> read_number_words(const PieceSentence& sentence, std::size_t at,
                                                      std::size_t limit = no_limit);

// "two-thirds", "a quarter", "half"; with the scale in "half a million". Of "and a half" nothing.
[[nodiscard]] std::optional<Amount> read_fraction(const PieceSentence& sentence, std::size_t at);

// The factor of "million", "-million", "k" at the piece (and the hyphen before it), and how many pieces it takes.
struct Scale {
  std::size_t pieces = 0;  // 0: none
  double factor = 1;
};
[[nodiscard]] Scale read_scale(const PieceSentence& sentence, std::size_t at, bool money);

}  // namespace factdiff
