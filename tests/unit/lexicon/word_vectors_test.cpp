#include "lexicon/word_vectors.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace factdiff;

namespace {

double cosine(const char* left, const char* right) {
  const auto a = find_frequent_word(left);
  const auto b = find_frequent_word(right);
  REQUIRE(a);
  REQUIRE(b);
  double dot = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    dot += a->vector[i] * b->vector[i];
    aa += a->vector[i] * a->vector[i];
    bb += b->vector[i] * b->vector[i];
  }
  return dot / std::sqrt(aa * bb);
}

}  // namespace

TEST_CASE("words of like meaning have like vectors") {
  CHECK(cosine("killed", "wounded") > 0.5);
  CHECK(cosine("talks", "negotiations") > 0.5);
  CHECK(cosine("talks", "jewellery") < 0.2);
}

TEST_CASE("a word that is not frequent has no vector and is rare") {
  CHECK_FALSE(find_frequent_word("qwertyuiop"));
  CHECK_FALSE(find_frequent_word(""));
  CHECK(rarity("qwertyuiop") == 1.0);
}

TEST_CASE("rarity grows with the rank") {
  CHECK(rarity("the") < 0.05);
  CHECK(rarity("the") < rarity("government"));
  CHECK(rarity("government") < rarity("ceasefire"));
  CHECK(rarity("ceasefire") < 1.0);
}
