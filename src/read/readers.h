// The formats that reports come in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "read/byte_stream.h"
#include "read/read.h"
#include "read/read_context.h"

namespace factdiff {

struct Reader {
  std::string_view name;
  // Whether the input is in this format, by its beginning first and its path second.
  bool (*recognises)(std::string_view beginning, const std::string& path);
  // Of a document, all bytes are read at once.
  ReadResult (*read)(ByteReader& bytes, const ReadContext& context);
};

// In the order in which they are asked. Plain text is last: it takes whatever the others leave.
[[nodiscard]] std::span<const Reader> readers();

}  // namespace factdiff
