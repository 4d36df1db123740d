// Says in words why two statements were, or were not, taken to say the same.
#pragma once

#include <string>
#include <vector>

#include "align/signals/signal.h"
#include "align/statement_model.h"

namespace factdiff {

// Weightiest first.
[[nodiscard]] std::vector<std::string> explain_signals(const Signals& signals, const StatementProfile& left,
                                                       const StatementProfile& right);

// The log odds as a sum, signal by signal, weightiest first: "log odds 0.94 = 0.81 cover_of_shorter - 0.4 names_alone
// + …". `added` is what does not come from the model.
[[nodiscard]] std::string explain_sum(const Signals& signals, Setting setting, double added);

}  // namespace factdiff
