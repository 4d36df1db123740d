// Weighs the signals of two statements: a logistic model, whose weights stand in statement_model.tsv and are made by
// training/train.py.
#pragma once

#include "align/signals/signal.h"

namespace factdiff {

// The logarithm of the odds that the statements say the same; 0 is the threshold.
[[nodiscard]] double log_odds(const Signals& signals);

// Of logarithms of odds.
[[nodiscard]] double probability(double log_odds);

// What a signal adds to the log odds.
[[nodiscard]] double contribution(const Signals& signals, Signal signal);

}  // namespace factdiff
