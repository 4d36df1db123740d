#include <algorithm>

#include "compare/quotation_difference.h"

namespace factdiff {

namespace {

// Below this share of common words two quotations are two utterances.
constexpr double least_overlap = 0.45;

// Of two that render the same utterance.
Judgement judge_difference(const QuotationDifference& difference, std::string reason) {
  Judgement judgement;
  const double shared = std::min(1.0, difference.common_content / 3);
  judgement.score = std::clamp(0.3 + 0.5 * difference.overlap + 0.2 * shared, 0.0, 0.99);
  if (difference.meaning_changes + difference.wording_changes == 0) {
    if (difference.identical) {
      judgement.verdict = Verdict::agree;
      judgement.rule = "quotation/same-words";
      judgement.reason = "the same words";
      return judgement;
    }
    judgement.verdict = Verdict::compatible;
    judgement.rule = difference.has_elision ? "quotation/elision" : "quotation/typography";
    judgement.reason = difference.has_elision ? "the same words, of which one leaves some out"
                                              : "the same words in another typography, spelling or insertion";
    return judgement;
  }
  judgement.verdict = Verdict::conflict;
  judgement.rule = difference.meaning_changes > 0 ? "quotation/meaning-differs" : "quotation/wording-differs";
  judgement.reason = std::move(reason);
  return judgement;
}

}  // namespace

Judgement judge_quotation_words(std::string_view left, std::span<const QuotationWord> left_words,
                                std::string_view right, std::span<const QuotationWord> right_words,
                                const QuotationDifference& difference) {
  return judge_difference(difference, describe_changes(difference, left, left_words, right, right_words));
}

Judgement judge_quotations(std::string_view left, std::string_view right) {
  const std::vector<QuotationWord> left_words = quotation_words(left);
  const std::vector<QuotationWord> right_words = quotation_words(right);
  const QuotationDifference difference = compare_quotation_words(left_words, right_words);
  const bool contained = difference.wording_changes + difference.meaning_changes == 0 && difference.common_words > 0;
  const bool some = difference.common_content_words > 0 || difference.identical;
  if (!some || (!contained && difference.overlap < least_overlap)) {
    return {Verdict::undecided, std::clamp(0.5 * difference.overlap, 0.0, 0.4), "quotation/other-utterance",
            "too few words in common: another utterance"};
  }
  return judge_difference(difference, describe_changes(difference, left, left_words, right, right_words));
}

}  // namespace factdiff
