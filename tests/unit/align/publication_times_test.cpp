#include <doctest/doctest.h>

#include "align/publication_times.h"
#include "support/analysed_text.h"

using namespace factdiff;

namespace {

constexpr std::string_view dated =
    "The ferry Aurelia sank off Orvel on Monday.\nThe harbour was closed on Tuesday.\nA hearing will open on Friday.";

// The reports with their n-th statements aligned; the first was published on 6 March 2024, a Wednesday.
std::vector<AnalysedReport> concluded(std::string_view undated, double score = 0.9,
                                      const std::string& published = "2024-03-06") {
  std::vector<AnalysedReport> reports = {testing::analysed(dated, published), testing::analysed(undated)};
  std::vector<Alignment> alignments;
  for (std::size_t s = 0; s < std::min(reports[0].statements.size(), reports[1].statements.size()); ++s) {
    alignments.push_back({{0, s}, {1, s}, score, {}, {}, {}});
  }
  conclude_publication_times(reports, alignments);
  return reports;
}

const PublicationTime& published(const std::vector<AnalysedReport>& reports) { return reports[1].report.published; }

}  // namespace

TEST_CASE("weekdays that a dated report tells too bound the publication time") {
  const auto reports = concluded("The Aurelia sank on Monday.\nThe harbour of Orvel was closed on Tuesday.");
  CHECK(published(reports).value == "2024-03");
  CHECK(published(reports).basis == PublicationBasis::text);
  CHECK(published(reports).evidence == "\"Monday\" is 2024-03-04 in report; \"Tuesday\" is 2024-03-05 in report");
  // On the Tuesday at the earliest, on the Sunday after at the latest.
  CHECK(published(reports).interval->first == interval_of_value("2024-03-05")->first);
  CHECK(published(reports).interval->last == interval_of_value("2024-03-10")->last);
}

TEST_CASE("yesterday and today give the day, and the report's times are resolved by it") {
  const auto reports = concluded(
      "The Aurelia sank yesterday.\nThe harbour of Orvel was closed today.\nA hearing will open in three days.");
  CHECK(published(reports).value == "2024-03-05");
  const auto* time = std::get_if<TimeExpression>(&reports[1].mentions.back().fact);
  REQUIRE(time != nullptr);
  CHECK(time->value == "2024-03-08");
}

TEST_CASE("one statement is not enough") {
  CHECK(published(concluded("The Aurelia sank on Monday.")).basis == PublicationBasis::none);
}

TEST_CASE("statements that exclude each other conclude nothing") {
  const auto reports = concluded("The Aurelia sank yesterday.\nThe harbour of Orvel was closed yesterday.");
  CHECK(published(reports).basis == PublicationBasis::none);
}

TEST_CASE("other weekdays, doubtful alignments and undated reports conclude nothing") {
  CHECK(published(concluded("The Aurelia sank on Sunday.\nThe harbour was closed on Thursday.")).value.empty());
  const std::string_view fitting = "The Aurelia sank on Monday.\nThe harbour was closed on Tuesday.";
  CHECK(published(concluded(fitting, 0.6)).value.empty());
  CHECK(published(concluded(fitting, 0.9, "2024-03")).value.empty());
  CHECK(published(concluded(fitting, 0.9, "")).value.empty());
}
