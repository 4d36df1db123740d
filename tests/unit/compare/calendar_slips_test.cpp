#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;

namespace {

// What the calendar alone finds wrong in a text.
std::vector<Discrepancy> slips_in(std::string_view text, const std::string& published = {}) {
  return testing::differences_of(text, "", published, "");
}

std::string_view text_of(std::string_view text, const ValueMention& mention) {
  return text.substr(mention.span.start, mention.span.end - mention.span.start);
}

}  // namespace

TEST_CASE("a date with another day of the week contradicts itself") {
  const std::string_view text = "The council met on Tuesday, November 15, 2023, and agreed.";
  const auto found = slips_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::conflict);
  CHECK(found[0].rule == "date/weekday-differs");
  CHECK(text_of(text, found[0].left) == "Tuesday");
  CHECK(text_of(text, found[0].right) == "November 15, 2023");
  CHECK(found[0].reason == "2023-11-15 is a Wednesday");
}

TEST_CASE("the day of the week may stand first, last, or in brackets") {
  CHECK(slips_in("They left on Sunday 3 May 2021.").size() == 1);
  CHECK(slips_in("He sailed on Wednesday (November 14, 2023).").size() == 1);
  CHECK(slips_in("They left on Monday 3 May 2021.").empty());
  CHECK(slips_in("The trial opened on Wednesday, November 15, 2023.").empty());
}

TEST_CASE("a date without a year is held against the publication time") {
  CHECK(slips_in("The council met on Tuesday, Nov. 15.", "2023-11-16").size() == 1);
  CHECK(slips_in("The council met on Wednesday, Nov. 15.", "2023-11-16").empty());
}

TEST_CASE("a date without a year is of any year where no day of publication near it is known") {
  CHECK(slips_in("The council met on Tuesday, Nov. 15.").empty());
  CHECK(slips_in("The council met on Tuesday, Nov. 15.", "2023").empty());
  CHECK(slips_in("The council met on Tuesday, Nov. 15.", "2023-04-02").empty());
}

TEST_CASE("days of another calendar are not judged") {
  CHECK(slips_in("The palace fell on Wednesday, October 25, 1917.").empty());
}

TEST_CASE("a day that the month does not have is a finding by itself") {
  const std::string_view text = "It was on 31 June 2023 that the mast fell.";
  const auto found = slips_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].alone);
  CHECK(found[0].rule == "date/impossible");
  CHECK(text_of(text, found[0].left) == "31 June 2023");
  CHECK(found[0].left_value == "2023-06-31");
}

TEST_CASE("impossible dates in all written orders") {
  CHECK(slips_in("The vote is planned for February 30.").size() == 1);
  CHECK(slips_in("The vote was on Friday, Sept. 31, and they lost.").size() == 1);
  CHECK(slips_in("The vote was on the 31st of April.").size() == 1);
  CHECK(slips_in("The race of Feb. 29, 2023 was cancelled.").size() == 1);
  CHECK(slips_in("They had until 32 March to answer.").size() == 1);
}

TEST_CASE("a count after a month is no day of it") {
  CHECK(slips_in("In June 31 people died.").empty());
  CHECK(slips_in("By June 31 of them had left.").empty());
  CHECK(slips_in("In the first week of June 39 ships called.").empty());
  CHECK(slips_in("About 35 March for Peace members came.").empty());
}

TEST_CASE("a leap day is possible where the year is not told") {
  CHECK(slips_in("The race of Feb. 29, 2024 was run.").empty());
  CHECK(slips_in("They married on Feb. 29.").empty());
}

TEST_CASE("an impossible date is one finding with one position") {
  const std::vector<AnalysedReport> reports = {testing::analysed("The vote is planned for February 30."),
                                               testing::analysed("Nothing happened in Rome.")};
  const auto disagreements = group_discrepancies(reports, compare_reports(reports, {}));
  REQUIRE(disagreements.size() == 1);
  CHECK(disagreements[0].internal);
  CHECK(disagreements[0].positions.size() == 1);
}

TEST_CASE("one instant by two clocks that do not fit is a finding") {
  const auto found =
      slips_in("Thieves broke into a shop in Paris at 4:30 a.m. local time (11:30 p.m. ET).", "2013-09-10");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FactKind::time);
  CHECK(found[0].rule == "time/clocks-differ");
}

TEST_CASE("one instant by two clocks that fit is none") {
  CHECK(slips_in("Thieves broke into a shop in Paris at 5:30 a.m. local time (11:30 p.m. ET).", "2013-09-10").empty());
  CHECK(slips_in("The tremor shook Jakarta at 2:37 p.m. local time (0737 GMT).", "2013-09-10").empty());
  CHECK(slips_in("It began at 8 p.m. ET, or 5 p.m. PT.", "2013-09-10").empty());
}

TEST_CASE("the clock of any place that the report names may be meant") {
  CHECK(slips_in("WASHINGTON, Sept. 9 — A tremor shook Jakarta.\nIt came at 2:37 p.m. local time (0737 GMT).",
                 "2013-09-10")
            .empty());
}

TEST_CASE("without a day or a place nothing is known of a local clock") {
  CHECK(slips_in("The tremor shook Jakarta at 2:37 p.m. local time (0637 GMT).").empty());
  CHECK(slips_in("The tremor came at 2:37 p.m. local time (0637 GMT).", "2013-09-10").empty());
}
