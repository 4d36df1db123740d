// A change of style never makes a finding, and a change of value beyond the rounding always does: figures of all sorts,
// made at random but always the same.
#include <doctest/doctest.h>

#include "compare/judge.h"
#include "extract/extract.h"
#include "segment/segment.h"
#include "support/compared_texts.h"
#include "support/figure_styles.h"

using namespace factdiff;
using namespace factdiff::testing;

namespace {

Quantity figure(const std::string& text) {
  Report report;
  report.text = Text(text);
  report.blocks = {{{0, text.size()}, BlockKind::body}};
  for (const Mention& mention : extract_mentions(report, segment_report(report))) {
    if (const auto* quantity = std::get_if<Quantity>(&mention.fact)) return *quantity;
  }
  FAIL("no figure in: " << text);
  return {};
}

void check_same(const std::string& left, const std::string& right) {
  const Verdict verdict = judge_quantities(figure(left), figure(right)).verdict;
  INFO(left << " / " << right << ": " << static_cast<int>(verdict));
  CHECK((verdict == Verdict::agree || verdict == Verdict::compatible));
}

void check_other(const std::string& left, const std::string& right) {
  const Verdict verdict = judge_quantities(figure(left), figure(right)).verdict;
  INFO(left << " / " << right << ": " << static_cast<int>(verdict));
  CHECK(verdict == Verdict::conflict);
}

// Every style with the first, and a style of another value with each of them.
void check_styles(Draw& draw, const std::vector<std::string>& styles, const std::vector<std::string>& others,
                  const std::string& noun = "") {
  for (const std::string& style : styles) {
    check_same(styles.front() + noun, style + noun);
    check_other(style + noun, draw.one_of(others) + noun);
  }
}

// Counts as news has them: small ones exact, large ones rounded.
std::int64_t draw_count(Draw& draw) {
  switch (draw.between(0, 5)) {
    case 0: return draw.between(2, 99);
    case 1: return draw.between(100, 999);
    case 2: return draw.between(1000, 99'999);
    case 3: return 100 * draw.between(11, 99);
    case 4: return 100'000 * draw.between(11, 99);
    default: return 1'000'000 * draw.between(2, 900);
  }
}

// Far enough that no rounding explains it.
std::int64_t draw_other(Draw& draw, std::int64_t value) {
  return value + std::max<std::int64_t>(2, value * draw.between(2, 9) / 10 / 100 * 100 + value / 5);
}

std::string first_capital(std::string text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

// "%" of the sentence is the figure.
std::string sentence_with(const std::string& sentence, const std::string& figure) {
  const std::size_t place = sentence.find('%');
  return first_capital(sentence.substr(0, place) + figure + sentence.substr(place + 1));
}

void check_sentences(Draw& draw, const std::string& sentence, const std::vector<std::string>& styles,
                     const std::vector<std::string>& others) {
  const std::string left = sentence_with(sentence, draw.one_of(styles));
  const std::string right = sentence_with(sentence, draw.one_of(styles));
  const std::string other = sentence_with(sentence, draw.one_of(others));
  INFO(left << " / " << right << " / " << other);
  CHECK(differences_of(left, right).empty());
  CHECK_FALSE(differences_of(left, other).empty());
}

}  // namespace

TEST_CASE("a count is the same in every style, and another count conflicts in every style") {
  Draw draw(1);
  for (int i = 0; i < 120; ++i) {
    const std::int64_t value = draw_count(draw);
    check_styles(draw, styles_of_count(value), styles_of_count(draw_other(draw, value)), " villagers");
  }
}

TEST_CASE("an amount of money is the same in every style, and another conflicts") {
  Draw draw(2);
  for (int i = 0; i < 60; ++i) {
    const std::int64_t value = draw_count(draw);
    const auto currency = static_cast<Currency>(draw.between(0, 3));
    check_styles(draw, styles_of_money(value, currency), styles_of_money(draw_other(draw, value), currency));
  }
}

TEST_CASE("a share is the same in every style, and as a fraction") {
  Draw draw(3);
  for (int i = 0; i < 60; ++i) {
    const std::int64_t tenths = draw.between(0, 1) == 0 ? 10 * draw.between(1, 80) : draw.between(11, 800);
    check_styles(draw, styles_of_percent(tenths), styles_of_percent(tenths + draw.between(25, 150)));
  }
  struct Fraction {
    const char* words;
    std::int64_t percent;
  };
  for (const Fraction& fraction : {Fraction{"half", 50},
                                   {"a quarter", 25},
                                   {"a third", 33},
                                   {"two-thirds", 67},
                                   {"one in five", 20},
                                   {"nine out of 10", 90},
                                   {"three quarters", 75},
                                   {"a fifth", 20},
                                   {"two-fifths", 40},
                                   {"one in 10", 10},
                                   {"three-quarters", 75},
                                   {"1/4", 25}}) {
    const std::string left = std::string(fraction.words) + " of the voters";
    check_same(left, std::to_string(fraction.percent) + " percent of the voters");
    check_other(left, std::to_string(fraction.percent + 8) + " percent of the voters");
  }
}

TEST_CASE("a measure is the same in every style and in the other system") {
  Draw draw(4);
  for (int i = 0; i < 90; ++i) {
    const UnitPair& unit = unit_pairs()[static_cast<std::size_t>(i) % unit_pairs().size()];
    const std::int64_t value = draw.between(0, 1) == 0 ? draw.between(3, 99) : 10 * draw.between(10, 99);
    const std::int64_t other = value + std::max<std::int64_t>(2, value / 2);
    check_styles(draw, styles_of_measure(value, unit), styles_of_measure(other, unit));
    check_same(styles_of_measure(value, unit).front(), converted(value, unit));
    check_other(styles_of_measure(value, unit).front(), converted(other, unit));
  }
}

TEST_CASE("ages, ranges and magnitudes are the same in every style") {
  Draw draw(5);
  for (int i = 0; i < 60; ++i) {
    const std::int64_t years = draw.between(2, 90);
    check_styles(draw, styles_of_age(years), styles_of_age(years + draw.between(1, 9)));
    const std::int64_t size = draw.between(0, 3) == 0 ? 1000 : draw.between(0, 1) == 0 ? 100 : 1;
    const std::int64_t low = size * draw.between(2, 60);
    const std::int64_t high = low + size * draw.between(1, 30);
    check_styles(draw, styles_of_range(low, high), styles_of_range(2 * high, 3 * high), " houses");
    check_same(draw.one_of(styles_of_range(low, high)) + " houses", in_digits((low + high) / 2, ",") + " houses");
    check_other(draw.one_of(styles_of_range(low, high)) + " houses", in_digits(2 * high, ",") + " houses");
    const std::int64_t tenths = draw.between(31, 89);
    check_styles(draw, styles_of_magnitude(tenths), styles_of_magnitude(tenths + draw.between(2, 9)));
  }
}

TEST_CASE("a hedge allows what it rounds, and nothing beyond") {
  struct Hedge {
    std::vector<std::string> words;
    int from;  // what it allows, in percent of what it says
    int to;
    int beyond;  // what it does not
  };
  const std::vector<Hedge> hedges = {
      {{"about ", "around ", "roughly ", "approximately ", "some ", "an estimated ", "close to ", "perhaps "},
       96,
       104,
       150},
      {{"nearly ", "almost ", "just under ", "not quite ", "virtually "}, 93, 99, 200},
      {{"more than ", "over ", "upwards of ", "in excess of ", "well over "}, 102, 120, 50},
      {{"just over ", "slightly more than ", "a little over "}, 102, 110, 150},
      {{"at least ", "no fewer than ", "a minimum of "}, 100, 120, 50},
      {{"up to ", "as many as ", "at most ", "no more than ", "a maximum of "}, 90, 100, 200},
      {{"fewer than ", "less than ", "under ", "below "}, 90, 99, 200}};
  Draw draw(6);
  for (int i = 0; i < 60; ++i) {
    const std::int64_t value = 10 * draw.between(2, 9) *
                               (draw.between(0, 1) == 0   ? 10
                                : draw.between(0, 1) == 0 ? 100
                                                          : 1000);
    for (const Hedge& hedge : hedges) {
      for (const std::string& word : hedge.words) {
        const std::string hedged = word + draw.one_of(styles_of_count(value)) + " marchers";
        const std::int64_t allowed = value * draw.between(hedge.from, hedge.to) / 100;
        check_same(hedged, draw.one_of(styles_of_count(allowed)) + " marchers");
        check_same(hedged, word + draw.one_of(styles_of_count(value)) + " marchers");
        check_other(hedged, draw.one_of(styles_of_count(value * hedge.beyond / 100)) + " marchers");
      }
    }
  }
}

TEST_CASE("two reports that write one figure otherwise have no disagreement, and one where it is another") {
  const std::vector<std::string> counts = {
      "The storm destroyed % houses in the port of Lenby on Monday, officials said.",
      "At the quarry, % workers went on strike over pay on Tuesday.",
      "Police arrested % protesters outside the parliament in Ostrow on Friday night.",
      "The flood forced % villagers from their homes along the river Vell.",
      "% soldiers were killed when their barracks at Kerrin burned down on Sunday.",
      "The shipyard will cut % jobs at its plant in Dunmore by the end of the year.",
      "Rescuers pulled % miners from the collapsed pit near Solva on Thursday.",
      "The museum bought % paintings from the estate of the late collector Anna Berg.",
      "A landslide near Solva left % villagers missing, the mayor said."};
  const std::vector<std::string> money = {"The council paid % for the old theater in Lenby.",
                                          "Thieves stole jewels worth % from a shop in Ostrow on Monday.",
                                          "The company Velmar was fined % for polluting the river Vell.",
                                          "The bank lent the town % to repair the harbor wall."};
  const std::vector<std::string> shares = {"Unemployment in the region of Kerrin stood at % in May.",
                                           "The mayor of Dunmore won % of the vote on Sunday.",
                                           "The airline said % of its flights were late in May."};
  Draw draw(7);
  for (int i = 0; i < 120; ++i) {
    const std::int64_t count = draw.between(0, 1) == 0 ? draw.between(5, 99) : 10 * draw.between(11, 99);
    check_sentences(draw, draw.one_of(counts), styles_of_count(count),
                    styles_of_count(count + std::max<std::int64_t>(3, count / 3)));
    const std::int64_t amount = 100'000 * draw.between(11, 99);
    const auto currency = static_cast<Currency>(draw.between(0, 2));
    check_sentences(draw, draw.one_of(money), styles_of_money(amount, currency),
                    styles_of_money(amount * 3 / 2, currency));
    const std::int64_t tenths = draw.between(31, 699);
    check_sentences(draw, draw.one_of(shares), styles_of_percent(tenths), styles_of_percent(tenths + 71));
  }
}
