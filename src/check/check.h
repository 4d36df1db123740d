// Policy: which disagreements become findings, in which order, and whether the run fails.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

struct Policy {
  // A finding of this verdict or a graver one fails the run; nothing: never.
  std::optional<Verdict> fail_on = Verdict::conflict;
  std::set<FactKind> kinds;     // empty: all
  double min_confidence = 0.5;  // in [0, 1]
  bool all = false;             // also what is compatible, agrees or is undecided
};

// The findings that the policy lets through, gravest first: verdict, gravity, confidence (highest first), kind, place.
// The confidence of a disagreement is a score; that of a finding is what the score is worth.
[[nodiscard]] std::vector<Finding> check_disagreements(std::vector<Disagreement> disagreements, const Policy& policy);

// Whether any finding is at or above `fail_on`. Compatible, agreeing and undecided ones never are, nor are suppressed
// ones and those of a baseline.
[[nodiscard]] bool fails(std::span<const Finding> findings, const Policy& policy);

}  // namespace factdiff
