// What in two statements of reports of one event excludes that they tell the same fact, beyond what the trained model
// says: it learned mostly from bare sentences, in which hardly a date, a figure's role or a quotation was read.
#pragma once

#include "align/signals/signal.h"

namespace factdiff {

// What is added to the log odds. A single differing number or date never weighs here: it may be what the reports
// disagree about.
[[nodiscard]] double exclusion_log_odds(const Signals& signals);

}  // namespace factdiff
