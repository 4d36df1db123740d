// SARIF 2.1.0 (OASIS Standard, 27 March 2020).
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "compare/rules.h"
#include "write/file_places.h"
#include "write/finding_words.h"
#include "write/severity.h"
#include "write/writers.h"

#ifndef FACTDIFF_VERSION
#define FACTDIFF_VERSION "unknown"
#endif

namespace factdiff {

namespace {

using Json = nlohmann::ordered_json;

// Relative paths are relative to what whoever runs the program calls its source: by this name build servers know it.
constexpr const char* base = "%SRCROOT%";

const char* level_of(Verdict verdict) {
  switch (severity_of(verdict)) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "note";
}

// What is no finding is of another kind, and then has no level (§3.27.9, §3.27.10).
void add_kind_and_level(Json& result, Verdict verdict) {
  const char* kind = nullptr;
  if (verdict == Verdict::compatible) kind = "informational";
  if (verdict == Verdict::agree) kind = "pass";
  if (verdict == Verdict::undecided) kind = "open";
  if (kind != nullptr) result["kind"] = kind;
  result["level"] = kind != nullptr ? "none" : level_of(verdict);
}

// Text of a message: brackets would begin a link (§3.11.6), a brace a placeholder (§3.11.5).
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') result += '\\';
    if (c == '{' || c == '}') result += c;
    result += c;
  }
  return result;
}

// "FigureValueDiffers": a name that can be an identifier, as Azure DevOps wants one.
std::string name_of_rule(std::string_view id) {
  std::string name;
  bool begins_word = true;
  for (const char c : id) {
    const bool separates = c == '/' || c == '-';
    if (!separates) name += begins_word ? static_cast<char>(c - 'a' + 'A') : c;
    begins_word = separates;
  }
  return name;
}

Json rule_object(const Rule& rule) {
  const bool is_finding = rule.verdict <= Verdict::variant;
  return {
      {"id", rule.id},
      {"name", name_of_rule(rule.id)},
      {"shortDescription", {{"text", std::string(rule.reason) + "."}}},
      {"fullDescription", {{"text", rule.help}}},
      {"help", {{"text", rule.help}, {"markdown", "**" + std::string(rule.reason) + ".** " + std::string(rule.help)}}},
      {"defaultConfiguration", {{"level", is_finding ? level_of(rule.verdict) : "none"}}},
      {"properties", {{"verdict", name_of(rule.verdict)}}}};
}

class SarifWriter {
 public:
  SarifWriter(const Comparison& comparison, const WriteStyle& style)
      : comparison_(comparison), places_(comparison, style), style_(style) {
    for (std::size_t i = 0; i < comparison.reports.size(); ++i) {
      if (const auto path = places_.path_of(i)) artifact_of_.emplace(*path, artifact_of_.size());
    }
  }

