// The paragraphs of plain text.
#pragma once

#include <string_view>
#include <vector>

#include "model/text.h"

namespace factdiff {

// The paragraphs of a text, without surrounding white space, in order. A blank line always ends one, and so does the
// end of a line, except in text that is hard-wrapped: there a paragraph goes on over the ends of its lines.
[[nodiscard]] std::vector<TextSpan> paragraphs_of(std::string_view text);

}  // namespace factdiff
