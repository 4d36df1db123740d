#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;

namespace {

// Of a report with this headline and this first sentence.
std::vector<Discrepancy> slips_in(const std::string& headline, const std::string& lead) {
  Report report = report_of_text("report", headline + "\n\n" + lead + "\n\nThe cause was not known on Tuesday.\n");
  report.blocks.front().kind = BlockKind::headline;
  Segmentation segmentation = segment_report(report);
  std::vector<Mention> mentions = extract_mentions(report, segmentation);
  const std::vector<AnalysedReport> reports = {
      resolve_report(std::move(report), std::move(segmentation), std::move(mentions))};
  return compare_reports(reports, {});
}

}  // namespace

TEST_CASE("a headline counts otherwise than the first sentences") {
  const auto found =
      slips_in("Two women killed in Orvel fire", "A fire in Orvel killed twelve women on Monday, the police said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/headline-differs");
  CHECK(found[0].left_value == "2");
  CHECK(found[0].right_value == "12");
}

TEST_CASE("a headline that counts as the report does") {
  CHECK(slips_in("Two women killed in Orvel fire", "A fire in Orvel killed two women on Monday, police said.").empty());
  CHECK(slips_in("Dozens of women hurt in Orvel fire", "A fire in Orvel hurt 43 women, police said.").empty());
}

TEST_CASE("a headline that counts another thing, or part of it") {
  CHECK(
      slips_in("Two women killed in Orvel fire", "A fire in Orvel hurt twelve women on Monday, police said.").empty());
  CHECK(
      slips_in("Two women killed in Orvel fire", "Twelve people, two women among them, were killed in Orvel.").empty());
}

TEST_CASE("a headline's sum of money that the first sentences give otherwise") {
  const auto found = slips_in("Orvel thieves take $4.1 million of coins",
                              "The thieves of Orvel left with a $4.3 million hoard on Monday, police said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "figure/headline-differs");
}

TEST_CASE("a headline's sum of money that is rounded, in another currency or of something else") {
  CHECK(slips_in("Orvel thieves take $4 million of coins",
                 "The thieves of Orvel left with a $4.3 million hoard on Monday, police said.")
            .empty());
  CHECK(slips_in("Orvel thieves take $4.1 million of coins",
                 "The thieves of Orvel left with a 3.1 million euro hoard on Monday, police said.")
            .empty());
  CHECK(slips_in("Orvel thieves take $4.1 million of coins",
                 "The thieves of Orvel broke into a $40 million villa on Monday, police said.")
            .empty());
}
