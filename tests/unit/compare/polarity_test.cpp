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

namespace {

std::vector<Discrepancy> polarities_of(std::string_view left, std::string_view right) {
  auto found = differences_of(left, right);
  std::erase_if(found, [](const Discrepancy& d) {
    return d.kind != FactKind::polarity && d.kind != FactKind::place && d.kind != FactKind::role;
  });
  return found;
}

}  // namespace

TEST_CASE("what one report only alleges and the other states is imprecise") {
  const auto found = polarities_of("The clerk allegedly took the money from the safe of the Orvel town hall on Monday.",
                                   "The clerk took the money from the safe of the Orvel town hall on Monday.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "polarity/doubted");
  CHECK(found[0].verdict == Verdict::imprecise);
  CHECK(found[0].left_value == "allegedly took");
  CHECK(found[0].right_value == "took");
}

TEST_CASE("what is told as the word of a source is not stated as a fact") {
  CHECK(polarities_of("The clerk allegedly took the money from the safe of the Orvel town hall on Monday.",
                      "The clerk took the money from the safe of the Orvel town hall on Monday, police said.")
            .empty());
  CHECK(polarities_of("The suspected clerk allegedly took the money from the safe of the Orvel town hall.",
                      "The suspected clerk took the money from the safe of the Orvel town hall.")
            .empty());
}

TEST_CASE("opposite outcomes in the same words are a conflict of polarity") {
  for (const auto& outcomes : std::vector<std::pair<std::string, std::string>>{
           {"approved", "rejected"}, {"adopted", "threw out"}, {"backed", "vetoed"}}) {
    CAPTURE(outcomes.first);
    const auto found =
        polarities_of("The council of Orvel " + outcomes.first + " the plan for the old harbour on Monday.",
                      "The council of Orvel " + outcomes.second + " the plan for the old harbour on Monday.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "polarity/other-word");
  }
  CHECK(polarities_of("The captain of the ferry was found guilty of fraud on Monday.",
                      "The captain of the ferry was cleared of fraud on Monday.")
            .size() == 1);
  CHECK(polarities_of("The pilot of the small plane survived the crash near Orvel on Monday.",
                      "The pilot of the small plane was killed in the crash near Orvel on Monday.")
            .size() == 1);
}

TEST_CASE("outcomes in other words of one meaning are no conflict") {
  CHECK(polarities_of("The council of Orvel approved the plan for the old harbour on Monday.",
                      "The council of Orvel passed the plan for the old harbour on Monday.")
            .empty());
  CHECK(polarities_of("The lorry hit the wall of the old harbour in Orvel on Monday.",
                      "The truck hit the wall of the old harbour in Orvel on Monday.")
            .empty());
}

TEST_CASE("two members of a class in the same words: kin, rooms and colours") {
  const auto kin = polarities_of("The skipper and his brother were found alive on the beach of Orvel.",
                                 "The skipper and his wife were found alive on the beach of Orvel.");
  REQUIRE(kin.size() == 1);
  CHECK(kin[0].kind == FactKind::role);
  const auto room = polarities_of("The fire in the old harbour office broke out in the kitchen on Monday.",
                                  "The fire in the old harbour office broke out in the cellar on Monday.");
  REQUIRE(room.size() == 1);
  CHECK(room[0].kind == FactKind::place);
  CHECK(polarities_of("The thieves left the old harbour of Orvel in a red van on Monday.",
                      "The thieves left the old harbour of Orvel in a blue van on Monday.")
            .size() == 1);
}

TEST_CASE("words that both reports use tell of two facts, and of two persons the occupations may differ") {
  CHECK(polarities_of("One man was shot in the leg at the old harbour of Orvel. Another was shot in the arm.",
                      "One man was shot in the arm at the old harbour of Orvel. Another was shot in the leg.")
            .empty());
  CHECK(polarities_of("The flag over the harbour of Orvel is red and white.",
                      "The flag over the harbour of Orvel is white and red.")
            .empty());
  CHECK(polarities_of("We lost all that we had at the harbour, said farmer Jan Brunt.",
                      "We lost all that we had at the harbour, said baker Tim Orle.")
            .empty());
}

TEST_CASE("two negations in one sentence, wherever they stand, are one") {
  CHECK(polarities_of("The plan for the old harbour of Orvel makes no sense.",
                      "The plan for the old harbour of Orvel does not make sense.")
            .empty());
  CHECK(polarities_of("The skipper was not badly hurt in the fall.", "The skipper was slightly hurt in the fall.")
            .empty());
}

TEST_CASE("a negation within quoted words is a matter of the quotation") {
  const auto found = differences_of("“We will not sell the old harbour to the shipping company,” Ines Velar said.",
                                    "“We will sell the old harbour to the shipping company,” Ines Velar said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::quotation);
}
