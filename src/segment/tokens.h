// Words, numbers, marks and symbols of one paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "model/sentence.h"

namespace factdiff {

// Appends the tokens of text[span] in order. Tokens never overlap and cover everything but white space and control
// characters. Linear in the length of the span, for any bytes.
void read_tokens(std::string_view text, TextSpan span, std::vector<Token>& tokens);

}  // namespace factdiff
