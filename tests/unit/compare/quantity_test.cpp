#include <doctest/doctest.h>

#include <random>

#include "compare/judge.h"
#include "extract/extract.h"
#include "segment/segment.h"

using namespace factdiff;

namespace {

// The first figure in the text.
Quantity figure(const std::string& text) {
  Report report;
  report.text = Text(text);
  report.blocks = {{{0, text.size()}, BlockKind::body}};
  const Segmentation segmentation = segment_report(report);
  for (const Mention& mention : extract_mentions(report, segmentation)) {
    if (const auto* quantity = std::get_if<Quantity>(&mention.fact)) return *quantity;
  }
  FAIL("no figure in: " << text);
  return {};
}

Verdict verdict(const std::string& left, const std::string& right) {
  const Judgement judgement = judge_quantities(figure(left), figure(right));
  CHECK(judgement.verdict == judge_quantities(figure(right), figure(left)).verdict);
  CHECK(judgement.score >= 0);
  CHECK(judgement.score <= 1);
  CHECK_FALSE(judgement.rule.empty());
  CHECK_FALSE(judgement.reason.empty());
  return judgement.verdict;
}

}  // namespace

TEST_CASE("the same number agrees however it is written") {
  CHECK(verdict("12 people", "twelve people") == Verdict::agree);
  CHECK(verdict("1,200,000 voters", "1.2 million voters") == Verdict::agree);
  CHECK(verdict("$3.5bn", "3.5 billion dollars") == Verdict::agree);
  CHECK(verdict("half of the houses", "50 percent of the houses") == Verdict::compatible);
}

TEST_CASE("small counts that differ conflict") {
  CHECK(verdict("12 people were killed", "21 people were killed") == Verdict::conflict);
  CHECK(verdict("three officers", "four officers") == Verdict::conflict);
  CHECK(verdict("aged 31", "aged 32") == Verdict::conflict);
}

TEST_CASE("a rounded figure is compatible with the exact one it rounds to") {
  CHECK(verdict("1,500 houses", "1,487 houses") == Verdict::compatible);
  CHECK(verdict("$2.5 million", "$2.54 million") == Verdict::compatible);
  CHECK(verdict("$2.5 million", "$2.6 million") == Verdict::conflict);
  CHECK(verdict("100,000 people", "140,000 people") == Verdict::conflict);
}

TEST_CASE("units convert within the rounding of both figures") {
  CHECK(verdict("6.2 miles", "10 km") == Verdict::compatible);
  CHECK(verdict("82 degrees Fahrenheit", "28 degrees Celsius") == Verdict::compatible);
  CHECK(verdict("6.2 miles", "15 km") == Verdict::conflict);
  CHECK(verdict("5 ft 2 in", "157 cm") == Verdict::compatible);
  CHECK(verdict("300 tons", "300 kilometers") == Verdict::undecided);
  CHECK(verdict("$5 million", "5 million euros") == Verdict::undecided);
}

TEST_CASE("a hedge allows what lies on its side") {
  CHECK(verdict("about 40 people", "42 people") == Verdict::compatible);
  CHECK(verdict("at least 4 people", "5 people") == Verdict::compatible);
  CHECK(verdict("nearly 100 people", "97 people") == Verdict::compatible);
  CHECK(verdict("at least 10 people", "3 people") == Verdict::conflict);
  CHECK(verdict("about 40 people", "90 people") == Verdict::conflict);
  CHECK(verdict("up to 40 people", "70 people") == Verdict::conflict);
}

TEST_CASE("hedges that pull apart are imprecise") {
  CHECK(verdict("nearly 100,000", "more than 100,000") == Verdict::imprecise);
  CHECK(verdict("at least 10 people", "as many as 12 people") == Verdict::imprecise);
  CHECK(verdict("about 100,000 people", "120,000 people") == Verdict::imprecise);
}

TEST_CASE("more than the whole cannot be a part of it") {
  CHECK(verdict("more than 100,000", "a majority of its 100,000 residents") == Verdict::conflict);
  CHECK(verdict("80,000 residents", "a majority of its 100,000 residents") == Verdict::compatible);
}

TEST_CASE("a vague count is compatible with what it may mean") {
  CHECK(verdict("dozens of people", "43 people") == Verdict::compatible);
  CHECK(verdict("dozens of people", "3 people") == Verdict::conflict);
  CHECK(verdict("several villages", "seven villages") == Verdict::compatible);
  CHECK(verdict("thousands of people", "tens of thousands of people") == Verdict::imprecise);
}

TEST_CASE("figures in different roles are not compared") {
  CHECK(verdict("12 people were killed", "40 people were injured") == Verdict::undecided);
  CHECK(verdict("a population of 12,000", "3,000 people fled") == Verdict::undecided);
}

TEST_CASE("a few of a kind may be among all") {
  CHECK(verdict("12 people were killed", "three children were killed") == Verdict::undecided);
}

