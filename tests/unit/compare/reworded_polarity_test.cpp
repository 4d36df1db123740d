#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool contradict(std::string_view left, std::string_view right) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [](const Discrepancy& d) { return d.kind == FactKind::polarity; });
}

}  // namespace

TEST_CASE("a claim and its denial contradict each other in whatever order the words are") {
  CHECK(contradict("The company knew of the danger, Berg said.", "Berg said the danger was not known to the company."));
  CHECK(contradict("Trains will use the bridge.", "The bridge will not be used by trains."));
}

TEST_CASE("an outcome and its opposite contradict each other in whatever order the words are") {
  CHECK(contradict("Police released the driver of the lorry.", "The lorry driver was arrested by police."));
}

TEST_CASE("another thing denied, a condition, a reservation and two denials are no contradiction") {
  CHECK_FALSE(contradict("The company knew of the danger.", "The danger was known to the company, not to the town."));
  CHECK_FALSE(contradict("Trains will use the bridge.", "The bridge will not be used by trains until it is repaired."));
  CHECK_FALSE(contradict("The last flood was in 2004.", "There had been no flood since 2004."));
  CHECK_FALSE(contradict("Power failed in half of the houses.", "Half of the houses had no power."));
  CHECK_FALSE(contradict("Trains may use the bridge.", "The bridge will not be used by trains."));
  CHECK_FALSE(
      contradict("The company did not know of the danger.", "The danger was unknown, not kept, to the company."));
  CHECK_FALSE(
      contradict("Trains will use the bridge over the river.", "No buses were seen on the road to the harbour."));
}
