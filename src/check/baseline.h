// Findings against those that were known before.
#pragma once

#include <vector>

#include "model/comparison.h"

namespace factdiff {

// What a baseline keeps of a result: its findings without those that are suppressed and what is compatible, agrees or
// is undecided; by fingerprint, each once.
[[nodiscard]] std::vector<KnownFinding> known_findings(const Comparison& comparison);

// Marks each finding as new or unchanged (new is also what has become graver), and notes which of `known` no longer
// occur. Any order of `known` will do.
void compare_with_baseline(Comparison& comparison, std::vector<KnownFinding> known);

}  // namespace factdiff
