// Captions of pictures in plain text.
#pragma once

#include <string_view>

namespace factdiff {

// "Photo: Ana Vega", "FILE - In this May 3, 2016 file photo, …", "A boat off Lamu. (Ana Vega/Reuters)".
[[nodiscard]] bool is_caption(std::string_view line);

}  // namespace factdiff
