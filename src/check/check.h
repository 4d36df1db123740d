// Policy: which disagreements become findings, in which order, and whether the run fails.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "check/path_rules.h"
#include "model/comparison.h"

namespace factdiff {

struct Policy {
  // A finding of this verdict or a graver one fails the run; nothing: never.
  std::optional<Verdict> fail_on = Verdict::conflict;
  std::set<FactKind> kinds;     // empty: all
  std::set<Verdict> verdicts;   // of those that are findings; empty: all
  double min_confidence = 0.5;  // in [0, 1]
  bool all = false;             // also what is compatible, agrees or is undecided
  PathRules paths;              // what else holds for some reports
};

// The findings that the policy lets through, gravest first: verdict, gravity, confidence (highest first), kind, place.
// The confidence of a disagreement is a score; that of a finding is what the score is worth. `compared` are the reports
// that the disagreements are of; without rules for paths it may be empty.
[[nodiscard]] std::vector<Finding> check_disagreements(std::vector<Disagreement> disagreements,
                                                       const Comparison& compared, const Policy& policy);

// In the order in which check_disagreements() gives them.
void sort_findings(std::vector<Finding>& findings);

// Whether any finding is at or above `fail_on`. Compatible, agreeing and undecided ones never are, nor are suppressed
// ones and those of a baseline.
[[nodiscard]] bool fails(const Comparison& comparison, const Policy& policy);
// The same of one finding of the comparison.
[[nodiscard]] bool fails(const Finding& finding, const Comparison& comparison, const Policy& policy);

}  // namespace factdiff
