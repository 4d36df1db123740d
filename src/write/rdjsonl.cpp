// rdjsonl: the Diagnostic of reviewdog's Reviewdog Diagnostic Format (proto/rdf/reviewdog.proto), one a line. Its
// columns count bytes.
#include <nlohmann/json.hpp>

#include "write/file_places.h"
#include "write/finding_words.h"
#include "write/severity.h"
#include "write/writers.h"

namespace factdiff {

namespace {

using Json = nlohmann::ordered_json;

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    case Severity::note: return "INFO";
  }
  return "INFO";
}

Json location_object(const FilePlace& place) {
  Json location = {{"path", place.path}};
  if (place.start_line == 0) return location;
  location["range"] = {{"start", {{"line", place.start_line}}}, {"end", {{"line", place.end_line}}}};
  if (place.start_byte > 0) {
    location["range"]["start"]["column"] = place.start_byte;
    location["range"]["end"]["column"] = place.end_byte;
  }
  return location;
}

Json diagnostic(const Comparison& comparison, const Finding& finding, const FilePlaces& places) {
  const Disagreement& disagreement = finding.disagreement;
  Json object;
  std::string message = message_of(disagreement);
  if (const std::string status = status_of(finding); !status.empty()) message += " (" + status + ")";
  object["message"] = message;
  Json related = Json::array();
  for (const Value& position : disagreement.positions) {
    for (const ValueMention& mention : position.mentions) {
      const auto place = places.place_of(mention.report, mention.span);
      if (!place) continue;
      if (!object.contains("location")) {
        object["location"] = location_object(*place);
        continue;
      }
      const std::string_view words = comparison.reports[mention.report].report.text.view(mention.span);
      related.push_back({{"message", label_of(comparison, mention.report) + ": “" + std::string(words) + "”"},
                         {"location", location_object(*place)}});
    }
  }
  // A diagnostic needs a place: of reports that were read from no file it is the report itself.
  if (!object.contains("location") && !disagreement.positions.empty() &&
      !disagreement.positions.front().mentions.empty()) {
    const std::size_t report = disagreement.positions.front().mentions.front().report;
    object["location"] = {{"path", comparison.reports[report].report.id}};
  }
  object["severity"] = severity_word(severity_of(finding));
  object["source"] = {{"name", "factdiff"}};
  object["code"] = {{"value", disagreement.rule}};
  object["related_locations"] = std::move(related);
  object["original_output"] = finding.fingerprint;
  return object;
}

}  // namespace

std::string write_rdjsonl(const Comparison& comparison, const WriteStyle& style) {
  const FilePlaces places(comparison, style);
  std::string lines;
  for (const Finding& finding : comparison.findings) {
    lines += diagnostic(comparison, finding, places).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return lines;
}

}  // namespace factdiff
