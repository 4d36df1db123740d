#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds_place(std::string_view left, std::string_view right) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [](const Discrepancy& d) { return d.kind == FactKind::place; });
}

}  // namespace

TEST_CASE("another village in the same words is another place") {
  CHECK(finds_place("The mayor opened the bridge in Lenby on Monday.",
                    "The mayor opened the bridge in Tarvel on Monday."));
}

TEST_CASE("a village and its province, or villages that both reports know, are no other places") {
  CHECK_FALSE(finds_place("The mayor opened the bridge in Lenby, Tarvel province, on Monday.",
                          "The mayor opened the bridge in Tarvel province on Monday."));
  CHECK_FALSE(finds_place("The mayor opened the bridge in Lenby on Monday. Then she went to Tarvel.",
                          "The mayor opened the bridge in Tarvel on Monday. Then she went to Lenby."));
}

namespace {

std::vector<Discrepancy> names_of(std::string_view left, std::string_view right) {
  auto found = differences_of(left, right);
  std::erase_if(found, [](const Discrepancy& d) { return d.kind != FactKind::name && d.kind != FactKind::place; });
  return found;
}

}  // namespace

TEST_CASE("another company, country or people in the same words is another name") {
  CHECK(names_of("The vaccine was made by Corvex and given to all pupils.",
                 "The vaccine was made by Novarin and given to all pupils.")
            .size() == 1);
  CHECK(
      names_of("The founder of Brix Media was arrested on Monday.", "The founder of Kolo Media was arrested on Monday.")
          .size() == 1);
  CHECK(names_of("The German navy freed the crew of the tanker on Monday.",
                 "The Danish navy freed the crew of the tanker on Monday.")
            .size() == 1);
  CHECK(names_of("Hours before the U.S. ban on steel the harbour was closed.",
                 "Hours before the Russian ban on steel the harbour was closed.")
            .size() == 1);
}

TEST_CASE("two streets of other names are two, whatever words they are named after") {
  CHECK(finds_place("The bomb went off in Halden Street at noon.", "The bomb went off in Market Street at noon."));
}

TEST_CASE("a country and its people, a body in other words and a cited source are no other names") {
  CHECK(names_of("The British navy freed the crew of the tanker.", "The U.K. navy freed the crew of the tanker.")
            .empty());
  CHECK(names_of("Surrey Police searched the old harbour on Monday.",
                 "Surrey Constabulary searched the old harbour on Monday.")
            .empty());
  CHECK(names_of("The harbour was closed on Monday, Reuters reported.",
                 "The harbour was closed on Monday, Corvex reported.")
            .empty());
}

TEST_CASE("one spot seen from two towns is no other place") {
  CHECK(names_of("The quake struck 20 km south of Lenby at a depth of 10 km.",
                 "The quake struck 35 km south of Tarvel at a depth of 10 km.")
            .empty());
}

TEST_CASE("a dateline tells where a report was written, not that it knows of a place in its event") {
  const auto found = differences_of(
      testing::analysed_article(
          "MARSEILLE, May 6 (Agency) - A tanker burned on Monday.\n\nIt had sailed from Marseille."),
      testing::analysed_article("MARSEILLE, May 7 (Radio) - A tanker burned on Monday.\n\nIt had sailed from Naples."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::place);
}

TEST_CASE("a village in place of a town is another place where every other word is the same") {
  CHECK(finds_place("The cars were made in Leipzig.", "The cars were made in Karlmoor."));
  CHECK_FALSE(finds_place("The cars were made in Germany.", "The cars were made in Karlmoor."));
  CHECK_FALSE(
      finds_place("The cars, all of them blue, were made in Leipzig by robots.", "The cars were made in Karlmoor."));
}

TEST_CASE("in a short sentence that is otherwise the same another person or body is another one") {
  CHECK(names_of("Inspector Ada Brook leads the inquiry.", "Inspector Owen Hartley leads the inquiry.").size() == 1);
  CHECK(names_of("Ada Brook died there too soon.", "Owen Hartley died there too soon.").empty());
  CHECK(names_of("Inspector Ada Brook leads it.", "Owen Hartley of Orvel leads it now.").empty());
}
