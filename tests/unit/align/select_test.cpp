#include "align/select.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("pairs under the threshold are not chosen") { CHECK(select_pairs({{0, 0, -0.1}}).empty()); }

TEST_CASE("a statement keeps a few partners, the likeliest") {
  const auto chosen = select_pairs({{0, 0, 1.0}, {0, 1, 1.1}, {0, 2, 1.2}, {0, 3, 1.3}, {0, 4, 1.4}});
  REQUIRE(chosen.size() <= 3);
  CHECK(chosen.back().right == 4);
}

TEST_CASE("a partner that is much less likely than the best is not chosen") {
  const auto chosen = select_pairs({{0, 0, 5.0}, {0, 1, 0.1}});
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].right == 0);
}

TEST_CASE("nothing is chosen of nothing") { CHECK(select_pairs({}).empty()); }
