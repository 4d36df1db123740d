#include <doctest/doctest.h>

#include "align/signals/signal.h"
#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

Signals signals_of(std::string_view left, std::string_view right) {
  return measure_signals(profile_whole(analysed(left)), profile_whole(analysed(right)));
}

}  // namespace

TEST_CASE("a statement shares everything with itself") {
  const char* text = "Rebels attacked the port of Marrat on Friday, killing three sailors.";
  const Signals signals = signals_of(text, text);
  CHECK(signals[Signal::shared_of_longer] == doctest::Approx(1));
  CHECK(signals[Signal::cover_of_longer] == doctest::Approx(1));
  CHECK(signals[Signal::letter_triples] == doctest::Approx(1));
  CHECK(signals[Signal::names_shared] == doctest::Approx(1));
  CHECK(signals[Signal::names_alone] == 0);
  CHECK(signals[Signal::weekdays_apart] == 0);
  CHECK(signals[Signal::size_ratio] == doctest::Approx(1));
}

TEST_CASE("an empty statement shares nothing") {
  const Signals signals = signals_of("", "Rebels attacked the port.");
  for (const float value : signals.values()) CHECK((value >= 0 && value <= 1));
  CHECK(signals[Signal::shared_of_shorter] == 0);
}

TEST_CASE("names that each has alone speak against") {
  const Signals signals =
      signals_of("The mayor of Tromso met Olaf Berg.", "The mayor of Bologna met Marcantonio Ricci.");
  CHECK(signals[Signal::names_none_shared] == 1);
  CHECK(signals[Signal::names_alone] > 0.5F);
}

TEST_CASE("the whole cover is 1 of the same words and falls with a number, a weekday or a small word that differs") {
  const char* text = "The ferry fell behind by 3 hours on Friday.";
  const auto cover = [&](const char* other) { return signals_of(text, other)[Signal::whole_cover]; };
  CHECK(cover(text) == doctest::Approx(1));
  CHECK(cover("The ferry fell behind by 7 hours on Friday.") < 0.85F);
  CHECK(cover("The ferry fell behind by 3 hours on Monday.") < 0.95F);
  CHECK(cover("The ferry fell behind for 3 hours on Friday.") < 1);
  CHECK(cover("A bakery in Lyon won a prize for its bread.") < 0.4F);
}

TEST_CASE("the whole cover counts what either statement has alone") {
  const char* text = "The ferry Aurelia sank.";
  const float same = signals_of(text, "The ferry Aurelia sank.")[Signal::whole_cover];
  const float more = signals_of(text, "The ferry Aurelia sank while divers watched dolphins.")[Signal::whole_cover];
  CHECK(more < same - 0.1F);
  CHECK(more > 0.5F);
}

TEST_CASE("antonyms are opposites, unless one statement says both") {
  CHECK(signals_of("The rebels won the battle.", "The rebels lost the battle.")[Signal::opposites] == 1);
  CHECK(signals_of("The rebels won the battle.", "The rebels won the war.")[Signal::opposites] == 0);
  CHECK(signals_of("The rebels won, then lost.", "The rebels lost the battle.")[Signal::opposites] == 0);
}

TEST_CASE("weekdays exclude each other only where both are written") {
  CHECK(signals_of("It sank on Friday.", "It sank on Monday.")[Signal::weekdays_apart] == 1);
  CHECK(signals_of("It sank on Friday.", "It sank.")[Signal::weekdays_apart] == 0);
}

TEST_CASE("an event is known by the words around it") {
  const Signals same = signals_of("Berg refused to attend the talks.", "The refusal of Berg to attend talks.");
  const Signals other = signals_of("Berg refused to attend the talks.", "A striker refused a transfer to Genoa.");
  CHECK(same[Signal::events_context] > other[Signal::events_context]);
}

TEST_CASE("quotations are the same by their words") {
  const Signals same = signals_of("Berg said: “This shameful delay cost twelve lives.”",
                                  "“This shameful delay cost twelve lives,” Berg told reporters.");
  const Signals other = signals_of("Berg said: “This shameful delay cost twelve lives.”",
                                   "“Our harbour remains open for business,” Berg told reporters.");
  CHECK(same[Signal::quotations_shared] > 0.8F);
  CHECK(same[Signal::quotations_apart] == 0);
  CHECK(other[Signal::quotations_apart] == 1);
}

TEST_CASE("two short shouts in other words are two quotations") {
  const Signals shouts =
      signals_of("A guard shouted, \"Leave the hall!\"", "A mate shouted, \"Stay where you are, sailors!\"");
  CHECK(shouts[Signal::quotations_apart] == 1);
}

