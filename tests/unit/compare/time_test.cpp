#include <doctest/doctest.h>

#include <string>

#include "compare/judge.h"
#include "extract/extract.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

using namespace factdiff;

namespace {

// The first time in the text of a report of that day.
TimeExpression time_in(const std::string& text, const std::string& published) {
  Report report;
  report.text = Text(text);
  report.blocks = {{{0, text.size()}, BlockKind::body}};
  if (!published.empty()) report.published = {published, interval_of_value(published), PublicationBasis::option, {}};
  AnalysedReport result;
  result.segmentation = segment_report(report);
  result.mentions = extract_mentions(report, result.segmentation);
  result.report = report;
  resolve_publication_time(result);
  resolve_times(result);
  for (const Mention& mention : result.mentions) {
    if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) return *time;
  }
  FAIL("no time in: " << text);
  return {};
}

Judgement judged(const std::string& left, const std::string& right, const std::string& published = "2023-11-16") {
  const TimeExpression a = time_in(left, published);
  const TimeExpression b = time_in(right, published);
  const Judgement judgement = judge_times(a, b);
  CHECK(judgement.verdict == judge_times(b, a).verdict);
  CHECK(judgement.score >= 0);
  CHECK(judgement.score <= 1);
  CHECK_FALSE(judgement.reason.empty());
  return judgement;
}

Verdict verdict(const std::string& left, const std::string& right, const std::string& published = "2023-11-16") {
  return judged(left, right, published).verdict;
}

}  // namespace

TEST_CASE("the same day in other words agrees") {
  CHECK(verdict("It was on Wednesday.", "It was on November 15.") == Verdict::agree);
  CHECK(verdict("It was yesterday.", "It was on 15 November 2023.") == Verdict::agree);
  CHECK(judged("It was yesterday.", "It was on 15 November 2023.").rule == "date/agrees");
}

TEST_CASE("a date within a wider one is compatible") {
  CHECK(verdict("It was in March.", "It was on 12 March.") == Verdict::compatible);
  CHECK(verdict("It was last week.", "It was on Thursday, November 9.") == Verdict::compatible);
  CHECK(verdict("It was in 2023.", "It was last month.") == Verdict::compatible);
  CHECK(judged("It was in March.", "It was on 12 March.").rule == "date/granularity");
}

TEST_CASE("dates that do not overlap are in conflict") {
  CHECK(verdict("It was in September.", "It was last month.") == Verdict::conflict);
  CHECK(verdict("It was on Monday.", "It was on Wednesday.") == Verdict::conflict);
  CHECK(verdict("It was in 2014.", "It was in 2015.") == Verdict::conflict);
  CHECK(judged("It was in 2014.", "It was in 2015.").rule == "date/value-differs");
}

TEST_CASE("different weekdays are in conflict even where their dates are unknown") {
  CHECK(verdict("It was on Monday.", "It was on Wednesday.", "") == Verdict::conflict);
  CHECK(verdict("It was on Monday.", "It was on Monday.", "") == Verdict::agree);
  CHECK(verdict("It was on Monday.", "It was on 13 November 2023.", "") == Verdict::compatible);
  CHECK(verdict("It was on Monday.", "It was on 14 November 2023.", "") == Verdict::conflict);
}

TEST_CASE("what is not known of a date makes no conflict") {
  CHECK(verdict("It was last month.", "It was in May 2023.", "") == Verdict::undecided);
  CHECK(verdict("It was on May 3.", "It was on May 3, 2021.", "") == Verdict::agree);
  CHECK(verdict("It was on May 3.", "It was on May 4, 2021.", "") == Verdict::conflict);
  CHECK(verdict("It was recently.", "It was in May 2023.") == Verdict::undecided);
}

TEST_CASE("a hedged full hour is round") {
  CHECK(verdict("It began at 8.49pm.", "It began around 9pm.") == Verdict::compatible);
}

TEST_CASE("clock times that differ by little are told loosely") {
  CHECK(verdict("It began at about 8.40pm.", "It began at 8.49pm.") == Verdict::imprecise);
  CHECK(verdict("It began at 8.40pm.", "It began at 20:40.") == Verdict::agree);
  CHECK(verdict("It began at about 8.40pm.", "It began around 8.50pm.") == Verdict::imprecise);
  CHECK(verdict("It began at 8.40pm.", "It began at 11.15pm.") == Verdict::conflict);
  CHECK(judged("It began at 8.40pm.", "It began at 11.15pm.").rule == "time/value-differs");
}

