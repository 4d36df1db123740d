#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/extract.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "support/marked_table.h"

using namespace factdiff;

namespace {

AnalysedReport analyse(const std::string& text, const std::string& published) {
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
  return result;
}

struct FoundTime {
  TextSpan span;
  TimeExpression time;
};

std::vector<FoundTime> times(const AnalysedReport& report) {
  std::vector<FoundTime> found;
  for (const Mention& mention : report.mentions) {
    if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) found.push_back({mention.span, *time});
  }
  return found;
}

std::vector<TimeExpression> read(const std::string& text, const std::string& published) {
  std::vector<TimeExpression> result;
  for (FoundTime& found : times(analyse(text, published))) result.push_back(std::move(found.time));
  return result;
}

TimeExpression last(const std::string& text, const std::string& published) {
  const auto all = read(text, published);
  REQUIRE_MESSAGE(!all.empty(), text);
  return all.back();
}

void check_table(const std::string& name) {
  for (const TableLine& line : read_marked_table(name)) {
    const auto found = times(analyse(line.text, line.published));
    std::string read_there;
    for (const FoundTime& time : found) {
      read_there += "{" + line.text.substr(time.span.start, time.span.size()) + "} " + time.time.value + "; ";
    }
    INFO(line.place << ": " << line.text << " -> " << read_there);
    CHECK(found.size() == line.expected.size());
    if (found.size() != line.expected.size()) continue;
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].time.value == line.expected[i].value);
      CHECK(found[i].span.overlaps(line.expected[i].span));
    }
  }
}

}  // namespace

TEST_CASE("dates are read and resolved as the table says") { check_table("time_dates.tsv"); }

TEST_CASE("clock times, durations and sets are read as the table says") { check_table("time_clock.tsv"); }

TEST_CASE("calendar dates are read in all written orders") { check_table("time_calendar.tsv"); }

TEST_CASE("an open date lies where the tense of its sentence says") { check_table("time_tense.tsv"); }

TEST_CASE("times of day find their day") { check_table("time_of_day.tsv"); }

TEST_CASE("durations and sets are read as the table says") { check_table("time_lengths.tsv"); }

TEST_CASE("what counts from now is counted, and what is vague stays vague") { check_table("time_references.tsv"); }

TEST_CASE("what looks back finds the date told") { check_table("time_anaphora.tsv"); }

TEST_CASE("what only looks like a time is none") { check_table("time_negative.tsv"); }

TEST_CASE("prepositions of time are modifiers of the value as written") {
  CHECK(last("It has applied since 2004.", "2023-11-16").modifier == Modifier::after);
  CHECK(last("It must end by March 2024.", "2023-11-16").modifier == Modifier::before);
  CHECK(last("It ended before May 3.", "2023-11-16").modifier == Modifier::before);
  CHECK(last("It began about May 3.", "2023-11-16").modifier == Modifier::approx);
  CHECK(last("It could be signed by the end of the year.", "2023-11-16").modifier == Modifier::end);
  CHECK(last("He was ill in early 2009.", "2023-11-16").modifier == Modifier::start);
  CHECK(last("It lasted more than six hours.", "2023-11-16").modifier == Modifier::more_than);
  CHECK(last("It lasted nearly six hours.", "2023-11-16").modifier == Modifier::less_than);
  CHECK(last("It lasted at least six hours.", "2023-11-16").modifier == Modifier::equal_or_more);
}

TEST_CASE("the same day, month and year look back to the date told last, over sentences") {
  const std::string told = "The ministry issued a statement on November 14. ";
  CHECK(last(told + "The same day, the envoy left.", "2023-11-16").value == "2023-11-14");
  CHECK(last(told + "That very month, the envoy left.", "2023-11-16").value == "2023-11");
  CHECK(last("The talks failed in September. The identical month, the envoy left.", "2023-11-16").value == "2023-09");
  CHECK(last("The talks failed in 2019. He left later that year.", "2023-11-16").value == "2019");
}

TEST_CASE("which of two months told in one sentence is that month is a guess") {
  CHECK(last("In September it set a quota from October. He left that month.", "2023-11-16").basis == Basis::guessed);
  CHECK(last("In September it set a quota. He left that month.", "2023-11-16").basis != Basis::guessed);
}

