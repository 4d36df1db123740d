// Case folding and plain letters by ICU.
#pragma once

#include <string>
#include <string_view>

namespace factdiff {

// Case-folded text; typographic apostrophes become ' and dashes become -. Invalid UTF-8 becomes U+FFFD.
// For look-up and comparison only: offsets into it mean nothing.
[[nodiscard]] std::string fold_case(std::string_view text);

// fold_case without diacritics, and with letters of other scripts transliterated to Latin: "Čapek" -> "capek".
// About 4 microseconds a name: for names, never for whole texts.
[[nodiscard]] std::string fold_to_latin(std::string_view text);

}  // namespace factdiff
