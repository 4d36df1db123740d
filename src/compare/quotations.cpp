// Quotations that render the same utterance.

#include <algorithm>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/quotation_pairs.h"
#include "lexicon/word_list.h"
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

// The sentence before the one in which the mention stands, as written; empty at the beginning.
std::string_view sentence_before(const AnalysedReport& report, const Mention& mention) {
  if (mention.sentence == 0) return {};
  return report.report.text.view(report.segmentation.sentences[mention.sentence - 1].span);
}

// Of a quotation that a pronoun speaks: "she"; empty elsewhere.
std::string pronoun_of(const AnalysedReport& report, const Mention& mention) {
  const auto& quotation = std::get<Quotation>(mention.fact);
  if (!quotation.speaker) return {};
  std::string speaker = fold_case(report.report.text.view(*quotation.speaker));
  return is_one_of(speaker, {"he", "she", "they"}) ? speaker : std::string();
}

// "She hopes for justice, Brook said. “…,” she said." in both: the same text, in which one pronoun was taken for
// somebody else.
bool is_same_text_around(std::span<const AnalysedReport> reports, const QuotationPair& pair) {
  const AnalysedReport& left = reports[pair.left.report];
  const AnalysedReport& right = reports[pair.right.report];
  const std::string pronoun = pronoun_of(left, left.mentions[pair.left.mention]);
  if (pronoun.empty() || pronoun != pronoun_of(right, right.mentions[pair.right.mention])) return false;
  const std::string_view before = sentence_before(left, left.mentions[pair.left.mention]);
  return !before.empty() && before == sentence_before(right, right.mentions[pair.right.mention]);
}

}  // namespace

void compare_quotations(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  for (const QuotationPair& pair : pair_quotations(reports)) {
    if (pair.figures_only && is_reported(discrepancies, pair)) continue;
    if (pair.kind == FactKind::attribution && is_same_text_around(reports, pair)) continue;
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
