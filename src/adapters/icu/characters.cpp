#include "adapters/icu/characters.h"

#include <unicode/uchar.h>

namespace factdiff {

namespace {

// Scripts written without spaces between words: East and South-East Asian (line break classes ID, CJ and SA).
bool lacks_spaces(UChar32 character) {
  switch (u_getIntPropertyValue(character, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_COMPLEX_CONTEXT: return true;
    default: return false;
  }
}

}  // namespace

CharacterClass character_class(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (c == 0xFEFF || c == 0x200B) return CharacterClass::space;
  if (c == 0x200E || c == 0x200F) return CharacterClass::mark;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return CharacterClass::upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER: return CharacterClass::letter;
    case U_OTHER_LETTER: return lacks_spaces(c) ? CharacterClass::ideograph : CharacterClass::letter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR: return CharacterClass::mark;
    case U_DECIMAL_DIGIT_NUMBER: return CharacterClass::digit;
    case U_LETTER_NUMBER: return CharacterClass::letter;
    case U_OTHER_NUMBER: return CharacterClass::fraction;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR: return CharacterClass::space;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL: return CharacterClass::symbol;
    default: return CharacterClass::punctuation;
  }
}

}  // namespace factdiff
