// What a character is, by ICU's tables.
#pragma once

namespace factdiff {

enum class CharacterClass {
  space,        // white space, controls, byte order mark, zero width space
  upper,        // a letter that is upper or title case
  letter,       // any other letter of a script that separates words by spaces
  ideograph,    // a letter of a script that does not: words must be found by word_boundaries
  mark,         // joins the character before it: combining marks, joiners, soft hyphens
  digit,        // decimal digits of any script
  fraction,     // ½, ², ⅗: other numbers
  symbol,       // currency, mathematics, other symbols
  punctuation,  // everything else
};

[[nodiscard]] CharacterClass character_class(char32_t character);

}  // namespace factdiff
