// Keys that stand in two sorted lists.
#pragma once

#include <cstddef>
#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

// How many keys are in both. Precondition: both lists are sorted, and each key is in its list once.
[[nodiscard]] inline std::size_t count_shared(const std::vector<FeatureKey>& left,
                                              const std::vector<FeatureKey>& right) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const FeatureKey a = left[i];
    const FeatureKey b = right[j];
    shared += a == b ? 1 : 0;
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return shared;
}

}  // namespace factdiff
