#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

TEST_CASE("a negation that one of two like statements has alone is a conflict") {
  const auto found =
      differences_of("The council of Orvel will not sell the old harbour to the northern shipping company.",
                     "The council of Orvel will sell the old harbour to the northern shipping company.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "polarity/negated");
}

TEST_CASE("an antonym in the same words is a conflict") {
  const auto found = differences_of("Fish landings in the port of Orvel increased sharply over the past winter.",
                                    "Fish landings in the port of Orvel decreased sharply over the past winter.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "polarity/opposite");
}

TEST_CASE("other words for the same are no conflict") {
  CHECK(differences_of("Fish landings in the port of Orvel increased sharply over the past winter.",
                       "Fish landings in the port of Orvel grew sharply over the past winter.")
            .empty());
}

TEST_CASE("another name in nearly the same words is a conflict") {
  const auto found = differences_of("The freighter was built at the yard in Hamburg and sailed to Oslo in spring.",
                                    "The freighter was built at the yard in Rotterdam and sailed to Oslo in spring.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::place);
}
