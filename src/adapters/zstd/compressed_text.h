// Texts compressed by Zstandard, each by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

// At level 3: of news about half the size, 100 MB a second. With a check sum.
[[nodiscard]] std::string compressed_text(std::string_view text);

// The text; nothing where the bytes are no whole compressed text, or one of more than `most` bytes.
[[nodiscard]] std::optional<std::string> decompressed_text(std::string_view bytes, std::size_t most);

}  // namespace factdiff
