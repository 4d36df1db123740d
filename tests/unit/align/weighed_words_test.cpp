#include "align/weighed_words.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a word that occurs twice is one, by the rule that is asked for") {
  const auto largest = weighed_words({{7, 3}, {5, 4}, {7, 1}}, Repeated::largest);
  REQUIRE(largest.size() == 2);
  CHECK(largest[0].lemma == 5);
  CHECK(largest[0].weight == doctest::Approx(0.8));
  CHECK(largest[1].weight == doctest::Approx(0.6));
  const auto squares = weighed_words({{7, 3}, {5, 5}, {7, 4}}, Repeated::square_root_of_squares);
  CHECK(squares[0].weight == doctest::Approx(squares[1].weight));
}

TEST_CASE("the same words have a cosine of one, none in common or no words nought") {
  const auto words = weighed_words({{1, 2}, {2, 1}}, Repeated::largest);
  CHECK(cosine(words, words) == doctest::Approx(1));
  CHECK(cosine(words, weighed_words({{3, 1}}, Repeated::largest)) == 0);
  CHECK(cosine(words, {}) == 0);
}

TEST_CASE("words that tell nothing are none") { CHECK(weighed_words({{1, 0}, {2, 0}}, Repeated::largest).empty()); }
