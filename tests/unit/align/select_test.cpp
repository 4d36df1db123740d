#include "align/select.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("pairs under the threshold are not chosen") { CHECK(select_pairs({{0, 0, -0.1}}).empty()); }

TEST_CASE("a statement keeps a few partners, the likeliest") {
  std::vector<ScoredPair> pairs;
  for (std::size_t right = 0; right < 20; ++right) pairs.push_back({0, right, 1 + 0.1 * static_cast<double>(right)});
  const auto chosen = select_pairs(pairs);
  REQUIRE(chosen.size() == 6);
  CHECK(chosen.front().right == 14);
  CHECK(chosen.back().right == 19);
}

TEST_CASE("a partner that is much less likely than the best is not chosen") {
  const auto chosen = select_pairs({{0, 0, 9.0}, {0, 1, 0.1}});
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].right == 0);
}

TEST_CASE("nothing is chosen of nothing") { CHECK(select_pairs({}).empty()); }