TEST_CASE("numbers are compared by value") {
  const Signals signals = signals_of("It killed 12 sailors.", "Twelve sailors were killed.");
  CHECK(signals[Signal::numbers_shared] > 0);
  CHECK(signals[Signal::numbers_alone] == 0);
  CHECK(signals_of("It killed 12 sailors.", "It killed 21 sailors.")[Signal::numbers_alone] == 1);
}

TEST_CASE("several numbers that all differ are of other facts, a single one is not") {
  const Signals seizures =
      signals_of("They seized 14 rifles, 31 boxes and 923 rounds.", "They seized 6 rifles, 12 boxes and 300 rounds.");
  CHECK(seizures[Signal::numbers_apart] > 0.5F);
  CHECK(signals_of("It killed 12 sailors.", "It killed 21 sailors.")[Signal::numbers_apart] == 0);
  const Signals shared = signals_of("They seized 14 rifles and 31 boxes.", "They seized 14 rifles and 12 boxes.");
  CHECK(shared[Signal::numbers_apart] == 0);
}

TEST_CASE("a clause that both share is found in a longer sentence") {
  const Signals signals =
      signals_of("No one was injured in the blaze, which police treat as suspicious, and shops reopened.",
                 "Nobody is believed to have been injured.");
  const Signals other =
      signals_of("No one was injured in the blaze, which police treat as suspicious, and shops reopened.",
                 "Engineers switched off the electricity.");
  CHECK(signals[Signal::clause_match] > other[Signal::clause_match] + 0.2F);
}

TEST_CASE("a number that is seldom written tells more than a common one") {
  const Signals rare = signals_of("It cost 1,411 crowns.", "The bill came to 1,411 crowns.");
  const Signals common = signals_of("It cost 3 crowns.", "The bill came to 3 crowns.");
  CHECK(rare[Signal::numbers_rare] > common[Signal::numbers_rare] + 0.3F);
  CHECK(signals_of("It cost 1,411 crowns.", "It cost 1,412 crowns.")[Signal::numbers_rare] == 0);
}

TEST_CASE("two lengths of time in one unit stand in one place") {
  const Signals signals =
      signals_of("The probe was released 34 minutes later.", "Separation came 43 minutes after launch.");
  CHECK(signals[Signal::figures_same_place] > 0);
  CHECK(signals_of("It was released 34 minutes later.", "It took five years.")[Signal::figures_same_place] == 0);
}

TEST_CASE("persons whom each names alone are apart, one whom both name is not") {
  const Signals apart = signals_of("The nurse Olga Lindqvist fell ill.", "The driver Pavel Horak fell ill.");
  CHECK(apart[Signal::persons_apart] == 1);
  CHECK(apart[Signal::persons_shared] == 0);
  const Signals same = signals_of("The nurse Olga Lindqvist fell ill.", "Lindqvist fell ill, said Pavel Horak.");
  CHECK(same[Signal::persons_apart] == 0);
  CHECK(same[Signal::persons_shared] == 1);
}

TEST_CASE("who only says it is not whom a statement tells of") {
  const Signals signals =
      signals_of("Olga Lindqvist said that the harbour burned.", "Pavel Horak said that the harbour burned.");
  CHECK(signals[Signal::persons_apart] == 0);
  CHECK(signals[Signal::speakers_apart] == 1);
}

TEST_CASE("other places and other speakers are apart") {
  CHECK(signals_of("Thieves broke into a shop in Madrid.",
                   "Thieves broke into a shop in Oslo.")[Signal::places_apart] == 1);
  CHECK(signals_of("Thieves broke into a shop in Madrid.", "Thieves broke into a shop.")[Signal::places_apart] == 0);
  const Signals signals =
      signals_of("“The ship was sound,” Olga Lindqvist said.", "“The ship was old,” Pavel Horak said.");
  CHECK(signals[Signal::speakers_apart] == 1);
}

TEST_CASE("what happened years ago is far from what is told without a date in a report of today") {
  const auto far = [](std::string_view left, std::string_view right) {
    return measure_signals(profile_whole(analysed(left, "2013-09-09")),
                           profile_whole(analysed(right, "2013-09-10")))[Signal::times_far];
  };
  CHECK(far("In 2007 thieves rammed a shop in Lyon.", "Thieves rammed a shop in Paris.") > 0.5F);
  CHECK(far("In 2007 thieves rammed a shop in Lyon.", "On Monday thieves rammed a shop in Paris.") == 1);
  CHECK(far("On Monday thieves rammed a shop.", "Thieves rammed a shop.") == 0);
}
