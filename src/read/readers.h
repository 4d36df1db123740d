// The formats that reports come in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "read/read.h"

namespace factdiff {

struct Reader {
  std::string_view name;
  // Whether the input is in this format, by its bytes first and its path second.
  bool (*recognises)(std::string_view bytes, const std::string& path);
  ReadResult (*read)(std::string_view bytes, const std::string& path);
};

// In the order in which they are asked. Plain text is last: it takes whatever the others leave.
[[nodiscard]] std::span<const Reader> readers();

}  // namespace factdiff
