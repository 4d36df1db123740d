// Comma-separated values as RFC 4180 has them, with a header. A row per mention, so that the places of one finding can
// be sorted and counted; its fingerprint tells which rows belong together.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "write/finding_words.h"
#include "write/places.h"
#include "write/writers.h"

namespace factdiff {

namespace {

// A spreadsheet takes what begins so for a formula and may run it (OWASP, "CSV Injection"); an apostrophe before it
// makes it text. The last four are the same signs in full width, which some take for them.
constexpr std::array<std::string_view, 10> formula_beginnings = {"=",  "+",  "-",  "@",  "\t",
                                                                 "\r", "＝", "＋", "－", "＠"};

std::string field(std::string_view text) {
  std::string result;
  const std::size_t word = std::min(text.find_first_not_of(' '), text.size());
  for (const std::string_view beginning : formula_beginnings) {
    if (text.substr(word).starts_with(beginning)) result = "'";
  }
  result += text;
  if (result.find_first_of(",\"\r\n") == std::string::npos) return result;
  std::string quoted = "\"";
  for (const char c : result) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

void add_row(std::string& text, std::initializer_list<std::string_view> fields) {
  bool is_first = true;
  for (const std::string_view each : fields) {
    if (!std::exchange(is_first, false)) text += ',';
    text += field(each);
  }
  text += "\r\n";
}

void add_mention(std::string& text, const Comparison& comparison, const Finding& finding, std::size_t number,
                 const ValueMention& mention, const ReportPlaces& places) {
  const Disagreement& disagreement = finding.disagreement;
  const Report& report = comparison.reports[mention.report].report;
  const Position position = places.position(mention.report, mention.span.start);
  add_row(text, {finding.fingerprint, name_of(disagreement.verdict), name_of(disagreement.kind), disagreement.rule,
                 name_of(disagreement.gravity), fmt::format("{:.4f}", disagreement.confidence), disagreement.about,
                 std::to_string(number + 1), disagreement.positions[number].value, report.id,
                 report.source.value_or(""), report.published.value, report.path.value_or(""),
                 std::to_string(position.line), std::to_string(position.column), report.text.view(mention.span),
                 report.text.view(mention.sentence), disagreement.explanation, status_of(finding)});
}

}  // namespace

std::string write_csv(const Comparison& comparison, const WriteStyle&) {
  const ReportPlaces places(comparison);
  std::string text;
  add_row(text,
          {"fingerprint", "verdict", "kind", "rule", "gravity", "confidence", "about", "position", "value", "report",
           "source", "published", "path", "line", "column", "text", "sentence", "explanation", "status"});
  for (const Finding& finding : comparison.findings) {
    for (std::size_t i = 0; i < finding.disagreement.positions.size(); ++i) {
      for (const ValueMention& mention : finding.disagreement.positions[i].mentions) {
        add_mention(text, comparison, finding, i, mention, places);
      }
    }
  }
  return text;
}

}  // namespace factdiff
