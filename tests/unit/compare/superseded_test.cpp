// What is told as moved on or corrected is superseded, not a conflict.
#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using factdiff::testing::analysed;
using factdiff::testing::differences_of;

namespace {

// The verdicts of what differs, as words.
std::string verdicts(std::string_view left, std::string_view right, const std::string& left_published = "2024-03-04",
                     const std::string& right_published = "2024-03-04") {
  std::string words;
  for (const Discrepancy& each : differences_of(left, right, left_published, right_published)) {
    words += (words.empty() ? "" : " ") + std::string(name_of(each.verdict));
  }
  return words;
}

// Two reports with headlines, whose only other sentences are aligned.
Verdict under_headlines(const std::string& left, const std::string& right, const std::string& left_source = "",
                        const std::string& right_source = "") {
  std::vector<AnalysedReport> reports = {analysed("The bus was built in 1998, police said."),
                                         analysed("The bus was built in 1989, police said.")};
  reports[0].report.title = left;
  reports[1].report.title = right;
  if (!left_source.empty()) reports[0].report.source = left_source;
  if (!right_source.empty()) reports[1].report.source = right_source;
  const auto found = compare_reports(reports, std::vector<Alignment>{{{0, 0}, {1, 0}, 0.9, {}}});
  for (const Discrepancy& each : found) {
    if (each.verdict <= Verdict::variant) return each.verdict;
  }
  return Verdict::agree;
}

constexpr auto four_killed = "Four people were killed when a bus left the road near Karsund, police said.";
constexpr auto seven_killed = "Seven people were killed when a bus left the road near Karsund, police said.";

}  // namespace

TEST_CASE("a toll that rises with time moved on; one that falls, or differs on one day, is a conflict") {
  CHECK(verdicts(four_killed, seven_killed, "2024-03-04", "2024-03-05") == "superseded");
  CHECK(verdicts(four_killed, seven_killed) == "conflict");
  CHECK(verdicts(seven_killed, four_killed, "2024-03-04", "2024-03-05") == "conflict");
}

TEST_CASE("a figure that the other report tells as an earlier one is superseded") {
  CHECK(verdicts(seven_killed,
                 "Police said four people were killed when a bus left the road near Karsund, revising an earlier "
                 "figure of seven.") == "superseded");
  CHECK(verdicts(seven_killed, std::string(four_killed) + " Earlier reports said seven people had died.") ==
        "superseded");
}

TEST_CASE("those who are missing are found: a later, smaller count is superseded") {
  const auto missing = "About 40 people were missing after the flood in Karsund, officials said.";
  const auto found = "Twelve people were missing after the flood in Karsund, officials said.";
  CHECK(verdicts(missing, found, "2024-03-04", "2024-03-06") == "superseded");
  CHECK(verdicts(missing, found) == "conflict");
}

TEST_CASE("the length of a bridge does not move on") {
  CHECK(verdicts("The bridge in Karsund is 120 meters long, the mayor said.",
                 "The bridge in Karsund is 210 meters long, the mayor said.", "2024-03-04",
                 "2024-03-06") == "conflict");
}

TEST_CASE("what a marked version of one story corrects is superseded") {
  CHECK(under_headlines("Bus leaves road near Karsund", "CORRECTED-Bus leaves road near Karsund") ==
        Verdict::superseded);
  CHECK(under_headlines("Bus leaves road near Karsund", "REFILE: Bus leaves road near Karsund") == Verdict::superseded);
  CHECK(under_headlines("Bus leaves road near Karsund", "CORRECTED-Mayor of Holm resigns") == Verdict::conflict);
  CHECK(under_headlines("Bus leaves road near Karsund", "Corrected figures on bus near Karsund") == Verdict::conflict);
}

TEST_CASE("a planned day that one report says was moved is superseded") {
  const auto planned = "The talks will be held in Karsund on March 12, the ministry said.";
  CHECK(verdicts(planned, "The talks will be held in Karsund on March 19, the ministry said after they were postponed.",
                 "2024-03-04", "2024-03-06") == "superseded");
  CHECK(verdicts(planned, "The talks will be held in Karsund on March 19, the ministry said.") == "conflict");
}

TEST_CASE("a plan and the other day on which it happened, told later, are no conflict") {
  const auto planned = "The talks will begin in Karsund on March 12, the ministry said.";
  const auto happened = "The talks began in Karsund on March 14, the ministry said.";
  CHECK(verdicts(planned, happened, "2024-03-04", "2024-03-20") == "superseded");
  CHECK(verdicts(planned, happened, "2024-03-20", "2024-03-04") == "");
}

TEST_CASE("a source corrects its own stories, not another's") {
  const std::string story = "Bus leaves the road near Karsund, four dead";
  CHECK(under_headlines(story, "CORRECTED: " + story, "Northern Wire", "Northern Wire") == Verdict::superseded);
  CHECK(under_headlines(story, "CORRECTED: " + story, "Osk Radio", "Northern Wire") == Verdict::conflict);
}
