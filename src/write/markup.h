// Text within XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace factdiff {

// For content and for attributes in double quotes. What XML 1.0 does not allow as a character becomes U+FFFD.
// Precondition: valid UTF-8.
[[nodiscard]] std::string markup_escaped(std::string_view text);

}  // namespace factdiff
