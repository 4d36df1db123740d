#include "align/neighbours.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a pair beside a likely one is likelier") {
  std::vector<ScoredPair> pairs = {{0, 0, 3.0}, {1, 1, 0.0}, {5, 7, 0.0}};
  weigh_among_others(pairs);
  CHECK(pairs[1].log_odds > pairs[2].log_odds);
}

TEST_CASE("a pair whose statement has a better partner is less likely") {
  std::vector<ScoredPair> pairs = {{0, 0, 2.0}, {0, 5, 0.5}, {3, 9, 0.5}};
  weigh_among_others(pairs);
  CHECK(pairs[1].log_odds < pairs[2].log_odds);
}

TEST_CASE("a better partner of another clause counts less than one of the same clause") {
  std::vector<ScoredPair> same = {{0, 0, 2.0, 1, 0}, {0, 5, 0.5, 1, 0}};
  std::vector<ScoredPair> other = {{0, 0, 2.0, 0, 0}, {0, 5, 0.5, 1, 0}};
  weigh_among_others(same);
  weigh_among_others(other);
  CHECK(other[1].log_odds > same[1].log_odds);
}
