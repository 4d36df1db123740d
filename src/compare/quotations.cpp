// Quotations that render the same utterance.

#include <algorithm>

#include "compare/discrepancies.h"
#include "compare/quotation_pairs.h"
#include "segment/segment.h"

namespace factdiff {

namespace {

// The paired words as a mention of their own: a split quotation may begin in an earlier sentence than they stand in.
Mention mention_of(std::span<const AnalysedReport> reports, const PairedQuotation& side) {
  const AnalysedReport& report = reports[side.report];
  Mention mention = report.mentions[side.mention];
  mention.span = side.span;
  mention.sentence =
      std::min(sentence_at(report.segmentation, side.span.start), report.segmentation.sentences.size() - 1);
  return mention;
}

// Whether the comparison of figures or dates has found what differs between two quotations.
bool is_reported(std::span<const Discrepancy> discrepancies, const QuotationPair& pair) {
  const auto inside = [](const ValueMention& mention, const PairedQuotation& side) {
    return mention.report == side.report && side.span.overlaps(mention.span);
  };
  return std::any_of(discrepancies.begin(), discrepancies.end(), [&](const Discrepancy& other) {
    return other.kind != FactKind::quotation &&
           (other.verdict == Verdict::conflict || other.verdict == Verdict::imprecise) &&
           inside(other.left, pair.left) && inside(other.right, pair.right);
  });
}

}  // namespace

void compare_quotations(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (const QuotationPair& pair : pair_quotations(reports)) {
    if (pair.figures_only && is_reported(discrepancies, pair)) continue;
    Discrepancy discrepancy;
    discrepancy.kind = pair.kind;
    discrepancy.verdict = pair.judgement.verdict;
    discrepancy.rule = pair.judgement.rule;
    discrepancy.confidence = pair.confidence;
    const Mention left = mention_of(reports, pair.left);
    const Mention right = mention_of(reports, pair.right);
    const auto sentence_of = [&](const PairedQuotation& side, const Mention& mention) {
      return reports[side.report].segmentation.sentences[mention.sentence].span;
    };
    discrepancy.left = {pair.left.report, left.span, sentence_of(pair.left, left)};
    discrepancy.right = {pair.right.report, right.span, sentence_of(pair.right, right)};
    discrepancy.left_value = pair.left.value;
    discrepancy.right_value = pair.right.value;
    discrepancy.reason = pair.judgement.reason;
    discrepancy.about = about_mention(reports[pair.left.report], left);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
