// What somebody has said not to count.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/path_rules.h"
#include "model/comparison.h"

namespace factdiff {

// Holds for a finding that fits all that is given here.
struct SuppressionRule {
  std::string fingerprint;       // or how it begins; empty: any
  std::optional<FactKind> kind;  // nothing: any
  std::string rule;              // "figure/value-differs"; empty: any
  std::string about;             // words that `about` of the finding holds in a row; empty: any
  std::string pattern;           // of the path of a report that the finding quotes; empty: any
  std::string report_path;       // the path itself: said beside this report; empty: any
  Suppression suppression;
};

struct Suppressions {
  PathBase base;
  std::vector<SuppressionRule> rules;
};

[[nodiscard]] bool holds_for(const SuppressionRule& rule, const PathBase& base, const Finding& finding,
                             const Comparison& comparison);

// Suppresses each finding by the first rule that holds for it. Returns the numbers of the rules that hold for none.
std::vector<std::size_t> suppress_findings(Comparison& comparison, const Suppressions& suppressions);

}  // namespace factdiff
