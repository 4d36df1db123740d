// Places of two aligned statements in nearly the same words.

#include "compare/discrepancies.h"

namespace factdiff {

void compare_place_names(const AlignedPair& /*pair*/, std::vector<Discrepancy>& /*discrepancies*/) {}

}  // namespace factdiff
