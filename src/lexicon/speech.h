// Verbs with which a text names the source of what it tells.
#pragma once

#include <string_view>

namespace factdiff {

// "said", "reports", "announcing": a case-folded word that may be a verb of saying or of reporting; "calls" may be a
// noun too.
[[nodiscard]] bool is_verb_of_saying(std::string_view word);

}  // namespace factdiff
