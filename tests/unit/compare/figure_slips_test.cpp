#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;

namespace {

// What the figures of a text alone show to be wrong.
std::vector<Discrepancy> slips_in(std::string_view text) { return testing::differences_of(text, "", "", ""); }

}  // namespace

TEST_CASE("parts that do not add up to their whole") {
  const auto found = slips_in("Twelve people died: five men, four women and two children.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/parts-differ");
  CHECK(found[0].left_value == "12");
  CHECK(found[0].right_value == "11");
  CHECK(slips_in("The crash killed 12 people, including three children and ten women.").size() == 1);
}

TEST_CASE("parts that add up, or are only some of the whole") {
  CHECK(slips_in("Eleven people died: five men, four women and two children.").empty());
  CHECK(slips_in("The crash killed 12 people, including three children and two women.").empty());
  CHECK(slips_in("Police held 12 people (three men and two women) overnight.").empty());
}

TEST_CASE("a rounded or hedged whole is no sum") {
  CHECK(slips_in("About 20 people died: five men, four women and two children.").empty());
  CHECK(slips_in("Dozens of people died: five men, four women and two children.").empty());
}

TEST_CASE("other things listed behind a count are no parts") {
  CHECK(slips_in("Twelve people died: five cars, four houses and two boats burned.").empty());
  CHECK(slips_in("Police held 12 people: three men, two women and others.").empty());
}

TEST_CASE("a change in percent that its two ends do not give") {
  const auto found = slips_in("Sales fell from $50 million to $40 million, a drop of 30 percent.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/change-differs");
  CHECK(found[0].reason == "the change is one of 20 percent");
}

TEST_CASE("a change in percent within its rounding") {
  CHECK(slips_in("Sales fell from $50 million to $40 million, a drop of 20 percent.").empty());
  CHECK(slips_in("The toll rose from 40 to 45, up 12 percent.").empty());
  CHECK(slips_in("Sales rose from 40 to 45 million, up 12.5 percent.").empty());
}

TEST_CASE("a percentage of something else is no change") {
  CHECK(slips_in("Sales fell from $50 million to $40 million, and 30 percent of the staff left.").empty());
}
