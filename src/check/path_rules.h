// What holds for the reports of some paths alone.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

// What is absent is as in the rest of the policy.
struct PathRule {
  std::string pattern;  // see read/path_pattern.h; without a slash it is matched with the name of the file
  std::optional<std::set<FactKind>> kinds;  // empty: all
  std::optional<std::set<Verdict>> verdicts;
  std::optional<double> min_confidence;
  std::optional<std::optional<Verdict>> fail_on;
};

// The folder that paths of patterns are below, and where relative paths of reports begin.
struct PathBase {
  std::string folder;             // absolute, without a slash at its end
  std::string working_directory;  // absolute
};

struct PathRules {
  PathBase base;
  std::vector<PathRule> rules;
};

// Whether the pattern covers the path of a report. Looks at no file.
[[nodiscard]] bool covers_report(const std::string& pattern, const PathBase& base, const Report& report);

// The rules for what the disagreement quotes, one over the other, the last of the file on top. Of a check, the paths of
// the stories count alone.
[[nodiscard]] PathRule rule_for(const Disagreement& disagreement, const Comparison& compared, const PathRules& paths);

}  // namespace factdiff
