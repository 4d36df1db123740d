#include "api/records.h"

#include <limits>

#include "write/fact_names.h"

namespace factdiff {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void set_fact(factdiff_mention& record, const TimeExpression& time, const AnalysedReport& /*report*/,
              KeptTexts& texts) {
  record.value = texts.keep_or_null(time.value);
  record.mod = texts.keep_or_null(name_of(time.modifier));
  record.basis = texts.keep(name_of(time.basis));
}

void set_fact(factdiff_mention& record, const Quantity& quantity, const AnalysedReport& /*report*/, KeptTexts& texts) {
  record.value = texts.keep_or_null(quantity.value);
  record.mod = texts.keep_or_null(name_of(quantity.modifier));
  record.low = quantity.range ? quantity.range->first : quantity.low;
  record.high = quantity.range ? quantity.range->second : quantity.high;
  if (quantity.unit) record.unit = texts.keep(*quantity.unit);
  if (quantity.counted) record.counted = texts.keep(*quantity.counted);
  record.role = texts.keep_or_null(quantity.role);
}

void set_fact(factdiff_mention& record, const Name& name, const AnalysedReport& report, KeptTexts& texts) {
  if (name.entity < report.entities.size()) record.entity = texts.keep(report.entities[name.entity].key);
  if (name.role) record.role = texts.keep(*name.role);
}

void set_fact(factdiff_mention& record, const Quotation& quotation, const AnalysedReport& /*report*/,
              KeptTexts& texts) {
  record.speaker = texts.keep_or_null(quotation.speaker_name);
}

}  // namespace

MentionRecords::MentionRecords(const AnalysedReport& report) {
  for (const Mention& mention : report.mentions) {
    factdiff_mention record{};
    record.kind = texts_.keep(kind_of(mention.fact));
    record.type = texts_.keep(type_of(mention.fact));
    record.start = mention.span.start;
    record.end = mention.span.end;
    record.text = texts_.keep(report.report.text.view(mention.span));
    record.low = none;
    record.high = none;
    record.rule = texts_.keep(mention.rule);
    std::visit([&](const auto& fact) { set_fact(record, fact, report, texts_); }, mention.fact);
    mentions_.push_back(record);
  }
}

SkippedRecords::SkippedRecords(const std::vector<Notice>& notices) {
  for (const Notice& notice : notices) {
    skipped_.push_back({texts_.keep(notice.path), texts_.keep_or_null(notice.place), texts_.keep(notice.reason)});
  }
}

ComparisonRecords::ComparisonRecords(const Comparison& comparison)
    : places_(comparison.reports.size()), skipped_(comparison.skipped) {
  for (const Finding& finding : comparison.findings) findings_.push_back(finding_of(comparison, finding));
  for (const Alignment& alignment : comparison.alignments) {
    const auto span_of = [&](const StatementReference& reference) {
      return comparison.reports[reference.report].statements[reference.statement].span;
    };
    const TextSpan left = span_of(alignment.left);
    const TextSpan right = span_of(alignment.right);
    alignments_.push_back(
        {alignment.left.report, left.start, left.end, alignment.right.report, right.start, right.end, alignment.score});
  }
  for (const KnownFinding& known : comparison.absent) {
    absent_.push_back({texts_.keep(known.fingerprint), texts_.keep(known.verdict), texts_.keep(known.kind),
                       texts_.keep(known.rule), texts_.keep(known.about)});
  }
}

factdiff_finding ComparisonRecords::finding_of(const Comparison& comparison, const Finding& finding) {
  const Disagreement& disagreement = finding.disagreement;
  auto& positions = position_lists_.emplace_back();
  for (const Value& value : disagreement.positions) positions.push_back(position_of(comparison, value));
  factdiff_finding record{};
  record.fingerprint = texts_.keep(finding.fingerprint);
  record.rule = texts_.keep(disagreement.rule);
  record.kind = static_cast<factdiff_kind>(disagreement.kind);
  record.verdict = static_cast<factdiff_verdict>(disagreement.verdict);
  record.confidence = disagreement.confidence;
  record.internal = disagreement.internal ? 1 : 0;
  record.about = texts_.keep(disagreement.about);
  record.explanation = texts_.keep(disagreement.explanation);
  record.position_count = positions.size();
  record.positions = positions.data();
  record.gravity = texts_.keep(name_of(disagreement.gravity));
  record.suppression = finding.suppression ? texts_.keep(finding.suppression->reason) : nullptr;
  record.baseline_state = texts_.keep_or_null(name_of(finding.baseline_state));
  return record;
}

Position ComparisonRecords::place_of(const Comparison& comparison, const ValueMention& mention) {
  auto& places = places_[mention.report];
  if (!places) places = std::make_unique<Places>(comparison.reports[mention.report].report.text);
  return places->position(mention.span.start);
}

const factdiff_position* ComparisonRecords::position_of(const Comparison& comparison, const Value& value) {
  auto& mentions = mention_lists_.emplace_back();
  for (const ValueMention& mention : value.mentions) {
    const Report& report = comparison.reports[mention.report].report;
    const Position place = place_of(comparison, mention);
    mentions.push_back(&mentions_.emplace_back(
        factdiff_value_mention{texts_.keep(report.id), mention.report, mention.span.start, mention.span.end,
                               texts_.keep(report.text.view(mention.span)), place.line, place.column,
                               mention.sentence.start, mention.sentence.end}));
  }
  return &positions_.emplace_back(factdiff_position{texts_.keep(value.value), mentions.size(), mentions.data()});
}

}  // namespace factdiff
