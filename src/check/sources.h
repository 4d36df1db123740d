// Who publishes a report, as a policy names it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

struct SourceRules {
  std::vector<std::string> trusted;  // empty: all
  std::vector<std::string> ignored;
  std::string trusted_place;  // where that is said: "factdiff.toml:7"
};

// Whether one of the names is that of the report's source, or its id; without regard to case and marks, "*" stands for
// any letters.
[[nodiscard]] bool is_of_source(const Report& report, const std::vector<std::string>& names);

// Suppresses the findings in which no trusted source takes part; of a check, beside the stories. Without trusted
// sources it does nothing. Leaves what is suppressed already.
void suppress_untrusted(Comparison& comparison, const SourceRules& sources);

}  // namespace factdiff
