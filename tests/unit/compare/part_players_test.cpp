#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds_player(std::string_view left, std::string_view right) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [](const Discrepancy& d) { return d.rule == "name/other-name"; });
}

}  // namespace

TEST_CASE("another judge, captain or mayor at the same task is another name") {
  CHECK(finds_player("Judge Helen Ward presided.", "Judge Ruth Collins presided."));
  CHECK(finds_player("The search was led by Captain Peter Voss, who said the weather was bad.",
                     "Captain Klaus Brandt, who led the search, spoke of bad weather."));
  CHECK(finds_player("The mayor of Lenby, Greta Velar, opened the museum on Monday.",
                     "The museum was opened on Monday by the mayor of Lenby, Berit Dahl."));
}

TEST_CASE("the one who is identified by two names is two") {
  CHECK(finds_player("The victim was named as Anna Keller.", "Police named the victim as Maria Stein."));
}

TEST_CASE("offices of two countries, of several holders, or of whoever speaks are no conflict") {
  CHECK_FALSE(finds_player("French Foreign Minister Luc Bart met the envoy.",
                           "German Foreign Minister Anke Rohde met the envoy."));
  CHECK_FALSE(finds_player("Judge Helen Ward heard the appeal. Judge Ruth Collins sat with her.",
                           "Judge Ruth Collins heard the appeal."));
  CHECK_FALSE(finds_player("Foreign Minister Luc Bart said the talks were useful.",
                           "Foreign Minister Anke Rohde said the talks were useful."));
  CHECK_FALSE(
      finds_player("One of the victims was named as Anna Keller.", "One of the victims was named as Maria Stein."));
}
