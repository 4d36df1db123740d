// Names that differ in a side or an age: "Eastrand" / "Westrand", "Upper Lenby" / "Lower Lenby". However near in
// letters, they are two places.
#pragma once

#include "compare/name_tokens.h"

namespace factdiff {

[[nodiscard]] bool name_opposite_sides(const NameTokens& left, const NameTokens& right);

}  // namespace factdiff
