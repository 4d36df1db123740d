// Chooses, of all scored pairs of two reports, those that are shown: a statement is split, merged or repeated by
// another report, so it may align with a few, but not with everything that tells of the event.
#pragma once

#include <cstddef>
#include <vector>

namespace factdiff {

struct ScoredPair {
  std::size_t left = 0;   // statement of the left report
  std::size_t right = 0;  // statement of the right report
  double log_odds = 0;
  // Of each statement the clause that has most in common with the other.
  std::size_t left_clause = 0;
  std::size_t right_clause = 0;
};

// The pairs at or above the threshold (log odds of 0) that are among the best of both their statements, by left, then
// right.
[[nodiscard]] std::vector<ScoredPair> select_pairs(std::vector<ScoredPair> pairs);

}  // namespace factdiff
