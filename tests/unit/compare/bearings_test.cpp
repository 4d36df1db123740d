#include <doctest/doctest.h>

#include "compare/bearing.h"
#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds_direction(std::string_view left, std::string_view right) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(),
                     [](const Discrepancy& d) { return d.rule == "place/direction-differs"; });
}

}  // namespace

TEST_CASE("the winds of the compass are read in all spellings") {
  CHECK(bearing_of("north") == 0.0);
  CHECK(bearing_of("southeast") == 135.0);
  CHECK(bearing_of("south-eastern") == 135.0);
  CHECK(bearing_of("north-northeast") == 22.5);
  CHECK(bearing_of("ssw") == 202.5);
  CHECK(bearing_of("westwards") == 270.0);
}

TEST_CASE("words that only begin like a wind are no bearings") {
  for (const std::string_view word : {"se", "e", "northampton", "eastbourne", "easter", "southey", "", "northsouth"}) {
    CAPTURE(word);
    CHECK_FALSE(bearing_of(word));
  }
}

TEST_CASE("angles are measured the short way round") {
  CHECK(angle_between(337.5, 22.5) == 45.0);
  CHECK(angle_between(0, 180) == 180.0);
}

TEST_CASE("another direction from the same place is another place") {
  CHECK(finds_direction("The quake struck 20 km south of Lenby.", "The quake was centred 20 km north of Lenby."));
  CHECK(
      finds_direction("The quake struck 20 km south-southwest of Lenby.", "The quake struck 12 miles east of Lenby."));
  CHECK(finds_direction("The bus crashed in southern France on Monday.",
                        "The bus crashed in northern France on Monday."));
}

TEST_CASE("a direction rounded to its neighbour, or seen from another place, is none") {
  CHECK_FALSE(finds_direction("The quake struck north-northeast of Lenby.", "The quake struck northeast of Lenby."));
  CHECK_FALSE(finds_direction("The quake struck northwest of Lenby.", "The quake struck north of Lenby."));
  CHECK_FALSE(finds_direction("The quake struck 20 km south of Lenby.", "The quake struck 20 km north of Tarvel."));
  CHECK_FALSE(
      finds_direction("The bus crashed in South Korea on Monday.", "The bus crashed in North Korea on Monday."));
}

TEST_CASE("a place of which both directions are told is left alone") {
  CHECK_FALSE(finds_direction("The bus crashed in southern France. It came from northern France.",
                              "The bus left for northern France. It crashed in southern France."));
}
