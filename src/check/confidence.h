// What a score of comparing is worth.
#pragma once

namespace factdiff {

// The share of findings with this score that are true, as measured on marked events (docs/accuracy.md). Monotone: 0 to
// 0, 0.5 to 0.5, 1 to nearly 1.
[[nodiscard]] double calibrated_confidence(double score);

}  // namespace factdiff
