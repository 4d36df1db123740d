#include <doctest/doctest.h>

#include <string>

#include "compare/judge.h"
#include "compare/quotation_difference.h"

namespace factdiff {

namespace {

std::string rule_of(std::string_view left, std::string_view right) {
  return std::string(judge_quotations(left, right).rule);
}
Verdict verdict_of(std::string_view left, std::string_view right) { return judge_quotations(left, right).verdict; }

}  // namespace

TEST_CASE("the same words agree, whatever the marks around and inside them") {
  CHECK(verdict_of("we will rebuild the bridge", "We will rebuild the bridge.") == Verdict::agree);
  CHECK(verdict_of("he said, ‘leave the bridge’", "he said, \"leave the bridge\"") == Verdict::agree);
}

TEST_CASE("typography, spelling, contractions and numerals are editorial") {
  CHECK(rule_of("We’ve cancelled the parade", "We have canceled the parade") == "quotation/typography");
  CHECK(rule_of("the harbour's defence programme", "the harbor's defense program") == "quotation/typography");
  CHECK(rule_of("we realised it", "we realized it") == "quotation/typography");
  CHECK(rule_of("we don't know", "we do not know") == "quotation/typography");
  CHECK(rule_of("it's a long road", "it is a long road") == "quotation/typography");
  CHECK(rule_of("twenty-three boats sank", "23 boats sank") == "quotation/typography");
  CHECK(rule_of("the cease-fire holds", "the ceasefire holds") == "quotation/typography");
  CHECK(rule_of("no-one was hurt there", "no one was hurt there") == "quotation/same-words");
  CHECK(rule_of("nine per cent of boats", "nine percent of boats") == "quotation/typography");
  CHECK(rule_of("the U.S. navy left", "the United States navy left") == "quotation/typography");
  CHECK(rule_of("a two-and-a-half-year-old dog", "a 2 1/2 year old dog") == "quotation/typography");
  CHECK(rule_of("stop askin' me questions", "stop asking me questions") == "quotation/typography");
  CHECK(rule_of("the paediatric ward", "the pediatric ward") == "quotation/typography");
}

TEST_CASE("words in brackets are the editor's") {
  CHECK(verdict_of("condemned [Oslo's] actions", "condemned (Oslo's) actions") == Verdict::agree);
  CHECK(verdict_of("the ship altered (its course) towards us", "the ship altered towards us") == Verdict::compatible);
  CHECK(verdict_of("[the mayor] knew of the cracks", "he knew of the cracks") == Verdict::compatible);
}

TEST_CASE("words left out at an end or at an ellipsis are compatible") {
  CHECK(rule_of("At the time, I thought it was thunder", "I thought it was thunder") == "quotation/elision");
  CHECK(rule_of("a total wreck", "total wreck") == "quotation/elision");
  CHECK(rule_of("we will rebuild … and reopen the bridge", "we will rebuild the piers and reopen the bridge") ==
        "quotation/elision");
}

TEST_CASE("words left out are found where the shorter quotation begins again") {
  CHECK(rule_of("we have a boat coming in, we have a crew at sea", "we have a crew at sea") == "quotation/elision");
}

TEST_CASE("another wording is a conflict that names the words") {
  const Judgement judgement = judge_quotations("a firm will to sign, this year, a harbour agreement",
                                               "a firm will to signal, this year, a harbour settlement");
  CHECK(judgement.verdict == Verdict::conflict);
  CHECK(judgement.rule == "quotation/wording-differs");
  CHECK(judgement.reason == "\"sign\" became \"signal\"; \"agreement\" became \"settlement\"");
  CHECK(judge_quotations("the fire spread through the store", "the fire has spread through the store").reason ==
        "\"has\" was added");
  CHECK(judge_quotations("a very long dark road", "a long dark road").reason == "\"very\" is missing");
}

TEST_CASE("a negation, a modal, a number, a name or an antonym changes the meaning") {
  CHECK(rule_of("we will not close the road", "we will close the road") == "quotation/meaning-differs");
  CHECK(rule_of("we will close the road", "we may close the road") == "quotation/meaning-differs");
  CHECK(rule_of("we closed 12 roads in town", "we closed 21 roads in town") == "quotation/meaning-differs");
  CHECK(rule_of("the road to Bergen is closed", "the road to Tromso is closed") == "quotation/meaning-differs");
  CHECK(rule_of("we saw a victory of the people", "we saw a defeat of the people") == "quotation/meaning-differs");
}

TEST_CASE("a change of meaning in the same words is surer than synonyms all over") {
  const auto confidence = [](std::string_view left, std::string_view right) {
    return confidence_of_change(compare_quotation_words(quotation_words(left), quotation_words(right)));
  };
  CHECK(confidence("the council will not close the old harbour road", "the council will close the old harbour road") >
        confidence("the council will not close the old harbour road",
                   "the board will not shut the ancient harbour street"));
  CHECK(confidence("the council closed the harbour road", "the council had closed the harbour road") <
        confidence("the council closed the harbour road", "the council opened the harbour road"));
}

TEST_CASE("too little in common is another utterance") {
  CHECK(rule_of("I saw her fall back", "I noticed that Mrs Holm fell down") == "quotation/other-utterance");
  CHECK(verdict_of("", "anything") == Verdict::undecided);
  CHECK(verdict_of("", "") == Verdict::undecided);
  CHECK(verdict_of("…", "—") == Verdict::undecided);
}

TEST_CASE("spellings that only look British keep their words apart") {
  CHECK(one_spelling("filled") == "filled");
  CHECK(one_spelling("travelled") == "traveled");
  CHECK(one_spelling("four") == "four");
  CHECK(one_spelling("surprise") == "surprise");
  CHECK(one_spelling("organised") == "organized");
}

}  // namespace factdiff
