// Words that deny what a sentence tells.
#pragma once

#include <string_view>

namespace factdiff {

// "not", "no", "never", "hasn't": a case-folded word.
[[nodiscard]] bool is_negation(std::string_view word);

}  // namespace factdiff
