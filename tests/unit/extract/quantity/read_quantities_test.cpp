#include "extract/quantity/read_quantities.h"

#include <doctest/doctest.h>

#include <random>

#include "segment/segment.h"

using namespace factdiff;

namespace {

struct Reading {
  Report report;
  Segmentation segmentation;
  std::vector<Mention> mentions;

  explicit Reading(const std::string& text, std::vector<TextSpan> times = {}) {
    report.text = Text(text);
    report.blocks = {{{0, text.size()}, BlockKind::body}};
    segmentation = segment_report(report);
    for (const TextSpan span : times) mentions.push_back({span, TimeExpression{}, "time/test", 0, {}});
    read_quantities(report, segmentation, mentions);
  }
  // The figures alone.
  [[nodiscard]] std::vector<Quantity> figures() const {
    std::vector<Quantity> found;
    for (const Mention& mention : mentions) {
      if (const auto* quantity = std::get_if<Quantity>(&mention.fact)) found.push_back(*quantity);
    }
    return found;
  }
};

}  // namespace

TEST_CASE("a number inside a time expression is no figure") {
  const std::string text = "On November 20 it sold 12 boats.";
  CHECK(Reading(text).figures().size() == 2);
  const Reading reading(text, {{3, 14}});
  REQUIRE(reading.figures().size() == 1);
  CHECK(reading.figures()[0].value == "12");
}

TEST_CASE("an age is no duration: the time expression in it is withdrawn") {
  const Reading reading("The 60-year-old baker left.", {{4, 11}});
  REQUIRE(reading.mentions.size() == 1);
  CHECK(std::get<Quantity>(reading.mentions[0].fact).type == QuantityType::age);
}

TEST_CASE("the interval is that of the hedge") {
  const auto interval = [](const std::string& text) {
    const auto figures = Reading(text).figures();
    REQUIRE(figures.size() == 1);
    return std::pair(figures[0].low, figures[0].high);
  };
  CHECK(interval("nearly 100,000 marchers") == std::pair(90000.0, 100000.0));
  CHECK(interval("about 40 marchers") == std::pair(36.0, 44.0));
  CHECK(interval("42 marchers") == std::pair(42.0, 42.0));
  CHECK(interval("at least 10 marchers").first == 10);
  CHECK(interval("at least 10 marchers").second == std::numeric_limits<double>::infinity());
  CHECK(interval("up to 10 marchers").second == 10);
  CHECK(interval("dozens of marchers").first == 24);
  CHECK(interval("just over 100 marchers") == std::pair(100.0, 115.0));
}

TEST_CASE("a majority of a stated whole lies between its half and all of it") {
  const auto figures = Reading("A majority of its 100,000 residents fled.").figures();
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].vague);
  CHECK(figures[0].whole == 100000);
  CHECK(figures[0].low == 50000);
  CHECK(figures[0].high == 100000);
  CHECK(figures[0].role == "displaced");
  CHECK(figures[0].counted_head == "resident");
  CHECK(figures[1].is_whole);
  CHECK(figures[1].value == "100000");
  CHECK(figures[1].role == "population");
}

TEST_CASE("what a part did over an apposition is not said of the population it is a part of") {
  const auto figures = Reading("Most of its 40,000 residents, chiefly farmers, fled to the coast.").figures();
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].role == "displaced");
  CHECK(figures[1].role == "population");
  CHECK(figures[1].is_whole);
  const auto speakers = Reading("Half of its 40,000 residents speak Velish.").figures();
  REQUIRE(speakers.size() == 2);
  CHECK(speakers[0].role.empty());
  CHECK(speakers[1].role == "population");
}

TEST_CASE("about a share allows two points, not a tenth of it") {
  const auto figures = Reading("About 67 percent of them agreed.").figures();
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].low == 65);
  CHECK(figures[0].high == 69);
}

TEST_CASE("a number said of a person by name is an age") {
  for (const char* text :
       {"Anna Berg, from Lenby, is 34.", "Thomas is 34.", "Thomas Wexley, a baker, is 34 and lives here."}) {
    CAPTURE(text);
    const auto figures = Reading(text).figures();
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].type == QuantityType::age);
  }
  for (const char* text : {"The answer is 34.", "The score, they say, is 34.", "Thomas is 34 votes ahead."}) {
    CAPTURE(text);
    const auto figures = Reading(text).figures();
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].type == QuantityType::cardinal);
  }
}

TEST_CASE("a part knows its whole") {
  const auto two_of_four = Reading("Two of the four boats sank.").figures();
  REQUIRE(two_of_four.size() == 2);
  CHECK(two_of_four[0].whole == 4);
  CHECK(two_of_four[1].is_whole);

  const auto included = Reading("The storm killed 12 people, including three children.").figures();
  REQUIRE(included.size() == 2);
  CHECK(included[0].is_whole);
  CHECK(included[1].whole == 12);
  CHECK(included[1].role == "killed");

  const auto whom = Reading("The town housed 2,000 people, half of whom had lost a home.").figures();
  REQUIRE(whom.size() == 2);
  CHECK(whom[1].whole == 2000);
}

TEST_CASE("members of a list share what is said of them") {
  const auto passive = Reading("Ten men and two women were killed.").figures();
  REQUIRE(passive.size() == 2);
  CHECK(passive[0].role == "killed");
  CHECK(passive[1].role == "killed");

  const auto active = Reading("The storm killed 10 people and two dogs.").figures();
  REQUIRE(active.size() == 2);
  CHECK(active[1].role == "killed");
}

TEST_CASE("the governor is the token of the word that gives the role") {
  const Reading reading("The storm killed 10 people.");
  REQUIRE(reading.mentions.size() == 1);
  REQUIRE(reading.mentions[0].governor);
  CHECK(reading.segmentation.tokens[*reading.mentions[0].governor].lower == "killed");
}

TEST_CASE("an age belongs to the person named before it") {
  const auto figures = Reading("Police named Maria Jones, 32, as the driver.").figures();
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].counted == "Maria Jones");
  CHECK(figures[0].role == "age");
}

TEST_CASE("any text in: mentions lie in the text and in order of the sentences") {
  const std::vector<std::string> words = {
      "one",  "two",  "hundred", "million", "a",       "of",     "and",     "to",     "between",  "$",
      "£",    "%",    "12",      "1,000",   "2.5",     "½",      "-",       "(",      ")",        ",",
      ".",    "km",   "per",     "hour",    "dead",    "killed", "people",  "were",   "majority", "its",
      "aged", "year", "old",     "Jones",   "Section", "half",   "third",   "minus",  "point",    "about",
      "more", "than", "x",       "'",       "\"",      "°",      "²",       "\u2009", "é",        "\xF0\x9F\x99\x82",
      "in",   "his",  "30s",     "0845",    "+",       "9/11",   "dollars", "no",     "none",     "magnitude",
      "3-2",  "won"};
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    const std::size_t length = random() % 25;
    for (std::size_t w = 0; w < length; ++w) {
      text += words[random() % words.size()];
      if (random() % 4 != 0) text += ' ';
    }
    const Reading reading(text);
    for (const Mention& mention : reading.mentions) {
      INFO(text);
      CHECK(mention.span.start < mention.span.end);
      CHECK(mention.span.end <= text.size());
      CHECK(mention.sentence < reading.segmentation.sentences.size());
      CHECK((!mention.governor || *mention.governor < reading.segmentation.tokens.size()));
      const auto& quantity = std::get<Quantity>(mention.fact);
      CHECK(quantity.low <= quantity.high);
    }
  }
}
