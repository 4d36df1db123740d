#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds(std::string_view left, std::string_view right, std::string_view rule) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [&](const Discrepancy& d) { return d.rule == rule; });
}

}  // namespace

TEST_CASE("one office with one family name and two given names is a conflict of names") {
  CHECK(finds("Her master, Captain Anselm Tirk, was saved.", "Police have detained Captain Andrew Tirk.",
              "name/given-name-differs"));
  CHECK(finds("Inspector Luc Varen leads the search.", "“We follow every lead,” Inspector Paul Varen said.",
              "name/given-name-differs"));
}

TEST_CASE("relatives, initials, nicknames and other ranks are no conflict of given names") {
  constexpr std::string_view rule = "name/given-name-differs";
  CHECK_FALSE(finds("Anselm Tirk was saved.", "Police have detained Andrew Tirk.", rule));
  CHECK_FALSE(finds("Captain Anselm Tirk was saved.", "Captain A. Tirk was saved.", rule));
  CHECK_FALSE(finds("Captain William Tirk was saved.", "Captain Bill Tirk was saved.", rule));
  CHECK_FALSE(finds("Captain Jonathan Tirk was saved.", "Captain Johnny Tirk was saved.", rule));
  CHECK_FALSE(finds("Captain Anselm Tirk was saved.", "Sergeant Andrew Tirk was saved.", rule));
  CHECK_FALSE(finds("Captain Anselm Tirk and Captain Andrew Tirk were saved.", "Captain Andrew Tirk was saved.", rule));
  CHECK_FALSE(finds("Captain Anselm Tirk was saved.", "Former Captain Andrew Tirk was saved.", rule));
}

TEST_CASE("a minister is not the deputy minister") {
  const auto found = differences_of("Foreign Minister Ines Velar opened the talks.",
                                    "Deputy Foreign Minister Ines Velar opened the talks.");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].kind == FactKind::role);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("rewordings of an office are no conflict of roles") {
  constexpr std::string_view rule = "role/value-differs";
  CHECK_FALSE(finds("Foreign Minister Ines Velar left.", "Minister Ines Velar left.", rule));
  CHECK_FALSE(finds("Deputy Prime Minister Ines Velar left.", "Finance Minister Ines Velar left.", rule));
  CHECK_FALSE(finds("Deputy Foreign Minister Ines Velar left.", "Minister Ines Velar left.", rule));
  CHECK_FALSE(finds("President Ines Velar left.", "Former President Ines Velar left.", rule));
  CHECK_FALSE(finds("Deputy Mayor Ines Velar left. Mayor Ines Velar was asked.", "Mayor Ines Velar left.", rule));
}
