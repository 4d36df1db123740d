// Captions of pictures in plain text.
#pragma once

#include "read/line_words.h"

namespace factdiff {

// "Photo: Ana Vega", "FILE - In this May 3, 2016 file photo, …", "A boat off Lamu. (Ana Vega/Reuters)".
[[nodiscard]] bool is_caption(const PageLine& line);

}  // namespace factdiff
