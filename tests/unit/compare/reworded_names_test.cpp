#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds(std::string_view left, std::string_view right, FactKind kind) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [&](const Discrepancy& d) { return d.kind == kind; });
}

}  // namespace

TEST_CASE("another place in other words of the same is another place") {
  CHECK(finds("Berg was taken to the prison in Lenby.", "Guards took Berg to the prison in Tarvel.", FactKind::place));
  CHECK(finds("The cars are sold in Oslo. They were made at a plant in Porto.",
              "The cars are sold in Oslo. A plant in Nairobi made them.", FactKind::place));
}

TEST_CASE("a place that holds the other, that both reports name, or that a distance is told from is no other place") {
  CHECK_FALSE(finds("The cars are sold in Oslo. They were made at a plant in Porto.",
                    "The cars are sold in Oslo. A plant in Portugal made them.", FactKind::place));
  CHECK_FALSE(finds("The cars were made at a plant in Porto. They went to Nairobi.",
                    "A plant in Nairobi made the cars. They went to Porto.", FactKind::place));
  CHECK_FALSE(finds("The train crashed near Lenby at noon.", "At noon the train crashed in Tarvel.", FactKind::place));
}

TEST_CASE("another person with the same part and another firm are other names, in whatever order the words are") {
  CHECK(finds("The search was led by harbour master Anna Tirk.", "Leading the search was harbour master Olga Brunt.",
              FactKind::name));
  CHECK(finds("The bridge was built by Tresco Group.", "Corvane Holdings built the bridge.", FactKind::name));
}

TEST_CASE("two victims, two sources and two persons of other ages are no contradiction") {
  CHECK_FALSE(finds("Anna Tirk was killed in the harbour.", "In the harbour Olga Brunt was killed.", FactKind::name));
  CHECK_FALSE(finds("The bridge is safe, said Anna Tirk.", "Olga Brunt said the bridge is safe.", FactKind::name));
  CHECK_FALSE(
      finds("Anna Tirk, 34, scored the first goal.", "The first goal was scored by Olga Brunt, 29.", FactKind::name));
}

TEST_CASE("who pictures, publishes or speaks is no part of the event, nor is a holiday a body") {
  CHECK_FALSE(finds("The bridge fell at noon on the harbour road. (Photo: WOSK)",
                    "At noon the bridge fell on the harbour road. (Photo: KLEN)", FactKind::name));
  CHECK_FALSE(finds("BROOK: The bridge fell at noon on the harbour road.",
                    "DUNN: At noon the bridge fell on the harbour road.", FactKind::name));
}

TEST_CASE("a place of the dateline alone is none that a report gives in other words") {
  CHECK(differences_of(
            testing::analysed_article("NAPLES, May 6 (Agency) - A tanker burned on Monday.\n\nThe tanker with 20 "
                                      "sailors had come from the harbour in Naples."),
            testing::analysed_article("NAPLES, May 7 (Radio) - A tanker burned on Monday.\n\nFrom the harbour in "
                                      "Marseille had come the tanker with its 20 sailors."))
            .size() == 1);
}
