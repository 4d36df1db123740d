// What the characters of a text are, with a table for ASCII.
#pragma once

#include <array>
#include <string_view>

#include "adapters/icu/characters.h"
#include "model/text.h"

namespace factdiff {

struct Character {
  CharacterClass kind = CharacterClass::space;
  CodePoint code;
};

namespace detail {

constexpr std::array<CharacterClass, 128> ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t c = 0; c < 128; ++c) {
    const auto between = [c](char low, char high) {
      return c >= static_cast<std::size_t>(low) && c <= static_cast<std::size_t>(high);
    };
    classes[c] = c <= 32 || c == 127             ? CharacterClass::space
                 : between('A', 'Z')             ? CharacterClass::upper
                 : between('a', 'z') || c == '_' ? CharacterClass::letter
                 : between('0', '9')             ? CharacterClass::digit
                 : std::string_view("$%&+<=>^|~@#*").find(static_cast<char>(c)) != std::string_view::npos
                     ? CharacterClass::symbol
                     : CharacterClass::punctuation;
  }
  return classes;
}();

}  // namespace detail

// Precondition: at < text.size().
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80U) return {detail::ascii_classes[byte], {byte, 1}};
  const CodePoint code = code_point_at(text, at);
  return {character_class(code.value), code};
}

[[nodiscard]] inline bool is_letter(CharacterClass kind) {
  return kind == CharacterClass::letter || kind == CharacterClass::upper;
}

[[nodiscard]] inline bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }

[[nodiscard]] inline bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

}  // namespace factdiff
