// Statements that stand beside aligned statements are likelier to align: reports tell things in like order.
#pragma once

#include <vector>

#include "align/select.h"

namespace factdiff {

// Adds to the log odds of each pair what the pairs beside it tell. The pairs are of two reports, each pair once.
void add_neighbour_support(std::vector<ScoredPair>& pairs);

}  // namespace factdiff
