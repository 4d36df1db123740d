// Who takes part and where, those that pronouns stand for too: other persons, places and speakers exclude.
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

bool share_one(const std::vector<FeatureKey>& left, const std::vector<FeatureKey>& right) {
  return std::any_of(left.begin(), left.end(),
                     [&](FeatureKey key) { return std::binary_search(right.begin(), right.end(), key); });
}

bool are_apart(const std::vector<FeatureKey>& left, const std::vector<FeatureKey>& right) {
  return !left.empty() && !right.empty() && !share_one(left, right);
}

}  // namespace

void measure_participants(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  signals.set(Signal::persons_shared, share_one(left.persons, right.persons) ? 1 : 0);
  signals.set(Signal::persons_apart, are_apart(left.persons_told, right.persons_told) ? 1 : 0);
  signals.set(Signal::places_apart, are_apart(left.places, right.places) ? 1 : 0);
  signals.set(Signal::speakers_apart, are_apart(left.speakers, right.speakers) ? 1 : 0);
}

}  // namespace factdiff
