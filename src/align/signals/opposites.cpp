// Words of one statement that are antonyms of words of the other: "the rebels won" / "the rebels lost".
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

// Whether a word of the statement is among the opposites. Both are sorted.
bool has_one_of(const StatementProfile& profile, const std::vector<FeatureKey>& opposites) {
  auto word = profile.words.begin();
  for (const FeatureKey opposite : opposites) {
    word = std::find_if(word, profile.words.end(), [&](const ProfileWord& other) { return other.lemma >= opposite; });
    if (word == profile.words.end()) return false;
    if (word->lemma == opposite) return true;
  }
  return false;
}

}  // namespace

void measure_opposites(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  // Where one says both ("won, then lost"), only one of the two directions is an opposite.
  const bool opposite = has_one_of(right, left.opposites) && has_one_of(left, right.opposites);
  signals.set(Signal::opposites, opposite ? 1 : 0);
}

}  // namespace factdiff
