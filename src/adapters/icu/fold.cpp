#include "adapters/icu/fold.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>
#include <optional>

namespace factdiff {

namespace {

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return (bits & 0x80U) == 0;
}

// Typographic apostrophes and dashes, each three bytes of UTF-8 that begin with E2 80 or are C2 B4 / CA BC.
std::string plain_marks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view three = text.substr(i, 3);
    const std::string_view two = text.substr(i, 2);
    if (three == "\u2019" || three == "\u2018" || three == "\u201B" || three == "\u2032") {
      result += '\'';
      i += 2;
    } else if (three == "\u2010" || three == "\u2011" || three == "\u2012" || three == "\u2013" || three == "\u2014" ||
               three == "\u2212") {
      result += '-';
      i += 2;
    } else if (two == "\u00B4" || two == "\u02BC" || two == "\u02BB") {
      result += '\'';
      i += 1;
    } else {
      result += text[i];
    }
  }
  return result;
}

// What the transliterator makes of marks and letters that are met in names of news, where that is no base letter.
std::string_view plain_form(char32_t code) {
  switch (code) {
    case U'\u2018':
    case U'\u2019': return "'";
    case U'\u201C':
    case U'\u201D': return "\"";
    case U'\u2010':
    case U'\u2011':
    case U'\u2013':
    case U'\u2014': return "-";
    case U'\u2026': return "...";
    case U'æ': return "ae";
    case U'Æ': return "AE";
    case U'œ': return "oe";
    case U'Œ': return "OE";
    case U'ø': return "o";
    case U'Ø': return "O";
    case U'ß': return "ss";
    case U'ł': return "l";
    case U'Ł': return "L";
    case U'đ': return "d";
    case U'Đ': return "D";
    case U'ı': return "i";
    default: return {};
  }
}

// The text in plain letters where it is Latin with usual marks, without the transliterator, which takes longer to make
// than a report to read; nothing where it holds anything else.
std::optional<std::string> plain_latin(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string result;
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    UChar32 code = 0;
    U8_NEXT(text.data(), at, static_cast<int32_t>(text.size()), code);
    if (code >= 0 && code < 0x80) {
      result += static_cast<char>(code);
      continue;
    }
    if (const std::string_view plain = code < 0 ? std::string_view() : plain_form(static_cast<char32_t>(code));
        !plain.empty()) {
      result += plain;
      continue;
    }
    icu::UnicodeString parts;
    constexpr UChar32 first = 0xC0;
    constexpr UChar32 last = 0x17F;  // Latin-1 and Latin Extended-A
    if (code < first || code > last || normalizer->getDecomposition(code, parts) == 0) return std::nullopt;
    if (parts.isEmpty() || parts.charAt(0) >= 0x80) return std::nullopt;
    result += static_cast<char>(parts.charAt(0));
  }
  return result;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result.assign(text);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return result;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8Fold(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  return plain_marks(result);
}

std::string fold_to_latin(std::string_view text) {
  if (is_ascii(text)) return fold_case(text);
  if (const auto plain = plain_latin(text)) return fold_case(*plain);
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; NFC", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (transliterator) transliterator->transliterate(unicode);
  std::string result;
  unicode.toUTF8String(result);
  return fold_case(result);
}

}  // namespace factdiff
