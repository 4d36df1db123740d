// Language identification by CLD2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

// The language of a text as ISO 639-1 (or CLD2's own code where there is none); nothing where the text is too short or
// too mixed to tell. Looks at the first 32 KiB. Precondition: valid UTF-8. Thread-safe.
[[nodiscard]] std::optional<std::string> detect_language(std::string_view text);

// "French" for "fr"; the code itself where it is unknown.
[[nodiscard]] std::string language_name(const std::string& code);

}  // namespace factdiff
