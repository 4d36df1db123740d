// Numbers as digits, and digits as the text of a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

struct Numeral {
  double value = 0;
  double place = 1;  // of the last significant digit: 100 of "1,500", 0.01 of "6.50"
  bool plain_integer = false;
};

// Reads digits with grouping, decimals and a vulgar fraction at the end: "1,234,567", "12 000", "6.50", "3½".
// Precondition: the text begins with a digit or a vulgar fraction.
[[nodiscard]] Numeral read_numeral(std::string_view text);

// The value of "½" and its like.
[[nodiscard]] std::optional<double> vulgar_fraction(char32_t character);

// The place of the last digit of a whole number that is not zero: 100 of 1,500.
[[nodiscard]] double last_significant_place(double value);

// Without what binary fractions add: 4.1 billion is 4,100,000,000.
[[nodiscard]] double rounded(double value);

// The number that the value of a list's entry is: "12", "0.5"; 0 for anything else.
[[nodiscard]] double listed_number(std::string_view value);

// A plain decimal: "3500000", "5.1666666667", without exponent or trailing zeros.
[[nodiscard]] std::string decimal_text(double value);

}  // namespace factdiff
