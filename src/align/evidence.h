// Says in words why two statements were, or were not, taken to say the same.
#pragma once

#include <string>
#include <vector>

#include "align/signals/signal.h"

namespace factdiff {

// Weightiest first.
[[nodiscard]] std::vector<std::string> explain_signals(const Signals& signals, const StatementProfile& left,
                                                       const StatementProfile& right);

}  // namespace factdiff
