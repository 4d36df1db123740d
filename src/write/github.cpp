// Workflow commands of GitHub Actions, as its documentation and its toolkit (packages/core, command.ts) have them:
// ::error file=PATH,line=1,endLine=1,col=1,endColumn=4,title=TITLE::MESSAGE
#include <fmt/format.h>

#include "write/file_places.h"
#include "write/finding_words.h"
#include "write/severity.h"
#include "write/writers.h"

namespace factdiff {

namespace {

// In a property also what separates properties is escaped.
enum class Part { message, property };

std::string escaped(std::string_view text, Part part) {
  std::string result;
  for (const char c : text) {
    const bool separates = part == Part::property && (c == ':' || c == ',');
    if (c == '%' || c == '\r' || c == '\n' || separates) {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return "notice";
}

// An annotation of several lines is shown without columns (GitHub refuses them).
std::string place_properties(const FilePlace& place) {
  std::string properties = "file=" + escaped(place.path, Part::property) + ",";
  if (place.start_line == 0) return properties;
  properties += fmt::format("line={},endLine={},", place.start_line, place.end_line);
  if (place.start_column > 0 && place.start_line == place.end_line) {
    properties += fmt::format("col={},endColumn={},", place.start_column, place.end_column);
  }
  return properties;
}

std::string annotation(const Comparison& comparison, const Finding& finding, const FilePlaces& places) {
  const Disagreement& disagreement = finding.disagreement;
  std::string properties;
  if (!disagreement.positions.empty() && !disagreement.positions.front().mentions.empty()) {
    const ValueMention& first = disagreement.positions.front().mentions.front();
    if (const auto place = places.place_of(first.report, first.span)) properties = place_properties(*place);
  }
  const std::string status = status_of(finding);
  const std::string title = fmt::format("factdiff: {} {}{}", name_of(disagreement.verdict), name_of(disagreement.kind),
                                        finding.suppression ? " (suppressed)" : "");
  std::string message = disagreement.about;
  for (const Value& position : disagreement.positions) {
    for (const ValueMention& mention : position.mentions) {
      const auto place = places.place_of(mention.report, mention.span);
      const std::string where = place ? words_of(*place) : label_of(comparison, mention.report);
      message += fmt::format("\n{}: “{}”", where, comparison.reports[mention.report].report.text.view(mention.span));
    }
  }
  message += fmt::format("\n{}{}[{}, {}]", disagreement.explanation, disagreement.explanation.empty() ? "" : " ",
                         disagreement.rule, finding.fingerprint.substr(0, 7));
  if (!status.empty()) message += "\n" + status;
  return fmt::format("::{} {}title={}::{}\n", command_of(severity_of(finding)), properties,
                     escaped(title, Part::property), escaped(message, Part::message));
}

}  // namespace

std::string write_github(const Comparison& comparison, const WriteStyle& style) {
  const FilePlaces places(comparison, style);
  std::string lines;
  for (const Finding& finding : comparison.findings) lines += annotation(comparison, finding, places);
  for (const Notice& notice : comparison.skipped) {
    lines += fmt::format("::{} file={},title=factdiff%3A skipped::{}{}\n", notice.is_error ? "warning" : "notice",
                         escaped(portable_path(notice.path, style.working_directory), Part::property),
                         escaped(notice.place.empty() ? "" : notice.place + ": ", Part::message),
                         escaped(notice.reason, Part::message));
  }
  return lines;
}

}  // namespace factdiff
