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
