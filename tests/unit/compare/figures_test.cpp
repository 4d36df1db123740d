#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

TEST_CASE("figures of the same noun in the same role face each other") {
  const auto found = differences_of("The mudslide in Orvel killed 12 people and injured 40, the mayor said.",
                                    "At least 40 were injured and 21 people were killed by the mudslide in Orvel.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::figure);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("the killed never face the injured") {
  CHECK(differences_of("The mudslide in Orvel killed 12 people.", "The mudslide in Orvel injured 21 people.").empty());
}

TEST_CASE("a rounded figure is no disagreement with the exact one") {
  CHECK(differences_of("About 40 houses were destroyed in Orvel.", "The fire destroyed 42 houses in Orvel.").empty());
}

TEST_CASE("a later, larger toll is superseded and no conflict") {
  const auto found = differences_of("The blast in Orvel killed 12 people.", "The blast in Orvel killed 19 people.",
                                    "2024-03-06", "2024-03-07");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::superseded);
}

TEST_CASE("a toll that the statement itself says has risen is superseded") {
  const auto found = differences_of("The blast in Orvel killed 12 people.",
                                    "The number of people killed by the blast in Orvel rose to 19.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::superseded);
}

TEST_CASE("a toll of a past event does not move") {
  const auto found =
      differences_of("The earthquake of May 1998 killed 1,200 people in Orvel.",
                     "In Orvel the earthquake of May 1998 killed 1,900 people.", "2024-03-06", "2024-03-08");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("two more bodies are not the total") {
  CHECK(differences_of("Rescuers found two more bodies in Orvel.", "Rescuers found 19 bodies in Orvel.").empty());
}

TEST_CASE("figures of two earthquakes years apart do not face each other") {
  CHECK(differences_of("A quake killed 3,000 people in Tarsal in 1987.",
                       "The quake killed 12 people in Orvel on Tuesday.")
            .empty());
}

TEST_CASE("a telephone number with a digit missing is a conflict") {
  const auto found = differences_of("Witnesses should call police on 0555 010 3344.",
                                    "Anyone with information should call police on 0555 010 334.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/identifier-differs");
}

TEST_CASE("another telephone number is another line") {
  CHECK(differences_of("Witnesses should call police on 0555 010 3344.",
                       "Witnesses should call the newsroom on 0700 998 1210.")
            .empty());
}

TEST_CASE("a value that the other report states elsewhere is no disagreement") {
  CHECK(differences_of("The fire destroyed 14 houses.\nOf those, 9 houses were destroyed in Orvel.",
                       "In Orvel 9 houses were destroyed.\nThe fire destroyed 14 houses.")
            .empty());
}

TEST_CASE("the ages of one person differ") {
  const auto found = differences_of("Marta Elsing, 32, was treated for burns.", "Marta Elsing, 35, was in hospital.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/age-differs");
}

TEST_CASE("a birthday explains a year between reports months apart") {
  CHECK(differences_of("Marta Elsing, 32, was treated for burns.", "Marta Elsing, 33, was heard in court.",
                       "2024-03-06", "2024-09-10")
            .empty());
}

TEST_CASE("a gunman counted among the dead is no disagreement of one") {
  CHECK(differences_of("A gunman killed two people and then himself at the depot in Orvel.",
                       "Three people were killed at the depot in Orvel.")
            .empty());
}

TEST_CASE("what is demanded is not what was agreed") {
  CHECK(differences_of("The union demands a raise of 6.5 percent for the crews.",
                       "The strike ended with a raise of 5.2 percent for the crews.")
            .empty());
}

TEST_CASE("three boys are a part of four people") {
  CHECK(
      differences_of("Three boys were wounded in the shooting in Orvel.", "Four were wounded in the shooting in Orvel.")
          .empty());
}

TEST_CASE("another word for what is measured hides no conflict") {
  const auto found = differences_of("The tanker Aurelia moved 600 tons of refined oil to a ship on Monday.",
                                    "The tanker Aurelia moved 1,800 tons of refined petroleum to a ship on Monday.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("a sum so far is not the count of one event") {
  CHECK(differences_of("So far the crew of the Aurelia has seized 14 rifles from smugglers.",
                       "The crew of the Aurelia seized six rifles from smugglers.")
            .empty());
}

TEST_CASE("a part with its whole does not contradict the whole") {
  CHECK(
      differences_of("As many as 80 people were wounded in the fire.", "He said 30 of the 80 wounded were in hospital.")
          .empty());
}

TEST_CASE("the numbers of pictures are not compared") {
  CHECK(differences_of("Caption 3 of 25 photos from the fire in Orvel: a man looks at the burnt harbour.",
                       "Caption 10 of 25 photos from the fire in Orvel: a man looks at the burnt harbour.")
            .empty());
}

TEST_CASE("no casualties and some dead exclude each other") {
  const auto found = differences_of("There were no casualties in the fire at the harbour of Orvel.",
                                    "The fire at the harbour of Orvel killed three people.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("no casualties at first and some dead the day after moved on") {
  const auto found =
      differences_of("There were no casualties in the fire at the harbour of Orvel.",
                     "The fire at the harbour of Orvel killed three people.", "2024-03-05", "2024-03-06");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::superseded);
}

TEST_CASE("others wounded besides the dead are all the wounded") {
  const auto found = differences_of("The fire in Orvel left one person dead and three others wounded.",
                                    "The fire in Orvel left one person dead and two wounded.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("others wounded besides wounded are some of them") {
  CHECK(differences_of("Four people were badly wounded in the fire in Orvel while 20 others were slightly wounded.",
                       "The fire in Orvel left 24 people wounded.")
            .empty());
}

TEST_CASE("none of the injuries being fatal leaves the injured") {
  CHECK(differences_of("The fire in Orvel left 27 people injured.",
                       "None of the injuries in the fire in Orvel was fatal.")
            .empty());
}

TEST_CASE("how large a group is, is not how many of it did something") {
  CHECK(differences_of("Two members of the council of Orvel were named in the papers.",
                       "The papers named people near the seven-member council of Orvel.")
            .empty());
}

TEST_CASE("two sums in crowns are not what one thing costs") {
  CHECK(differences_of("Repairs of the bridge for 2,400,000 crowns had been planned for the summer.",
                       "A new bridge will cost about 9 million crowns, the engineer said.")
            .empty());
}

TEST_CASE("a count that went down is superseded where those who left it have died since") {
  const auto found = differences_of("Four people were hurt in a shooting in Orvel.",
                                    "One person was killed and three people were hurt in a shooting in Orvel.",
                                    "2024-03-06", "2024-03-08");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::superseded);
}

TEST_CASE("a later, smaller toll is a conflict") {
  const auto found = differences_of("Four people were hurt in a shooting in Orvel.",
                                    "Two people were hurt in a shooting in Orvel.", "2024-03-06", "2024-03-08");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
}

TEST_CASE("others besides the dead are counted alike, of whatever kind they are") {
  CHECK(differences_of("Six other men were wounded at the ferry in Orvel.",
                       "The fight at the ferry in Orvel left three dead and seven others wounded.")
            .size() == 1);
}

TEST_CASE("whom the words before a count name is not in it") {
  CHECK(differences_of("A girl and four other people were injured in a crash in Orvel.",
                       "Five people were injured in a crash in Orvel.")
            .empty());
}

TEST_CASE("the critically injured are not all the injured") {
  CHECK(differences_of("Two people were critically injured in a crash in Orvel.",
                       "Five people were injured in a crash in Orvel.")
            .empty());
}

TEST_CASE("the day on which police announced a toll is not the day of the toll") {
  CHECK(differences_of("Six people were wounded on Wednesday at the ferry in Orvel.",
                       "Seven people were wounded at the ferry in Orvel, police announced on Thursday.", "2024-03-08",
                       "2024-03-08")
            .size() == 1);
}

TEST_CASE("what would have to be so is not what is") {
  CHECK(differences_of("The ship will reach a distance of 221,500 miles from Orvel.",
                       "The ship would have to be 226,000 miles away from Orvel to be seen.")
            .empty());
}

TEST_CASE("the only sums of two statements that surely tell the same face each other") {
  CHECK(
      differences_of("Orvel Paints announced today that it would pay €1.63bn for Brook Brothers, the paint maker.",
                     "Chemicals group Orvel Paints said on Friday it had agreed to buy paint maker Brook Brothers for "
                     "1.36 billion euros in cash.")
          .size() == 1);
}

TEST_CASE("none of those whom another report counts is a conflict") {
  CHECK(differences_of("None of the 26 miners in Orvel survived.", "Two of the 26 miners in Orvel survived.").size() ==
        1);
}

TEST_CASE("one man who says something is no count of men") {
  CHECK(differences_of("Two women were shot dead in a plant in Orvel by a woman who had been sent home.",
                       "The woman who had been sent home from a plant in Orvel told one woman there to leave.")
            .empty());
}

TEST_CASE("a kind of people that outnumbers all of them is a conflict") {
  CHECK(differences_of("She came back to the plant in Orvel and killed five women.",
                       "She came back to the plant in Orvel and killed two people.")
            .size() == 1);
  CHECK(differences_of("She came back to the plant in Orvel and killed two women.",
                       "She came back to the plant in Orvel and killed five people.")
            .empty());
}

TEST_CASE("one who is wounded as a third is one wounded") {
  const auto found = differences_of("She killed two workers at the plant in Orvel and wounded a third.",
                                    "She killed two workers at the plant in Orvel and wounded two others.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].left_value.starts_with("third"));
}

TEST_CASE("a shot that is fired is nobody who was shot") {
  CHECK(differences_of("The suspect fired one shot into the crowd at Orvel.",
                       "The suspect shot four men in the crowd at Orvel.")
            .empty());
}

TEST_CASE("each who is charged has charges of his own, each who fires shots of his own") {
  for (const Discrepancy& found : differences_of("Carl Dunn was charged with two counts of attempted murder in Orvel.",
                                                 "Piet Halm was charged with three counts of attempted murder.")) {
    CHECK(found.kind != FactKind::figure);
  }
  CHECK(differences_of("Carl Dunn was charged with two counts of attempted murder in Orvel.",
                       "Carl Dunn was charged with three counts of attempted murder in Orvel.")
            .size() == 1);
  CHECK(differences_of("An officer fired one shot at the car in Orvel.",
                       "The gunman fired three shots at the car in Orvel.")
            .empty());
}

TEST_CASE("a part of those who were hurt, and those who died at the scene, are not all") {
  CHECK(differences_of("Six people were injured at the pool of Orvel.",
                       "Two of the injured swimmers are seen on a film of the pool of Orvel.")
            .empty());
  CHECK(differences_of("Three victims died after the fire in Orvel.",
                       "One victim died at the scene of the fire in Orvel.")
            .empty());
}

TEST_CASE("a number to be dialled counts nothing") {
  CHECK(differences_of("Call the police of Orvel at 555-HARBOUR with what you saw.",
                       "Call the police of Orvel at 444-HARBOUR with what you saw.")
            .empty());
}

TEST_CASE("none so far, and some later, moved on") {
  const auto found = differences_of("No one has been charged with the murder in Orvel at this time.",
                                    "Three suspects are charged with the murder in Orvel.", "", "");
  for (const Discrepancy& discrepancy : found) CHECK(discrepancy.verdict == Verdict::superseded);
}

TEST_CASE("how fast a train may go is not how fast it went") {
  for (const std::string_view limit : {"The speed limit on the curve at Orvel is 60 kilometers per hour.",
                                       "Trains may go no faster than 60 kilometers per hour on the curve at Orvel.",
                                       "Trains are allowed 60 kilometers per hour on the curve at Orvel."}) {
    CAPTURE(limit);
    CHECK(differences_of(limit, "The train went at 120 kilometers per hour on the curve at Orvel.").empty());
  }
  CHECK(differences_of("The train went at 110 kilometers per hour on the curve at Orvel.",
                       "The train went at 120 kilometers per hour on the curve at Orvel.")
            .size() == 1);
}

namespace {

// Statements that surely tell the same.
std::vector<Discrepancy> surely_same(std::string_view left, std::string_view right) {
  return differences_of(testing::analysed(left), testing::analysed(right), 0.99);
}

}  // namespace

TEST_CASE("the only sum of two reports is one, whatever is done with it") {
  CHECK(surely_same("The bridge costs 4 million euros.", "The town will spend 5 million euros on the bridge.").size() ==
        1);
  CHECK(surely_same("The bridge costs 4 million euros.",
                    "The town will spend 5 million euros on the bridge. A loan brings 4 million euros.")
            .empty());
  CHECK(
      surely_same("The bridge costs 4 million euros.", "The town will spend 90 million euros on the bridge.").empty());
}

TEST_CASE("one number with two units is a slip of the unit") {
  CHECK(surely_same("The crane lifts 146 tons.", "The crane can lift a load of 146 kilograms.").size() == 1);
  CHECK(surely_same("The marchers walked five kilometers to Orvel.", "They covered five miles to Orvel.").size() == 1);
  CHECK(surely_same("The crane lifts 146 tons.", "The crane is 146 meters high.").empty());
}

TEST_CASE("a share of one thing is not the only share of another") {
  CHECK(surely_same("Shares of Brix rose 14.4 percent.", "Brix will hold 36 percent of the shares.").empty());
}

TEST_CASE("figures face each other alike from either side") {
  const std::string_view few = "There were 16,887 runners.";
  const std::string_view ill = "12 runners were taken to hospital in the evening.";
  CHECK(surely_same(few, ill).empty());
  CHECK(surely_same(ill, few).empty());
}

TEST_CASE("two accidents in two towns are told in one sentence, two versions of one text in many") {
  const std::string_view left = "The collapse of the bridge in Leipzig on Monday left 24 workers injured.";
  const std::string_view right = "The collapse of the bridge in Naples on Monday left 19 workers injured.";
  const auto figures = [](const std::string& a, const std::string& b) {
    auto found = differences_of(a, b);
    std::erase_if(found, [](const Discrepancy& d) { return d.kind != FactKind::figure; });
    return found.size();
  };
  CHECK(
      figures(std::string(left) + "\nA crane was to blame.\nTrains to the coast were late.\nThe mayor wept in public.",
              std::string(right) +
                  "\nNobody had seen the cracks.\nTwo dogs found them.\nThe work had begun in spring.") == 0);
  const std::string same = "\nA crane was to blame for it.\nTrains to the coast were late.\nThe mayor wept in public.";
  CHECK(figures(std::string(left) + same, std::string(right) + same) == 1);
}
