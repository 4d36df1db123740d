// One root disagreement is one finding: what only follows from another finding is left out.
#pragma once

#include <vector>

#include "model/comparison.h"

namespace factdiff {

// Drops of the findings what another tells more exactly: a word of a quotation ("no" / "ample") whose wording differs,
// and another mouth for words whose speaker is called otherwise.
void drop_repeated_roots(std::vector<Disagreement>& disagreements);

}  // namespace factdiff
