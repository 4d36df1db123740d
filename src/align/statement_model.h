// Weighs the signals of two statements: logistic models, whose weights stand in text files and are made by the programs
// in training/.
#pragma once

#include "align/signals/signal.h"

namespace factdiff {

// Two questions have two models. Of two statements by themselves: the same fact of the same event
// (statement_model.tsv)? There, names and times that differ tell another event. Of statements of two reports of one
// event: the same fact (report_model.tsv)? There, the names of the event stand everywhere and tell nothing.
enum class Setting { alone, in_reports };

// The logarithm of the odds that the statements say the same; 0 is the threshold.
[[nodiscard]] double log_odds(const Signals& signals, Setting setting);

// Of logarithms of odds.
[[nodiscard]] double probability(double log_odds);

// Whether it adds anything.
[[nodiscard]] bool is_weighed(Signal signal, Setting setting);

// What a signal adds to the log odds.
[[nodiscard]] double contribution(const Signals& signals, Signal signal, Setting setting);

}  // namespace factdiff
