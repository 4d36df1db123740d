// Quotations that render the same utterance.

#include <algorithm>

#include "compare/discrepancies.h"
#include "compare/quotation_pairs.h"

namespace factdiff {

namespace {

ValueMention mention_of(std::span<const AnalysedReport> reports, const PairedQuotation& side) {
  const AnalysedReport& report = reports[side.report];
  const std::size_t sentence = report.mentions[side.mention].sentence;
  return {side.report, side.span, report.segmentation.sentences[sentence].span};
}

}  // namespace

namespace {

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
    discrepancy.left = mention_of(reports, pair.left);
    discrepancy.right = mention_of(reports, pair.right);
    discrepancy.left_value = pair.left.value;
    discrepancy.right_value = pair.right.value;
    discrepancy.reason = pair.judgement.reason;
    discrepancy.about = about_mention(reports[pair.left.report], reports[pair.left.report].mentions[pair.left.mention]);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
