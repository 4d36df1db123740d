// What third reports tell about a pair: where a statement of another report says the same as both, the two likely say
// the same; where others tell of the event and none does, they likely do not.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "align/select.h"

namespace factdiff {

// All scored pairs by the two reports that they join, the lower number first.
using PairsByReports = std::map<std::pair<std::size_t, std::size_t>, std::vector<ScoredPair>>;

// Changes the log odds of each pair by what the pairs with third reports tell. Nothing for two reports alone.
void weigh_by_third_reports(PairsByReports& pairs);

}  // namespace factdiff
