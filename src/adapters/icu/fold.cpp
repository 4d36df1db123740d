#include "adapters/icu/fold.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

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
