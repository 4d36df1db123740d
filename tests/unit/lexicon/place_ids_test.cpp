#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon/place_ids.h"

using namespace factdiff;

TEST_CASE("a name has the ids of every place that it names") {
  const auto ids = place_ids("georgia");
  CHECK(std::find(ids.begin(), ids.end(), "as/ge") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "na/us/ga") != ids.end());
  CHECK(place_ids("no such place").empty());
  CHECK(place_ids("").empty());
}

TEST_CASE("a place's name loses article, kind and possessive") {
  CHECK(plain_place_name("the Netherlands") == "netherlands");
  CHECK(plain_place_name("Aceh province") == "aceh");
  CHECK(plain_place_name("Bogotá's") == "bogota");
  CHECK(plain_place_name("").empty());
}
