// The names that both statements have, and those that each has alone: what excludes other persons and places.
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

// A name counts as found in the other statement where a word there is spelled at least so alike.
constexpr float same_name = 0.65F;

double shared_weight(const StatementProfile& profile, const std::vector<WordMatch>& matches,
                     const std::vector<std::uint32_t>& matched) {
  double shared = 0;
  for (const std::uint32_t i : matched) {
    if (profile.words[i].is_name && matches[i].likeness >= same_name) shared += profile.words[i].weight;
  }
  return shared;
}

void measure_entities(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  const std::size_t fewer = std::min(left.entities.size(), right.entities.size());
  if (fewer == 0) return;
  std::size_t shared = 0;
  for (const FeatureKey entity : left.entities) {
    if (std::binary_search(right.entities.begin(), right.entities.end(), entity)) ++shared;
  }
  signals.set(Signal::entities_shared, static_cast<double>(shared) / static_cast<double>(fewer));
}

}  // namespace

void measure_names(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                   const WordMatches& matches) {
  measure_entities(signals, left, right);
  const double fewer = std::min(left.name_weight, right.name_weight);
  if (fewer <= 0) return;
  const double shared_left = shared_weight(left, matches.left, matches.left_matched);
  const double shared_right = shared_weight(right, matches.right, matches.right_matched);
  const double shared = std::min(shared_left, shared_right);
  signals.set(Signal::names_shared, std::min(1.0, shared / fewer));
  signals.set(Signal::names_weight, saturating(shared, 1));
  const double alone = std::min(left.name_weight - shared_left, right.name_weight - shared_right);
  signals.set(Signal::names_alone, saturating(std::max(0.0, alone), 1));
  signals.set(Signal::names_none_shared, shared_left == 0 && shared_right == 0 ? 1 : 0);
}

}  // namespace factdiff
