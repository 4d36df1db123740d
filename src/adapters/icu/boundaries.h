// Word boundaries by ICU's rules (Unicode Standard Annex 29), as byte offsets.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace factdiff {

// Ascending byte offsets in `text` where ICU sees a boundary, 0 and text.size() included; empty for an empty text.
// Precondition: valid UTF-8. Thread-safe.
[[nodiscard]] std::vector<std::size_t> word_boundaries(std::string_view text);

}  // namespace factdiff