TEST_CASE("ranks, names and amounts are not compared with one another") {
  CHECK(verdict("the third suspect", "three suspects") == Verdict::undecided);
  CHECK(verdict("Section 907", "907 people") == Verdict::undecided);
  CHECK(verdict("Flight 93", "Flight 175") == Verdict::conflict);
  CHECK(verdict("Call 0845 555 1234", "Call 0845 555 1235") == Verdict::conflict);
}

TEST_CASE("ranges are compared by what they allow") {
  CHECK(verdict("30 to 40 people", "35 people") == Verdict::compatible);
  CHECK(verdict("30 to 40 people", "80 people") == Verdict::conflict);
  CHECK(verdict("between 50 and 70 percent", "between 40 and 80 percent") == Verdict::compatible);
}

// Generated figures: another style is never a disagreement, another amount always.
TEST_CASE("a change of style never disagrees and a change beyond the rounding always does") {
  std::mt19937 random(7);
  for (int i = 0; i < 400; ++i) {
    const int number = static_cast<int>(random() % 9000) + 101;
    const std::string digits = std::to_string(number);
    std::string grouped = digits;
    std::string spaced = digits;
    if (number >= 1000) {
      grouped.insert(grouped.size() - 3, ",");
      spaced.insert(spaced.size() - 3, "\u2009");
    }
    CAPTURE(number);
    CHECK(verdict(digits + " voters", grouped + " voters") == Verdict::agree);
    CHECK(verdict(digits + " voters", spaced + " voters") == Verdict::agree);
    const std::string rounded = std::to_string((number + 5) / 10 * 10);
    const Verdict about = verdict(digits + " voters", "about " + rounded + " voters");
    CHECK((about == Verdict::agree || about == Verdict::compatible));
    CHECK(verdict(digits + " voters", std::to_string(number * 3 / 2 + 60) + " voters") == Verdict::conflict);
    const std::string millions = std::to_string(number / 100) + "." + std::to_string(number / 10 % 10);
    const std::string written = std::to_string(number / 10) + "00000 voters";
    CHECK(verdict(millions + " million voters", written) == Verdict::agree);
  }
}

TEST_CASE("a share of a stated whole is held against a count of it") {
  CHECK(verdict("Half of the 600 houses were flooded", "Three hundred of the 600 houses were flooded") ==
        Verdict::agree);
  CHECK(verdict("Half of the 600 houses were flooded", "Five hundred of the 600 houses were flooded") ==
        Verdict::conflict);
  CHECK(verdict("Half of the houses were flooded", "300 houses were flooded") == Verdict::undecided);
}

TEST_CASE("a part that is told with what completes it is no other total") {
  CHECK(verdict("Four people died at the scene and a fifth in hospital", "Five people died") == Verdict::compatible);
  CHECK(verdict("Four people died at the scene", "Five people died") == Verdict::conflict);
}

TEST_CASE("none of a whole is no contradiction of the whole") {
  CHECK(verdict("none of the 26 passengers", "26 passengers") == Verdict::compatible);
}

TEST_CASE("no casualties excludes the dead and the injured") {
  CHECK(verdict("no casualties", "three dead") == Verdict::conflict);
  CHECK(verdict("no casualties", "12 people were injured") == Verdict::conflict);
  CHECK(verdict("no one was killed", "12 people were injured") == Verdict::undecided);
}

TEST_CASE("figures of different rates are not comparable") {
  CHECK(verdict("200 cars a day", "250 cars a day") == Verdict::conflict);
  CHECK(verdict("200 cars a day", "200 cars per day") == Verdict::agree);
  CHECK(verdict("200 cars a day", "900 cars a week") == Verdict::undecided);
  CHECK(verdict("$15 an hour", "$15 a day") == Verdict::undecided);
  CHECK(verdict("200 cars a day", "300 cars") == Verdict::undecided);
}

TEST_CASE("rates of two lengths of time that come to the same are compatible") {
  CHECK(verdict("200 cars a day", "1,400 cars a week") == Verdict::compatible);
}

TEST_CASE("reasons set thousands apart, as reports write them, but not in what names something") {
  CHECK(judge_quantities(figure("3.5 million euros"), figure("5300000 euros"))
            .reason.starts_with("3,500,000 EUR and 5,300,000 EUR: "));
  CHECK(judge_quantities(figure("more than 4000 people"), figure("nearly 4,000 people"))
            .reason.starts_with("more than 4,000 and nearly 4,000: "));
  CHECK(judge_quantities(figure("120 people"), figure("250 people")).reason.starts_with("120 and 250: "));
}

TEST_CASE("units stand in the number of their amount") {
  const auto reason = [](const std::string& left, const std::string& right) {
    return judge_quantities(figure(left), figure(right)).reason;
  };
  CHECK(reason("1 mile", "12 miles").starts_with("1 mile and 12 miles: "));
  CHECK(reason("80 km/h", "120 km/h").starts_with("80 kilometers per hour and 120 kilometers per hour: "));
  CHECK(reason("300 square feet", "900 square feet").starts_with("300 square feet and 900 square feet: "));
  CHECK(reason("20 degrees Celsius", "30 degrees Celsius").starts_with("20 degrees celsius and 30 degrees celsius: "));
  CHECK(reason("$5 million", "$9 million").find(" USD and ") != std::string::npos);
}
