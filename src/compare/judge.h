// Two facts against each other: what an editor would say of them, and why. Whether they speak of the same thing at all
// is not asked here; see compare.h. The decision table is docs/verdicts.md.
#pragma once

#include <string>
#include <string_view>

#include "model/analysed_report.h"
#include "model/comparison.h"
#include "model/mention.h"

namespace factdiff {

struct Judgement {
  Verdict verdict = Verdict::undecided;
  double score = 0;       // in [0, 1]: the probability that both name the same value
  std::string_view rule;  // "date/value-differs"; static storage
  std::string reason;     // in words
};

// Whether a verdict tells that two values differ, or that they go together; variants and superseded values are neither.
[[nodiscard]] inline bool is_difference(Verdict verdict) {
  return verdict == Verdict::conflict || verdict == Verdict::imprecise;
}
[[nodiscard]] inline bool is_agreement(Verdict verdict) {
  return verdict == Verdict::agree || verdict == Verdict::compatible;
}

[[nodiscard]] Judgement judge_times(const TimeExpression& left, const TimeExpression& right);
[[nodiscard]] Judgement judge_quantities(const Quantity& left, const Quantity& right);
// "57 percent", "two-thirds": a share of something.
[[nodiscard]] bool is_share(const Quantity& quantity);
// "No casualties" against a count of killed or injured: the one says that there is nothing of the other's role.
[[nodiscard]] bool denies_any(const Quantity& none, const Quantity& some);
// Two names by their letters alone, as written; `type` says what they are names of, where that is known.
[[nodiscard]] Judgement judge_names(std::string_view left, std::string_view right, NameType type);
[[nodiscard]] Judgement judge_places(std::string_view left, std::string_view right);
// The words inside the marks, without them.
[[nodiscard]] Judgement judge_quotations(std::string_view left, std::string_view right);

}  // namespace factdiff
