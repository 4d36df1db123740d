// The bytes of a file as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/source_map.h"

namespace factdiff {

struct DecodedBytes {
  std::string text;    // valid UTF-8; the bytes themselves where they are that already, byte order mark included
  std::string repair;  // in words, what was wrong; empty: nothing
  std::optional<SourceMap> map;  // to the bytes; nothing: the text is the bytes
};

// The text of a file in any encoding: valid UTF-8 first, then byte order marks, then the charset that the bytes look
// like, where windows-1252 goes before its near relations. Nothing: the bytes are no text.
[[nodiscard]] std::optional<DecodedBytes> decode_bytes(std::string_view bytes);

}  // namespace factdiff
