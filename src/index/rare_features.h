// The features by which a statement is found: its rarer words and names, its figures by what they count, the days it
// names, and the words that stand in a row in its quotations.
#pragma once

#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

struct RareFeature {
  FeatureKey key = 0;
  float weight = 0;  // how much it tells that two statements share it
};

// Each feature once, by key.
[[nodiscard]] std::vector<RareFeature> rare_features(const StatementProfile& profile);

}  // namespace factdiff
