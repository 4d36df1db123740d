#include "adapters/icu/charset.h"

#include <unicode/bytestream.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

namespace factdiff {

std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &status), &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string text;
  std::array<char, 16384> out{};
  std::array<UChar, 8192> pivot{};
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  const char* source = bytes.data();
  const char* const source_end = bytes.data() + bytes.size();
  bool first = true;
  do {
    char* target = out.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, source_end, pivot.data(),
                   &pivot_from, &pivot_to, pivot.data() + pivot.size(), first, true, &status);
    text.append(out.data(), target);
    first = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return text;
}

namespace {

// Puts a decoded piece into UTF-8, code point by code point. A surrogate pair is never split over two pieces: the
// converter has room for both.
void append_utf8(std::string& text, const UChar* units, const int32_t* offsets, int32_t count, std::size_t source_size,
                 std::size_t source_at, SourceMap& map) {
  for (int32_t i = 0; i < count;) {
    const int32_t first = i;
    UChar32 code_point = 0;
    U16_NEXT(units, i, count, code_point);
    if (U_IS_SURROGATE(code_point)) code_point = 0xFFFD;
    std::array<char, 4> bytes{};
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, code_point);
    const std::size_t start = text.size();
    text.append(bytes.data(), static_cast<std::size_t>(size));
    const auto from = static_cast<std::size_t>(offsets[first]);
    const std::size_t to = i < count ? static_cast<std::size_t>(offsets[i]) : source_size;
    // One byte of ASCII stays one piece with its neighbours; whatever else is of one size by chance, too.
    map.add({start, text.size()}, {source_at + from, source_at + std::max(from, to)});
  }
}

}  // namespace

std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset, SourceMap& map,
                                          std::size_t at) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string text;
  std::array<UChar, 8192> units{};
  std::array<int32_t, 8192> offsets{};
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  do {
    const char* const first = source;
    UChar* target = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(from.get(), &target, units.data() + units.size(), &source, end, offsets.data(), true, &status);
    if (U_FAILURE(status) != 0 && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
    const auto count = static_cast<int32_t>(target - units.data());
    // What the converter held back from the piece before has the offset -1.
    for (int32_t i = 0; i < count && offsets[static_cast<std::size_t>(i)] < 0; ++i)
      offsets[static_cast<std::size_t>(i)] = 0;
    append_utf8(text, units.data(), offsets.data(), count, static_cast<std::size_t>(source - first),
                at + static_cast<std::size_t>(first - bytes.data()), map);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return text;
}

std::optional<DetectedCharset> detect_charset(std::string_view bytes) {
  constexpr std::size_t enough = 65536;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  const std::string_view head = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) != 0 || match == nullptr) return std::nullopt;
  DetectedCharset result{ucsdet_getName(match, &status), ucsdet_getConfidence(match, &status)};
  if (U_FAILURE(status) != 0) return std::nullopt;
  return result;
}

}  // namespace factdiff
