#include <doctest/doctest.h>

#include <algorithm>

#include "compare/compare.h"

using namespace factdiff;

namespace {

ValueMention at(std::size_t report, std::size_t start) { return {report, {start, start + 2}, {0, 100}}; }

Discrepancy differing(ValueMention left, std::string left_value, ValueMention right, std::string right_value,
                      Verdict verdict = Verdict::conflict) {
  Discrepancy discrepancy;
  discrepancy.kind = FactKind::figure;
  discrepancy.verdict = verdict;
  discrepancy.rule = "figure/value-differs";
  discrepancy.confidence = 0.8;
  discrepancy.left = left;
  discrepancy.right = right;
  discrepancy.left_value = std::move(left_value);
  discrepancy.right_value = std::move(right_value);
  return discrepancy;
}

// Five reports long enough for every place used here.
std::vector<AnalysedReport> five_reports() {
  std::vector<AnalysedReport> reports(5);
  for (AnalysedReport& report : reports) report.report.text = Text(std::string(120, 'x'));
  return reports;
}

std::vector<Disagreement> grouped(std::vector<Discrepancy> discrepancies) {
  return group_discrepancies(five_reports(), std::move(discrepancies));
}

}  // namespace

TEST_CASE("discrepancies that share a mention are one disagreement with a position per value") {
  const auto result = grouped({differing(at(0, 10), "12", at(1, 20), "21"), differing(at(0, 10), "12", at(2, 30), "21"),
                               differing(at(3, 40), "12", at(1, 20), "21")});
  REQUIRE(result.size() == 1);
  REQUIRE(result[0].positions.size() == 2);
  CHECK(result[0].positions[0].value == "12");
  CHECK(result[0].positions[0].mentions.size() == 2);
  CHECK(result[0].positions[1].mentions.size() == 2);
  CHECK_FALSE(result[0].internal);
}

TEST_CASE("values that nobody found apart share a position") {
  const auto result = grouped({differing(at(0, 10), "nearly 100", at(1, 20), "more than 100"),
                               differing(at(2, 30), "a majority of 100", at(1, 20), "more than 100")});
  REQUIRE(result.size() == 1);
  CHECK(result[0].positions.size() == 2);
}

TEST_CASE("the gravest verdict of its discrepancies is the verdict of a disagreement") {
  const auto result = grouped({differing(at(0, 10), "about 10", at(1, 20), "9", Verdict::imprecise),
                               differing(at(2, 30), "20", at(1, 20), "9")});
  REQUIRE(result.size() == 1);
  CHECK(result[0].verdict == Verdict::conflict);
}

TEST_CASE("a spelling never joins a conflict") {
  auto spelling = differing(at(0, 10), "Ana", at(1, 20), "Anna", Verdict::variant);
  spelling.kind = FactKind::name;
  auto other = differing(at(0, 10), "Ana", at(2, 20), "Berta");
  other.kind = FactKind::name;
  CHECK(grouped({spelling, other}).size() == 2);
}

TEST_CASE("a disagreement within one report is internal") {
  const auto result = grouped({differing(at(4, 10), "12", at(4, 50), "13")});
  REQUIRE(result.size() == 1);
  CHECK(result[0].internal);
}

TEST_CASE("no discrepancies give no disagreement") { CHECK(grouped({}).empty()); }

TEST_CASE("a place that agrees with one of a disagreement takes its position") {
  const auto keyed = [](Discrepancy discrepancy) {
    discrepancy.left_key = "killed/people//" + discrepancy.left_value;
    discrepancy.right_key = "killed/people//" + discrepancy.right_value;
    return discrepancy;
  };
  const auto result = grouped({keyed(differing(at(0, 10), "12", at(1, 20), "21")),
                               keyed(differing(at(1, 20), "21", at(2, 30), "21", Verdict::agree))});
  const auto conflict =
      std::find_if(result.begin(), result.end(), [](const auto& one) { return one.verdict == Verdict::conflict; });
  REQUIRE(conflict != result.end());
  REQUIRE(conflict->positions.size() == 2);
  CHECK(conflict->positions[1].mentions.size() == 2);
}

TEST_CASE("two names of one office holder are one disagreement, wherever the reports name him") {
  std::vector<Discrepancy> names = {differing(at(0, 10), "Anna Holm", at(1, 10), "Ruth Berg"),
                                    differing(at(0, 40), "Anna Holm", at(1, 60), "Ruth Berg"),
                                    differing(at(2, 5), "Anna Holm", at(1, 60), "Ruth Berg")};
  for (Discrepancy& name : names) {
    name.kind = FactKind::name;
    name.rule = "name/other-name";
  }
  const auto result = grouped(names);
  REQUIRE(result.size() == 1);
  CHECK(result[0].positions.size() == 2);
}

TEST_CASE("another speaker is no finding of its own where the speaker's name is the disagreement") {
  Discrepancy name = differing(at(0, 10), "Anna Holm", at(1, 10), "Ruth Berg");
  name.kind = FactKind::name;
  Discrepancy speaker = differing({0, {30, 60}, {0, 100}}, "Anna Holm", {1, {30, 60}, {0, 100}}, "Ruth Berg");
  speaker.kind = FactKind::attribution;
  const auto result = grouped({name, speaker});
  REQUIRE(result.size() == 1);
  CHECK(result[0].kind == FactKind::name);
  CHECK(grouped({speaker}).size() == 1);
}

TEST_CASE("a word of a quotation whose wording differs is no finding of its own") {
  Discrepancy words = differing({0, {20, 60}, {0, 100}}, "we knew nothing", {1, {20, 60}, {0, 100}}, "we knew little");
  words.kind = FactKind::quotation;
  Discrepancy negation = differing(at(0, 30), "nothing", at(1, 30), "little");
  negation.kind = FactKind::polarity;
  const auto result = grouped({negation, words});
  REQUIRE(result.size() == 1);
  CHECK(result[0].kind == FactKind::quotation);
  CHECK(grouped({negation}).size() == 1);
}

TEST_CASE("parts that do not add up are a root of their own beside what other reports say of the whole") {
  Discrepancy slip = differing(at(0, 10), "12", at(0, 40), "11");
  slip.rule = "figure/parts-differ";
  const auto groups =
      group_discrepancies(five_reports(), {slip, differing(at(0, 10), "12 people", at(1, 10), "7 people")});
  REQUIRE(groups.size() == 2);
  for (const Disagreement& group : groups) CHECK(group.positions.size() == 2);
}
