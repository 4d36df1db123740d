#include <cmath>
#include <nlohmann/json.hpp>

#include "write/places.h"
#include "write/write.h"

#ifndef FACTDIFF_VERSION
#define FACTDIFF_VERSION "unknown"
#endif

namespace factdiff {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }
Json optional_text(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }
// Scores are shown with four decimals: more would only be noise.
double rounded(double score) { return std::round(score * 10000) / 10000; }

Json report_object(const Comparison& comparison, std::size_t number) {
  const Report& report = comparison.reports[number].report;
  const auto& original = comparison.copy_of[number];
  Json object;
  object["id"] = report.id;
  object["path"] = optional_text(report.path);
  object["title"] = optional_text(report.title);
  object["source"] = optional_text(report.source);
  object["language"] = report.language;
  object["published"] = {{"value", text_or_null(report.published.value)},
                         {"basis", name_of(report.published.basis)},
                         {"evidence", text_or_null(report.published.evidence)}};
  object["updated"] = optional_text(report.updated);
  object["version"] = optional_text(report.version);
  object["embargo"] = optional_text(report.embargo);
  object["link"] = optional_text(report.link);
  object["authors"] = report.authors;
  object["story"] = number < comparison.stories;
  object["copy_of"] = original ? Json(comparison.reports[*original].report.id) : Json(nullptr);
  return object;
}

Json span_object(TextSpan span) { return {{"start", span.start}, {"end", span.end}}; }

Json statement_object(const Comparison& comparison, const StatementReference& reference,
                      const std::vector<TextSpan>& clauses) {
  const AnalysedReport& report = comparison.reports[reference.report];
  const TextSpan span = report.statements[reference.statement].span;
  Json object = {{"report", report.report.id}, {"start", span.start}, {"end", span.end}};
  object["clauses"] = Json::array();
  for (const TextSpan clause : clauses) object["clauses"].push_back(span_object(clause));
  return object;
}

Json alignment_object(const Comparison& comparison, const Alignment& alignment) {
  return {{"a", statement_object(comparison, alignment.left, alignment.left_clauses)},
          {"b", statement_object(comparison, alignment.right, alignment.right_clauses)},
          {"score", rounded(alignment.score)},
          {"evidence", alignment.evidence}};
}

Json mention_object(const Comparison& comparison, const ValueMention& mention, ReportPlaces& places) {
  const Report& report = comparison.reports[mention.report].report;
  const Position position = places.position(mention.report, mention.span.start);
  Json object;
  object["report"] = report.id;
  object["start"] = mention.span.start;
  object["end"] = mention.span.end;
  object["text"] = std::string(report.text.view(mention.span));
  object["line"] = position.line;
  object["column"] = position.column;
  object["sentence"] = span_object(mention.sentence);
  object["clause"] = mention.clause.empty() ? Json(nullptr) : span_object(mention.clause);
  if (report.source_map) {
    if (const auto source = report.source_map->source_of(mention.span)) {
      object["source_start"] = source->start;
      object["source_end"] = source->end;
    }
  }
  return object;
}

Json suppression_object(const std::optional<Suppression>& suppression) {
  if (!suppression) return nullptr;
  return {{"reason", suppression->reason},
          {"until", text_or_null(suppression->until)},
          {"place", text_or_null(suppression->place)}};
}

Json absent_object(const KnownFinding& known) {
  return {{"fingerprint", known.fingerprint},
          {"verdict", known.verdict},
          {"kind", known.kind},
          {"rule", known.rule},
          {"about", known.about}};
}

// The ids of the reports of each event that more than one report tells of.
Json events_array(const Comparison& comparison) {
  Json events = Json::array();
  for (const std::vector<std::size_t>& cluster : comparison.clusters) {
    if (cluster.size() < 2) continue;
    Json ids = Json::array();
    for (const std::size_t number : cluster) ids.push_back(comparison.reports[number].report.id);
    events.push_back({{"reports", std::move(ids)}});
  }
  return events;
}

Json count_object(std::string_view key, const AuditCount& count, bool with_reports) {
  Json object;
  object[std::string(key)] = text_or_null(count.name);
  if (with_reports) object["reports"] = count.reports;
  object["findings"] = count.all_findings();
  for (std::size_t i = 0; i < count.findings.size(); ++i) {
    object[std::string(name_of(static_cast<Verdict>(i)))] = count.findings[i];
  }
  return object;
}

Json statistics_object(const AuditStatistics& statistics) {
  Json object = {{"kinds", Json::array()}, {"sources", Json::array()}, {"months", Json::array()}};
  for (const AuditCount& each : statistics.kinds) object["kinds"].push_back(count_object("kind", each, false));
  for (const AuditCount& each : statistics.sources) object["sources"].push_back(count_object("source", each, true));
  for (const AuditCount& each : statistics.months) object["months"].push_back(count_object("month", each, true));
  return object;
}

Json finding_object(const Comparison& comparison, const Finding& finding, ReportPlaces& places) {
  const Disagreement& disagreement = finding.disagreement;
  Json object;
  object["fingerprint"] = finding.fingerprint;
  object["rule"] = disagreement.rule;
  object["kind"] = name_of(disagreement.kind);
  object["verdict"] = name_of(disagreement.verdict);
  object["confidence"] = rounded(disagreement.confidence);
  object["gravity"] = name_of(disagreement.gravity);
  object["internal"] = disagreement.internal;
  object["about"] = disagreement.about;
  object["positions"] = Json::array();
  for (const Value& value : disagreement.positions) {
    Json mentions = Json::array();
    for (const ValueMention& mention : value.mentions) mentions.push_back(mention_object(comparison, mention, places));
    object["positions"].push_back(
        {{"value", value.value}, {"origins", value.origins}, {"mentions", std::move(mentions)}});
  }
  object["explanation"] = disagreement.explanation;
  object["suppression"] = suppression_object(finding.suppression);
  object["baseline_state"] = text_or_null(name_of(finding.baseline_state));
  return object;
}

}  // namespace

std::string write_json(const Comparison& comparison) {
  ReportPlaces places(comparison);
  Json result;
  result["schema"] = "factdiff-result/1";
  result["version"] = FACTDIFF_VERSION;
  result["reports"] = Json::array();
  for (std::size_t i = 0; i < comparison.reports.size(); ++i) result["reports"].push_back(report_object(comparison, i));
  result["events"] = comparison.audited ? events_array(comparison) : Json(nullptr);
  result["audited"] = comparison.audited ? Json(*comparison.audited) : Json(nullptr);
  result["statistics"] = comparison.audited ? statistics_object(comparison.statistics) : Json(nullptr);
  result["alignments"] = Json::array();
  for (const Alignment& alignment : comparison.alignments) {
    result["alignments"].push_back(alignment_object(comparison, alignment));
  }
  result["findings"] = Json::array();
  for (const Finding& finding : comparison.findings) {
    result["findings"].push_back(finding_object(comparison, finding, places));
  }
  result["absent"] = Json::array();
  for (const KnownFinding& known : comparison.absent) result["absent"].push_back(absent_object(known));
  result["skipped"] = Json::array();
  for (const Notice& notice : comparison.skipped) {
    result["skipped"].push_back(
        {{"path", notice.path}, {"place", text_or_null(notice.place)}, {"reason", notice.reason}});
  }
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_judgement(const Judgement& judgement, const std::string& id) {
  Json object;
  object["id"] = Json::parse(id);
  object["verdict"] = name_of(judgement.verdict);
  object["score"] = rounded(judgement.score);
  object["explanation"] = judgement.reason;
  object["rule"] = text_or_null(judgement.rule);
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace factdiff
