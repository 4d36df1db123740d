// Character sets by ICU: which one bytes are probably in, and their text in UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/source_map.h"

namespace factdiff {

// The text of `bytes`, which are in `charset` (any name or alias that ICU knows); what is wrong there becomes U+FFFD.
// Nothing: ICU does not know the charset.
[[nodiscard]] std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset);

// The same, and where each character stands in `bytes`; `at` is added to those offsets.
[[nodiscard]] std::optional<std::string> decode_charset(std::string_view bytes, const std::string& charset,
                                                        SourceMap& map, std::size_t at = 0);

struct DetectedCharset {
  std::string name;    // as ICU calls it: "windows-1252", "Shift_JIS"
  int confidence = 0;  // 0 to 100
};

// What ICU's detector holds most likely; it looks at the first 64 KiB. Nothing: it has no idea.
[[nodiscard]] std::optional<DetectedCharset> detect_charset(std::string_view bytes);

}  // namespace factdiff