TEST_CASE("hours of a weekday are compared even where its date is unknown") {
  CHECK(verdict("It began at about 8.45pm on Friday.", "It began at 8.49pm on Friday.", "") == Verdict::imprecise);
  CHECK(verdict("It began at 8.45pm on Friday.", "It began on Friday night.", "") == Verdict::compatible);
  CHECK(verdict("It began at 8.45pm on Friday.", "It began at 8.45pm on Sunday.", "") == Verdict::conflict);
  CHECK(verdict("It began at 8.45pm.", "It began at 20:45.", "") == Verdict::agree);
}

TEST_CASE("a hedge of the hour is no hedge of the day, and a zone is the same by its name") {
  CHECK(verdict("It began around 9pm on Monday.", "It began at 8.49pm on Friday night.", "") == Verdict::conflict);
  const TimeExpression dated = time_in("It began at 11.30 p.m. ET.", "2013-09-09");
  const TimeExpression undated = time_in("It began at 11.30 p.m. ET.", "");
  CHECK(judge_times(dated, undated).verdict == Verdict::agree);
}

TEST_CASE("until a day and until at least that day are loosely the same") {
  CHECK(verdict("It is shut until Monday.", "It is shut until at least Monday.") == Verdict::imprecise);
}

TEST_CASE("the same instant in two zones is compatible") {
  CHECK(verdict("It began at 20:00 GMT.", "It began at 21:00 BST.") == Verdict::compatible);
  CHECK(judged("It began at 20:00 GMT.", "It began at 21:00 BST.").rule == "time/agrees");
  CHECK(verdict("It began at 20:00 GMT.", "It began at 20:00 BST.") == Verdict::conflict);
  CHECK(verdict("It began at 20:00 GMT.", "It began at 4 p.m. local time.") == Verdict::undecided);
}

TEST_CASE("a clock time of a known place is the instant that Greenwich gives") {
  CHECK(judged("at 0737 GMT", "at 2:37 p.m. Jakarta time").verdict == Verdict::compatible);
  CHECK(judged("at 0737 GMT on Tuesday", "at 2:37 p.m. local time on Tuesday in Jakarta").verdict ==
        Verdict::compatible);
  CHECK(judged("at 0737 GMT on Tuesday", "at 2:37 p.m. on Tuesday in Jakarta").verdict == Verdict::compatible);
  CHECK(judged("at 2100 GMT", "at 9 p.m. London time", "2023-01-05").verdict == Verdict::agree);
}

TEST_CASE("the same hour by Greenwich and by a local clock are two instants") {
  CHECK(judged("at 0737 GMT", "at 7:37 a.m. Jakarta time").verdict == Verdict::conflict);
  CHECK(judged("at 0737 GMT", "at 7:37 a.m. local time").verdict == Verdict::conflict);
  CHECK(judged("at 0737 GMT", "at 7:37 a.m. local").verdict == Verdict::conflict);
}

TEST_CASE("before midnight is before the end of the day") {
  CHECK(judged("before midnight", "at 11:24 p.m.").verdict == Verdict::compatible);
  CHECK(judged("before noon", "at 1:24 p.m.", "").verdict == Verdict::conflict);
}

TEST_CASE("a local clock that nobody knows is not compared with Greenwich") {
  CHECK(judged("at 0737 GMT", "at 2:37 p.m. local time").verdict == Verdict::undecided);
}

TEST_CASE("open ends exclude only what lies beyond them") {
  CHECK(verdict("It has been so since 2010.", "It was in 2012.") == Verdict::compatible);
  CHECK(verdict("It was before May 3.", "It was on May 10.") == Verdict::conflict);
  CHECK(verdict("It must be by 2030.", "It must be by 2040.") == Verdict::undecided);
}

TEST_CASE("lengths are compared as lengths") {
  CHECK(verdict("It lasted 24 hours.", "It lasted one day.") == Verdict::agree);
  CHECK(verdict("It lasted two weeks.", "It lasted 14 days.") == Verdict::agree);
  CHECK(verdict("It lasted more than 24 hours.", "It lasted 26 hours.") == Verdict::compatible);
  CHECK(verdict("It lasted three days.", "It lasted nine days.") == Verdict::conflict);
  CHECK(verdict("It lasted for years.", "It lasted nine days.") == Verdict::undecided);
  CHECK(verdict("It lasted nine days.", "It was on Monday.") == Verdict::undecided);
  CHECK(judged("It lasted three days.", "It lasted nine days.").rule == "duration/value-differs");
}

TEST_CASE("the ends of one year are loosely the same") {
  CHECK(verdict("It was in early 2009.", "It was in late 2009.") == Verdict::imprecise);
  CHECK(verdict("It was in early 2009.", "It was in 2009.") == Verdict::compatible);
  CHECK(verdict("It was in early 2009.", "It was in December 2009.") == Verdict::imprecise);
}
