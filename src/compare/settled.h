// Values that another statement has told to be the same.
#pragma once

#include <vector>

#include "model/comparison.h"

namespace factdiff {

// Leaves out each difference of two figures, dates or lengths of time one of which agrees with a value elsewhere in the
// other's report at least as surely: "it ran at 170 km an hour" and "the limit is 50 km an hour" do not contradict each
// other where the first report gives the limit of 50 too, nor where a third report gives both. What is found of each
// pair of statements comes first, and nothing that is found without them.
void drop_settled(std::vector<Discrepancy>& discrepancies);

}  // namespace factdiff
