#include "adapters/icu/charset.h"

#include <unicode/bytestream.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

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
