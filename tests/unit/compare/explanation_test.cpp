// What is said of who says what.
#include "compare/explanation.h"

#include <doctest/doctest.h>

#include "compare/readable_value.h"

using namespace factdiff;

namespace {

AnalysedReport report_with(const std::string& id, const std::string& text, const Fact& fact) {
  AnalysedReport report;
  report.report.id = id;
  report.report.text = Text(text);
  Mention mention;
  mention.span = {0, text.size()};
  mention.fact = fact;
  report.mentions.push_back(std::move(mention));
  return report;
}

TimeExpression time_of(const std::string& value) {
  TimeExpression time;
  time.value = value;
  return time;
}

std::string explained(const AnalysedReport& report, const std::string& value) {
  const std::vector<AnalysedReport> reports = {report};
  const std::vector<Value> positions = {{value, {{0, report.mentions.front().span, {}, {}}}, 1}};
  return explain_positions(reports, positions, "");
}

}  // namespace

TEST_CASE("dates and lengths of time are told as people write them, beside the words of the report") {
  CHECK(explained(report_with("a", "last month", time_of("2023-10")), "2023-10") ==
        "a says October 2023 (“last month”)");
  CHECK(explained(report_with("a", "Tuesday morning", time_of("2024-03-05TMO")), "2024-03-05TMO") ==
        "a says 5 March 2024, morning (“Tuesday morning”)");
  CHECK(explained(report_with("a", "five months", time_of("P5M")), "P5M") == "a says 5 months (“five months”)");
}

TEST_CASE("a value that the words say already is not said twice") {
  CHECK(explained(report_with("a", "5 March 2024", time_of("2024-03-05")), "2024-03-05") == "a says “5 March 2024”");
  CHECK(explained(report_with("a", "1986", time_of("1986")), "1986") == "a says “1986”");
}

TEST_CASE("a name that looks like a value is a name") {
  CHECK(explained(report_with("a", "the P5M", Name()), "P5M") == "a says “the P5M”");
}
