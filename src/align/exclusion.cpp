#include "align/exclusion.h"

namespace factdiff {

double exclusion_log_odds(const Signals& signals) {
  double sum = 0;
  // "14 rifles, 31 magazines and 923 rounds" / "six rifles, 12 magazines and 300 rounds": two seizures.
  sum -= 2.0 * signals[Signal::numbers_apart];
  // What two others do or suffer, and what two others say.
  sum -= 0.7 * signals[Signal::persons_apart];
  sum -= 1.0 * signals[Signal::speakers_apart];
  // Two quotations, though by one speaker.
  sum -= 1.3 * signals[Signal::quotations_apart];
  // "Dorsey has been there for 37 years" / "Ryan has been there for 30 years": a figure of another person.
  if (signals[Signal::persons_apart] > 0) sum -= 1.0 * signals[Signal::figures_same_place];
  // "In 2007 they drove two cars through a shop window" / "On Monday they rammed a shop", or without a day.
  sum -= 0.8 * signals[Signal::times_far];
  // "robberies in Cannes" / "robberies in Paris".
  sum -= 0.8 * signals[Signal::places_apart];
  return sum;
}

}  // namespace factdiff