  std::string write() {
    Json run;
    run["tool"]["driver"] = {{"name", "factdiff"},
                             {"fullName", "factdiff, a diff for facts"},
                             {"semanticVersion", FACTDIFF_VERSION},
                             {"rules", rules_array()}};
    run["automationDetails"]["id"] = "factdiff/";
    run["invocations"] = Json::array({invocation()});
    run["originalUriBaseIds"][base] = {{"description", {{"text", "The folder in which factdiff was called."}}}};
    run["artifacts"] = artifacts();
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = Json::array();
    for (const Finding& finding : comparison_.findings) run["results"].push_back(result_object(finding));
    for (const KnownFinding& known : comparison_.absent) run["results"].push_back(absent_object(known));
    Json log;
    log["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  static Json rules_array() {
    Json all = Json::array();
    for (const Rule& rule : rules()) all.push_back(rule_object(rule));
    return all;
  }

  // Without the index: of a file that holds no report.
  static Json location_of_file(const std::string& path) {
    Json location = {{"uri", uri_of_path(path)}};
    if (!path.starts_with('/')) location["uriBaseId"] = base;
    return location;
  }

  [[nodiscard]] Json artifact_location(const std::string& path) const {
    Json location = location_of_file(path);
    location["index"] = artifact_of_.at(path);
    return location;
  }

  [[nodiscard]] Json artifacts() const {
    std::vector<Json> in_order(artifact_of_.size());
    for (const auto& [path, index] : artifact_of_) {
      in_order[index] = {{"location", artifact_location(path)}, {"roles", {"analysisTarget"}}};
    }
    return in_order;
  }

  // What was skipped is told here; the run was successful where all that was asked for could be read.
  [[nodiscard]] Json invocation() const {
    bool successful = true;
    Json notifications = Json::array();
    for (const Notice& notice : comparison_.skipped) {
      successful = successful && !notice.is_error;
      const std::string where = notice.place.empty() ? notice.path : notice.path + ", " + notice.place;
      Json notification = {{"level", notice.is_error ? "error" : "note"},
                           {"message", {{"text", plain(where + ": " + notice.reason)}}}};
      if (!notice.path.empty() && notice.path != "-") {
        const std::string path = portable_path(notice.path, style_.working_directory);
        notification["locations"] =
            Json::array({{{"physicalLocation", {{"artifactLocation", location_of_file(path)}}}}});
      }
      notifications.push_back(std::move(notification));
    }
    return {{"executionSuccessful", successful}, {"toolExecutionNotifications", std::move(notifications)}};
  }

  [[nodiscard]] Json region(std::size_t report, TextSpan span, const FilePlace& place) const {
    Json region;
    if (place.start_column > 0) {
      region = {{"startLine", place.start_line},
                {"startColumn", place.start_column},
                {"endLine", place.end_line},
                {"endColumn", place.end_column}};
    } else if (place.start_line > 0) {
      region = {{"startLine", place.start_line}, {"endLine", place.end_line}};
    } else if (place.bytes) {
      region = {{"byteOffset", place.bytes->start}, {"byteLength", place.bytes->size()}};
    } else {
      return region;
    }
    region["snippet"]["text"] = comparison_.reports[report].report.text.view(span);
    return region;
  }

  [[nodiscard]] Json location(const ValueMention& mention) const {
    Json location;
    if (const auto place = places_.place_of(mention.report, mention.span)) {
      Json physical = {{"artifactLocation", artifact_location(place->path)}};
      if (Json own = region(mention.report, mention.span, *place); !own.is_null()) {
        physical["region"] = std::move(own);
        const auto around = places_.place_of(mention.report, mention.sentence);
        if (mention.sentence.contains(mention.span) && mention.sentence != mention.span) {
          physical["contextRegion"] = region(mention.report, mention.sentence, *around);
        }
      }
      location["physicalLocation"] = std::move(physical);
    }
    const std::string& id = comparison_.reports[mention.report].report.id;
    location["logicalLocations"] = Json::array({{{"name", id}, {"fullyQualifiedName", id}, {"kind", "report"}}});
    return location;
  }

  // All mentions but the first, each with the value that it states.
  [[nodiscard]] Json related_locations(const Disagreement& disagreement, std::string& links) const {
    Json related = Json::array();
    bool is_first = true;
    for (const Value& position : disagreement.positions) {
      for (const ValueMention& mention : position.mentions) {
        if (std::exchange(is_first, false)) continue;
        const std::string value = readable_value(disagreement.kind, position.value);
        const std::string label = label_of(comparison_, mention.report);
        Json location;
        location["id"] = related.size() + 1;
        location.update(this->location(mention));
        location["message"]["text"] = plain(value.empty() ? label : label + ": " + value);
        links +=
            (links.empty() ? " See " : ", ") + ("[" + plain(label) + "](") + std::to_string(related.size() + 1) + ")";
        related.push_back(std::move(location));
      }
    }
    if (!links.empty()) links += ".";
    return related;
  }

  [[nodiscard]] Json properties(const Disagreement& disagreement) const {
    Json positions = Json::array();
    for (const Value& position : disagreement.positions) {
      Json reports = Json::array();
      for (const ValueMention& mention : position.mentions) {
        const std::string& id = comparison_.reports[mention.report].report.id;
        if (reports.empty() || reports.back() != id) reports.push_back(id);
      }
      positions.push_back({{"value", position.value}, {"origins", position.origins}, {"reports", std::move(reports)}});
    }
    return {{"verdict", name_of(disagreement.verdict)},
            {"factKind", name_of(disagreement.kind)},
            {"gravity", name_of(disagreement.gravity)},
            {"internal", disagreement.internal},
            {"about", disagreement.about},
            {"positions", std::move(positions)}};
  }

  static Json suppression_object(const Suppression& suppression) {
    Json object = {{"kind", "external"}, {"status", "accepted"}, {"justification", suppression.reason}};
    if (!suppression.until.empty()) object["properties"]["until"] = suppression.until;
    if (!suppression.place.empty()) object["properties"]["place"] = suppression.place;
    return object;
  }

  static void add_rule(Json& result, std::string_view id) {
    result["ruleId"] = id;
    if (const Rule* const rule = rule_of(id)) result["ruleIndex"] = rule - rules().data();
  }

  [[nodiscard]] Json result_object(const Finding& finding) const {
    const Disagreement& disagreement = finding.disagreement;
    Json result;
    add_rule(result, disagreement.rule);
    add_kind_and_level(result, disagreement.verdict);
    std::string links;
    Json related = related_locations(disagreement, links);
    result["message"]["text"] = plain(message_of(disagreement)) + "." + links;
    result["locations"] = Json::array();
    if (!disagreement.positions.empty() && !disagreement.positions.front().mentions.empty()) {
      result["locations"].push_back(location(disagreement.positions.front().mentions.front()));
    }
    result["relatedLocations"] = std::move(related);
    result["partialFingerprints"]["factdiff/v1"] = finding.fingerprint;
    if (finding.baseline_state != BaselineState::not_compared)
      result["baselineState"] = name_of(finding.baseline_state);
    // Where any result of a run has suppressions, all have (§3.27.23).
    result["suppressions"] = Json::array();
    if (finding.suppression) result["suppressions"].push_back(suppression_object(*finding.suppression));
    result["rank"] = std::round(disagreement.confidence * 10000) / 100;
    result["properties"] = properties(disagreement);
    return result;
  }

  // A finding of the baseline that no longer occurs. Its places are not known any more.
  static Json absent_object(const KnownFinding& known) {
    Json result;
    add_rule(result, known.rule);
    for (const Verdict verdict : {Verdict::conflict, Verdict::imprecise, Verdict::superseded, Verdict::variant}) {
      if (name_of(verdict) == known.verdict) result["level"] = level_of(verdict);
    }
    result["message"]["text"] = plain(known.about) + " (no longer found)";
    result["locations"] = Json::array();
    result["partialFingerprints"]["factdiff/v1"] = known.fingerprint;
    result["baselineState"] = "absent";
    result["suppressions"] = Json::array();
    result["properties"] = {{"verdict", known.verdict}, {"factKind", known.kind}, {"about", known.about}};
    return result;
  }

  const Comparison& comparison_;
  FilePlaces places_;
  const WriteStyle& style_;
  std::map<std::string, std::size_t> artifact_of_;  // by path: its place in the list
};

}  // namespace

std::string write_sarif(const Comparison& comparison, const WriteStyle& style) {
  return SarifWriter(comparison, style).write();
}

}  // namespace factdiff
