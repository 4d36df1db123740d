#include "align/exclusion.h"

namespace factdiff {

double exclusion_log_odds(const Signals& signals) {
  double sum = 0;
  // "14 rifles, 31 magazines and 923 rounds" / "six rifles, 12 magazines and 300 rounds": two seizures.
  sum -= 1.0 * signals[Signal::numbers_apart];
  // Two quotations, though by one speaker.
  sum -= 1.0 * signals[Signal::quotations_apart];
  // The same day, or the same thing counted: likelier one event.
  sum += 0.5 * signals[Signal::days_shared];
  sum += 0.25 * signals[Signal::figures_same_place];
  // "We were in a panic": a word or two of content are said of many things.
  constexpr float few_words = 0.22F;
  if (signals[Signal::shorter_size] < few_words) sum -= 1.5;
  return sum;
}

}  // namespace factdiff
