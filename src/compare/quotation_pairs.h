// Which quotations of different reports render the same utterance, and how their words differ. Found by wording first:
// most pairs share words that few other quotations have; then by speaker, and for phrases of two or three words by what
// the sentences around them are about.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "compare/judge.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// One side of a pair.
struct PairedQuotation {
  std::size_t report = 0;   // index into the compared reports
  std::size_t mention = 0;  // index into its mentions: a Quotation of type direct or mixed
  // The quoted sentence concerned, without marks: of a long one the stretch of about 200 bytes in which the first
  // difference lies. The same for every pair of the sentence's same stretch, so that pairs can be grouped by it.
  TextSpan span;
  TextSpan changed;   // from the first to the last differing word; the place of the missing words where it has none
  std::string value;  // the words concerned, for people and fingerprints
};

struct QuotationPair {
  PairedQuotation left;  // left.report < right.report
  PairedQuotation right;
  FactKind kind = FactKind::quotation;  // or attribution: the same words in another mouth
  Judgement judgement;
  double confidence = 0;  // in [0, 1]: both render one utterance, and the difference is as judged
  // Nothing but figures or dates differ: a disagreement about them, which their own comparison reports where the
  // sentences align.
  bool figures_only = false;
};

// By left, then right. Each quoted sentence is paired at most once with each other report: with the one likest to it.
// Verdicts are agree, compatible and conflict.
[[nodiscard]] std::vector<QuotationPair> pair_quotations(std::span<const AnalysedReport> reports);

}  // namespace factdiff