TEST_CASE("later and earlier count from the date told last") {
  const std::string told = "The ministry issued a statement on November 14. ";
  CHECK(last(told + "Two days later, the envoy left.", "2023-11-20").value == "2023-11-16");
  CHECK(last(told + "A day earlier, the envoy had left.", "2023-11-20").value == "2023-11-13");
  CHECK(last(told + "The following day, the envoy left.", "2023-11-20").value == "2023-11-15");
  CHECK(last(told + "The previous day, the envoy had left.", "2023-11-20").value == "2023-11-13");
  CHECK(last("It fell in February compared with the same month last year.", "2010-03-03").value == "2009-02");
}

TEST_CASE("how a value was worked out is said in words") {
  CHECK(last("He refused last month.", "2023-11-16").derivation == "last month, report of 2023-11-16");
  CHECK(last("He refused last month.", "2023-11-16").basis == Basis::anchored);
  CHECK(last("He refused on 3 May 2021.", "2023-11-16").basis == Basis::stated);
  CHECK(last("Talks failed in September. The same month he left.", "2023-11-16").derivation.find("September") !=
        std::string::npos);
}

TEST_CASE("without a publication time relative dates stay relative") {
  const TimeExpression weekday = last("He left on Thursday.", "");
  CHECK(weekday.value == "XXXX-WXX-4");
  CHECK_FALSE(weekday.interval);
  CHECK(weekday.stated_weekday == 4U);
  CHECK(last("He left on September 19.", "").value == "XXXX-09-19");
  CHECK(last("He left last month.", "").value == "XXXX-XX");
  CHECK(last("He left in May 2023.", "").value == "2023-05");
}

TEST_CASE("a report of some day of a month tells months, and of days only their bounds") {
  CHECK(last("He left last month.", "2023-12").value == "2023-11");
  CHECK(last("He left in October.", "2023-12").value == "2023-10");
  CHECK(last("They were freed earlier this month.", "2023-12").value == "2023-12");
  CHECK(last("It came after the attack on September 19.", "2023-12").value == "2023-09-19");
  const TimeExpression weekday = last("He left on Tuesday.", "2023-12");
  CHECK(weekday.value == "XXXX-WXX-2");
  CHECK(weekday.stated_weekday == 2U);
  REQUIRE(weekday.interval);
  CHECK(weekday.interval->overlaps(*interval_of_value("2023-12")));
}

TEST_CASE("a clock time without a day takes the day told before, not that of the report, and says so") {
  const TimeExpression time = last("The bridge fell last Friday. Crews came at 6:15 p.m. and left.", "2023-11-16");
  CHECK(time.value == "2023-11-10T18:15");
  CHECK(time.basis == Basis::guessed);
  CHECK(time.derivation == "6:15 p.m., from \"last Friday\"");
}

TEST_CASE("a date belongs to the verb or the event beside it") {
  const auto governor = [](const std::string& text, std::size_t which) {
    const AnalysedReport report = analyse(text, "2023-11-16");
    std::vector<std::string> found;
    for (const Mention& mention : report.mentions) {
      if (!std::holds_alternative<TimeExpression>(mention.fact)) continue;
      found.push_back(mention.governor ? report.segmentation.tokens[*mention.governor].lower : "");
    }
    return which < found.size() ? found[which] : std::string("none");
  };
  const std::string refusal = "Baku refused on Thursday to attend the talks that were planned for this month.";
  CHECK(governor(refusal, 0) == "refused");
  CHECK(governor(refusal, 1) == "planned");
  CHECK(governor("The attack of September 19 was condemned.", 0) == "attack");
  CHECK(governor("The September 19 attack was condemned.", 0) == "attack");
  CHECK(governor("The company on Monday announced a merger.", 0) == "announced");
  CHECK(governor("On Monday, the company announced a merger.", 0) == "announced");
  CHECK(governor("The council will not meet on Tuesday.", 0) == "meet");
}

TEST_CASE("any text is read, in a time that grows with its length") {
  for (const std::string& word :
       {std::string("March "), std::string("1"), std::string("early "), std::string("the first day of "),
        std::string("to "), std::string("two "), std::string("-"), std::string("Monday at ")}) {
    std::string text;
    while (text.size() < 200000) text += word;
    const AnalysedReport report = analyse(text, "2023-11-16");
    for (const Mention& mention : report.mentions) CHECK(mention.span.end <= text.size());
  }
}

TEST_CASE("what is to last some hours does not look back") {
  const AnalysedReport report = analyse("The strike is to last 30 hours.", "2023-11-16");
  REQUIRE(report.mentions.size() == 1);
  CHECK(report.report.text.view(report.mentions[0].span) == "30 hours");
}
