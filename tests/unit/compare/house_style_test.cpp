#include "compare/house_style.h"

#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using namespace factdiff::testing;

namespace {

// The findings of two texts of one sentence each, as the house holds it.
std::vector<Discrepancy> found(std::string_view left, std::string_view right, const HouseStyle& style) {
  const std::vector<AnalysedReport> reports = {analysed(left, "2024-03-06"), analysed(right, "2024-03-06")};
  std::vector<Discrepancy> discrepancies = differences_of(reports[0], reports[1]);
  apply_house_style(reports, style, discrepancies);
  std::erase_if(discrepancies, [](const Discrepancy& each) { return each.verdict > Verdict::variant; });
  return discrepancies;
}

HouseStyle tolerance(FigureClass figures, double amount, bool is_share) {
  HouseStyle style;
  style.tolerances.push_back({figures, amount, is_share, "so much"});
  return style;
}

}  // namespace

TEST_CASE("names of one alias are the same name, without regard to case, marks and article") {
  HouseStyle style;
  style.aliases = {{{"Orlen Water Board", "OWB", "the board"}}};
  const HouseNames names(style);
  CHECK(names.are_same("Orlen Water Board", "O.W.B."));
  CHECK(names.are_same("The Board", "orlen water board"));
  CHECK_FALSE(names.are_same("Orlen Water Board", "Orlen Bridge Board"));
  CHECK_FALSE(names.are_same("OWB press office", "Orlen Water Board press office"));
}

TEST_CASE("a spelling of the house holds for its words in every name") {
  HouseStyle style;
  style.spellings = {{"Kyiv", {"Kiev"}}, {"Nova Zagora", {"Nowa Sagora", "Nova"}}};
  const HouseNames names(style);
  CHECK(names.are_same("Kiev Polytechnic", "Kyiv Polytechnic"));
  CHECK(names.are_same("Nowa Sagora Station", "Nova Zagora Station"));
  CHECK_FALSE(names.are_same("Kievan Rus", "Kyivan Rus"));
  CHECK_FALSE(names.are_same("Kiev", "Lviv"));
}

TEST_CASE("an alias is known by the spellings of the house too") {
  HouseStyle style;
  style.spellings = {{"Kyiv", {"Kiev"}}};
  style.aliases = {{{"Kiev Council", "Rada of the City"}}};
  CHECK(HouseNames(style).are_same("Kyiv Council", "Rada of the City"));
}

TEST_CASE("no name is the same as another only because both are empty") {
  CHECK_FALSE(HouseNames({}).are_same("", "—"));
}

TEST_CASE("spellings that the house knows are no finding") {
  constexpr std::string_view left = "Mayor Olexander Petrenko opened the bridge on Monday.";
  constexpr std::string_view right = "Mayor Oleksandr Petrenko opened the bridge on Monday.";
  REQUIRE_FALSE(found(left, right, {}).empty());
  HouseStyle style;
  style.spellings = {{"Oleksandr", {"Olexander"}}};
  CHECK(found(left, right, style).empty());
}

TEST_CASE("figures within a tolerance are no finding, those beyond it are one") {
  constexpr std::string_view left = "The new bridge cost $112 million, the council said.";
  constexpr std::string_view right = "The new bridge cost $115 million, the council said.";
  REQUIRE(found(left, right, {}).size() == 1);
  CHECK(found(left, right, tolerance(FigureClass::money, 0.03, true)).empty());
  CHECK(found(left, right, tolerance(FigureClass::money, 0.02, true)).size() == 1);
  CHECK(found(left, right, tolerance(FigureClass::money, 3e6, false)).empty());
  CHECK(found(left, right, tolerance(FigureClass::money, 2e6, false)).size() == 1);
  CHECK(found(left, right, tolerance(FigureClass::count, 0.5, true)).size() == 1);
}

TEST_CASE("a tolerance of counts is none of the dead") {
  constexpr std::string_view left = "The flood killed 112 people, the police said.";
  constexpr std::string_view right = "The flood killed 115 people, the police said.";
  REQUIRE(found(left, right, {}).size() == 1);
  CHECK(found(left, right, tolerance(FigureClass::count, 0.1, true)).size() == 1);
  CHECK(found(left, right, tolerance(FigureClass::toll, 0.1, true)).empty());
}

TEST_CASE("a name that the house holds for the same is compatible by itself, and no other") {
  HouseStyle style;
  style.aliases = {{{"Orlen Water Board", "OWB"}}};
  const auto same = judge_by_house_style(style, "OWB", "Orlen Water Board");
  REQUIRE(same);
  CHECK(same->verdict == Verdict::compatible);
  CHECK_FALSE(judge_by_house_style(style, "OWB", "Orlen Council"));
}
