#include <doctest/doctest.h>

#include <algorithm>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

// The words of the mentions that a statement carries.
std::vector<std::string> carried(const AnalysedReport& report, std::size_t statement) {
  std::vector<std::string> words;
  for (const std::size_t m : report.statements[statement].carried) {
    words.emplace_back(report.report.text.view(report.mentions[m].span));
  }
  return words;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("a pronoun carries the person named before it") {
  const AnalysedReport report = analysed(
      "A former clerk, Marta Lindqvist, was arrested in Tarvo on Friday.\nPolice searched two houses.\nShe denied "
      "everything.");
  REQUIRE(report.statements.size() == 3);
  CHECK(holds(carried(report, 2), "Marta Lindqvist"));
  CHECK(carried(report, 1).empty());
}

TEST_CASE("a statement that goes on with what was told carries its time") {
  const AnalysedReport report = analysed(
      "In February 2005 an earthquake struck Zarand.\nIt killed 612 people.\nThe mayor resigned.", "2008-05-12");
  REQUIRE(report.statements.size() == 3);
  CHECK(holds(carried(report, 1), "February 2005"));
  CHECK(carried(report, 2).empty());
}

TEST_CASE("a statement with a date of its own carries no other") {
  const AnalysedReport report =
      analysed("In February 2005 an earthquake struck Zarand.\nIt was rebuilt in 2007.", "2008-05-12");
  REQUIRE(report.statements.size() == 2);
  CHECK_FALSE(holds(carried(report, 1), "February 2005"));
}

TEST_CASE("a person named before the pronoun is whom it stands for") {
  const AnalysedReport report =
      analysed("Marta Lindqvist was arrested on Friday.\nOlaf Berg said he had warned the police.");
  REQUIRE(report.statements.size() == 2);
  CHECK(carried(report, 1).empty());
}
