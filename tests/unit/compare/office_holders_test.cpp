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

namespace {

bool finds_roles(std::string_view left, std::string_view right) { return finds(left, right, "role/value-differs"); }

}  // namespace

TEST_CASE("two ministries, two ranks, two chiefs and two parts in one event exclude each other") {
  CHECK(finds_roles("Foreign Minister Ines Velar opened the talks.", "Interior Minister Ines Velar opened the talks."));
  CHECK(finds_roles("Ines Velar, the defence minister, opened the talks.",
                    "Home Secretary Ines Velar opened the talks."));
  CHECK(finds_roles("Captain Anselm Tirk left.", "Lt. Anselm Tirk left."));
  CHECK(finds_roles("Police Chief Anselm Tirk left.", "Fire Chief Anselm Tirk left."));
  CHECK(finds_roles("Ines Velar, chief executive of Brunt, left.",
                    "Ines Velar, chief financial officer of Brunt, left."));
  CHECK(finds_roles("The driver, Ines Velar, was saved.", "The passenger, Ines Velar, was saved."));
}

TEST_CASE("ministries, ranks and parts that one person can have do not exclude each other") {
  CHECK_FALSE(finds_roles("Foreign Minister Ines Velar left.", "Foreign and Trade Minister Ines Velar left."));
  CHECK_FALSE(finds_roles("Foreign Minister Ines Velar left.", "Former Interior Minister Ines Velar left."));
  CHECK_FALSE(finds_roles("Foreign Secretary Ines Velar left.", "Ines Velar, the minister of foreign affairs, left."));
  CHECK_FALSE(finds_roles("Secretary of State Ines Velar left.", "Foreign Minister Ines Velar left."));
  CHECK_FALSE(finds_roles("Defence Minister Ines Velar left.", "Defense Secretary Ines Velar left."));
  CHECK_FALSE(finds_roles("Lieutenant Colonel Anselm Tirk left.", "Col. Anselm Tirk left."));
  CHECK_FALSE(finds_roles("General Anselm Tirk left.", "Attorney General Anselm Tirk left."));
  CHECK_FALSE(finds_roles("CEO Ines Velar left.", "Chief executive Ines Velar left."));
  CHECK_FALSE(finds_roles("The driver, Ines Velar, was saved.", "The victim, Ines Velar, was saved."));
}

TEST_CASE("an acting president is not the president, a former police chief not the police chief") {
  CHECK(finds_roles("Acting President Ines Velar signed the law.", "President Ines Velar signed the law."));
  CHECK(finds_roles("Former police chief Anselm Tirk was arrested.", "Police chief Anselm Tirk was arrested."));
  CHECK(finds_roles("The club's assistant coach Anselm Tirk was banned.", "Head coach Anselm Tirk was banned."));
}

TEST_CASE("a title that is kept, or an office that changes hands, is no conflict of roles") {
  CHECK_FALSE(finds_roles("Former Senator Ines Velar signed the law.", "Senator Ines Velar signed the law."));
  CHECK_FALSE(finds_roles("Former Governor Ines Velar signed the law.", "Governor Ines Velar signed the law."));
  CHECK_FALSE(finds_roles("Former police chief Anselm Tirk, who resigned on Friday, was arrested.",
                          "Police chief Anselm Tirk was arrested on Friday."));
  CHECK_FALSE(finds_roles("Acting President Ines Velar signed the law.",
                          "President Ines Velar, elected in May, signed the law."));
  CHECK_FALSE(finds_roles("Then-police chief Anselm Tirk was warned.", "Former police chief Anselm Tirk was warned."));
}

TEST_CASE("an office in other words is no conflict of roles") {
  CHECK_FALSE(finds_roles("Prime Minister Ines Velar left.", "Premier Ines Velar left."));
  CHECK_FALSE(finds_roles("Police chief Anselm Tirk left.", "Anselm Tirk, the chief of police, left."));
  CHECK_FALSE(finds_roles("Police spokesman Anselm Tirk spoke.", "Police spokesperson Anselm Tirk spoke."));
  CHECK_FALSE(finds_roles("Foreign Minister Ines Velar left.", "Ines Velar, the country's top diplomat, left."));
  CHECK_FALSE(finds_roles("Chairwoman Ines Velar left.", "Ines Velar, the chair of the board, left."));
}

TEST_CASE("posts and occupations that have nothing in common are a conflict of roles") {
  CHECK(finds_roles("Harbour master Ines Velar led the search.", "Fisheries inspector Ines Velar led the search."));
  CHECK(finds_roles("Surgeon Ines Velar conceded defeat.", "Bank manager Ines Velar conceded defeat."));
  CHECK(finds_roles("Mayor Ines Velar visited the site.", "Council leader Ines Velar visited the site."));
  CHECK(finds_roles("Finance chief Ines Velar spoke.", "Chief executive Ines Velar spoke."));
}

TEST_CASE("occupations of one field, and what anybody may be besides, are no conflict of roles") {
  CHECK_FALSE(finds_roles("School principal Ines Velar left.", "Head teacher Ines Velar left."));
  CHECK_FALSE(finds_roles("Actor Anselm Tirk left.", "Comedian Anselm Tirk left."));
  CHECK_FALSE(finds_roles("Lawyer Anselm Tirk left.", "Activist Anselm Tirk left."));
  CHECK_FALSE(finds_roles("Fisherman Anselm Tirk left.", "The witness, Anselm Tirk, left."));
}

TEST_CASE("two posts of one person are a conflict where all else is the same") {
  constexpr std::string_view rule = "role/value-differs";
  CHECK(finds("Fire chief Anselm Tirk promised help.", "Help was promised by Anselm Tirk, the museum director.", rule));
  CHECK(
      finds("Interior minister Anselm Tirk promised help.", "Help was promised by prime minister Anselm Tirk.", rule));
  CHECK_FALSE(
      finds("Fire chief Anselm Tirk broke off the fair.", "Museum director Anselm Tirk sold the tickets.", rule));
  CHECK_FALSE(finds("Fire chief Anselm Tirk broke off the fair.", "Spokesman Anselm Tirk broke off the fair.", rule));
  CHECK_FALSE(finds("Museum director Anselm Tirk opened the show.", "Professor Anselm Tirk opened the show.", rule));
}

TEST_CASE("a rank goes with any occupation") {
  CHECK_FALSE(finds("Captain Anselm Tirk has flown for nine years.", "Anselm Tirk, a pilot, has flown for nine years.",
                    "role/value-differs"));
}

TEST_CASE("posts with their fields are two posts in the same words") {
  const auto found = differences_of("Head of security Ada Brook opened the museum of Orvel on Monday.",
                                    "Museum director Ada Brook opened the museum of Orvel on Monday.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::role);
}
