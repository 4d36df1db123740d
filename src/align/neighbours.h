// What the other pairs of two reports tell about one pair: statements beside aligned ones are likelier to align, and a
// pair is likelier where neither of its statements has a better partner.
#pragma once

#include <vector>

#include "align/select.h"

namespace factdiff {

// Changes the log odds of each pair by what the other pairs tell. The pairs are of two reports, each pair once.
void weigh_among_others(std::vector<ScoredPair>& pairs);

}  // namespace factdiff
