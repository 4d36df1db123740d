// How grave a finding is in the words of other programs.
#pragma once

#include "model/comparison.h"

namespace factdiff {

enum class Severity { error, warning, note };

// A conflict is an error, what is imprecise a warning; what moved on, and a spelling, is a note. What is no finding is
// a note too.
[[nodiscard]] Severity severity_of(Verdict verdict);

// The same, but what is suppressed or known from a baseline is a note: for forms that have no place to say so.
[[nodiscard]] Severity severity_of(const Finding& finding);

}  // namespace factdiff
