#include "align/exclusion.h"

namespace factdiff {

namespace {

double alone(const Signals& signals) {
  double sum = 0;
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

double in_reports(const Signals& signals) {
  double sum = 0;
  sum -= 1.3 * signals[Signal::quotations_apart];
  // "Dorsey has been there for 37 years" / "Ryan has been there for 30 years": a figure of another person.
  if (signals[Signal::persons_apart] > 0) sum -= 2.0 * signals[Signal::figures_same_place];
  // "robberies in Cannes" / "robberies in Paris".
  sum -= 0.6 * signals[Signal::places_apart];
  return sum;
}

}  // namespace

double exclusion_log_odds(const Signals& signals, Setting setting) {
  // "14 rifles, 31 magazines and 923 rounds" / "six rifles, 12 magazines and 300 rounds": two seizures.
  const double numbers = -1.0 * signals[Signal::numbers_apart];
  return numbers + (setting == Setting::alone ? alone(signals) : in_reports(signals));
}

}  // namespace factdiff
