// The probability that two names are names of one person, place or body, by their letters alone.
#pragma once

#include "compare/name_alignment.h"

namespace factdiff {

// In (0, 1); 0.5 and above: the same.
[[nodiscard]] double same_name_probability(const NameFeatures& features);

}  // namespace factdiff
