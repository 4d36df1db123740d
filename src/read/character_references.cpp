#include "read/character_references.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace factdiff {

namespace {

struct NamedCharacter {
  std::string_view name;
  std::string_view text;
};

// Sorted by bytes.
constexpr std::array<NamedCharacter, 74> named_characters = {{
    {"Aacute", "Á"}, {"Agrave", "À"}, {"Aring", "Å"},  {"Auml", "Ä"},      {"Ccedil", "Ç"}, {"Eacute", "É"},
    {"Iacute", "Í"}, {"Ntilde", "Ñ"}, {"Oacute", "Ó"}, {"Oslash", "Ø"},    {"Ouml", "Ö"},   {"Scaron", "Š"},
    {"Uacute", "Ú"}, {"Uuml", "Ü"},   {"aacute", "á"}, {"acirc", "â"},     {"acute", "´"},  {"aelig", "æ"},
    {"agrave", "à"}, {"amp", "&"},    {"apos", "'"},   {"aring", "å"},     {"atilde", "ã"}, {"auml", "ä"},
    {"bdquo", "„"},  {"bull", "•"},   {"ccedil", "ç"}, {"cent", "¢"},      {"copy", "©"},   {"deg", "°"},
    {"divide", "÷"}, {"eacute", "é"}, {"ecirc", "ê"},  {"egrave", "è"},    {"euml", "ë"},   {"euro", "€"},
    {"frac12", "½"}, {"frac14", "¼"}, {"frac34", "¾"}, {"gt", ">"},        {"hellip", "…"}, {"iacute", "í"},
    {"icirc", "î"},  {"iuml", "ï"},   {"laquo", "«"},  {"ldquo", "“"},     {"lsquo", "‘"},  {"lt", "<"},
    {"mdash", "—"},  {"middot", "·"}, {"minus", "−"},  {"nbsp", "\u00A0"}, {"ndash", "–"},  {"ntilde", "ñ"},
    {"oacute", "ó"}, {"ocirc", "ô"},  {"oelig", "œ"},  {"oslash", "ø"},    {"otilde", "õ"}, {"ouml", "ö"},
    {"para", "¶"},   {"pound", "£"},  {"quot", "\""},  {"raquo", "»"},     {"rdquo", "”"},  {"reg", "®"},
    {"rsquo", "’"},  {"sect", "§"},   {"szlig", "ß"},  {"times", "×"},     {"trade", "™"},  {"uacute", "ú"},
    {"uuml", "ü"},   {"yen", "¥"},
}};

CharacterReference numeric_reference(std::string_view text) {
  const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* const first = text.data() + (hexadecimal ? 3 : 2);
  const char* const last = text.data() + std::min<std::size_t>(text.size(), 12);
  unsigned value = 0;
  if (first >= last) return {};
  const auto [stop, problem] = std::from_chars(first, last, value, hexadecimal ? 16 : 10);
  if (problem != std::errc() || stop == last || *stop != ';') return {};
  const bool is_character = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  const bool is_white_space = value == '\t' || value == '\n' || value == '\r';
  const char32_t code_point = is_character ? value : is_white_space ? U' ' : U'\uFFFD';
  return {static_cast<std::size_t>(stop - text.data()) + 1, utf8_of(code_point)};
}

}  // namespace

std::string utf8_of(char32_t code_point) {
  std::string text;
  const auto continuation = [&](unsigned shift) { text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0U | (code_point >> 6U));
    continuation(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0U | (code_point >> 12U));
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xF0U | (code_point >> 18U));
    continuation(12);
    continuation(6);
    continuation(0);
  }
  return text;
}

CharacterReference character_reference_at(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  if (text.size() < 4 || text[0] != '&') return {};
  if (text[1] == '#') return numeric_reference(text);
  const std::size_t semicolon = text.substr(0, longest_name).find(';');
  if (semicolon == std::string_view::npos) return {};
  const std::string_view name = text.substr(1, semicolon - 1);
  const auto found =
      std::lower_bound(named_characters.begin(), named_characters.end(), name,
                       [](const NamedCharacter& character, std::string_view n) { return character.name < n; });
  if (found == named_characters.end() || found->name != name) return {};
  return {semicolon + 1, std::string(found->text)};
}

namespace {

// Calls `verbatim(words, at)` and `replaced(character, source)` in order.
template <class Verbatim, class Replaced>
void read_markup_text(std::string_view text, std::size_t at, const Verbatim& verbatim, const Replaced& replaced) {
  std::size_t start = 0;
  for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', i)) {
    const CharacterReference reference = character_reference_at(text.substr(i));
    if (reference.size == 0) {
      ++i;
      continue;
    }
    verbatim(text.substr(start, i - start), at + start);
    replaced(reference.text, TextSpan{at + i, at + i + reference.size});
    i += reference.size;
    start = i;
  }
  verbatim(text.substr(start), at + start);
}

}  // namespace

void add_markup_text(ArticleBuilder& builder, std::string_view text, std::size_t at) {
  read_markup_text(
      text, at, [&](std::string_view words, std::size_t start) { builder.add(words, start); },
      [&](std::string_view character, TextSpan source) { builder.add_for(character, source); });
}

std::string decoded_references(std::string_view text, SourceMap* map, std::size_t at) {
  std::string decoded;
  const auto add = [&](std::string_view words, TextSpan source) {
    if (map != nullptr) map->add({decoded.size(), decoded.size() + words.size()}, source);
    decoded += words;
  };
  read_markup_text(
      text, at,
      [&](std::string_view words, std::size_t start) {
        add(words, {start, start + words.size()});
      },
      add);
  return decoded;
}

}  // namespace factdiff
