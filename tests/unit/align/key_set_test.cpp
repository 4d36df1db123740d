#include "align/key_set.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a set holds the keys of its last list and no others") {
  KeySet keys;
  CHECK(keys.count({0, 1, 2}) == 0);
  std::vector<FeatureKey> many;
  for (FeatureKey key = 0; key < 100; ++key) many.push_back(key << 57U | key);
  keys.assign(many);
  CHECK(keys.count(many) == many.size());
  CHECK(keys.count({100, 57, ~FeatureKey{0}}) == 0);
  keys.assign({7});
  CHECK(keys.contains(7));
  CHECK_FALSE(keys.contains(0));
  CHECK(keys.count(many) == 0);
}
