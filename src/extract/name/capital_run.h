// Stretches of capitalised words with the small words that join them: "Organization for Security and Co-operation in
// Europe". One stretch may hold several names.
#pragma once

#include <cstddef>

#include "extract/name/word.h"

namespace factdiff::name {

// A word that mark_names took for (part of) a name.
[[nodiscard]] bool is_capital_name(const Word& word);

// "Monday"
[[nodiscard]] bool is_calendar_word(const Word& word);

// One past the last word of the capitals that begin at `first`.
[[nodiscard]] std::size_t end_of_run(const Words& words, std::size_t first);

}  // namespace factdiff::name
