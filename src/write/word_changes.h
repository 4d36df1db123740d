// Which words of two quotations differ: for showing, not for judging.
#pragma once

#include <string_view>
#include <vector>

#include "write/cells.h"

namespace factdiff {

struct WordChanges {
  std::vector<MarkedSpan> left;   // words that only the left text has, as spans of it
  std::vector<MarkedSpan> right;  // words that only the right text has
};

// Words are compared without case and marks. Texts of more than a thousand words are marked whole.
[[nodiscard]] WordChanges word_changes(std::string_view left, std::string_view right);

}  // namespace factdiff
