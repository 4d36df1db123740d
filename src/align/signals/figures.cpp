// Numbers in both statements, and figures in the same place of the claim, whatever their values: "12 dead" / "21 dead".
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

bool is_same_place(const ProfileFigure& left, const ProfileFigure& right) {
  const bool same_role = left.role == right.role;
  if (left.counted != 0 && left.counted == right.counted) return same_role || left.role == 0 || right.role == 0;
  return left.role != 0 && same_role;
}

// The weight of the numbers in both, and how many they are.
struct SharedNumbers {
  std::size_t count = 0;
  double weight = 0;
};

SharedNumbers shared_numbers(const StatementProfile& left, const StatementProfile& right) {
  SharedNumbers shared;
  for (std::size_t i = 0, j = 0; i < left.numbers.size() && j < right.numbers.size();) {
    const FeatureKey a = left.numbers[i].value;
    const FeatureKey b = right.numbers[j].value;
    if (a == b) {
      ++shared.count;
      shared.weight += std::min(left.numbers[i].weight, right.numbers[j].weight);
    }
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return shared;
}

// Of the figures in the same place of both, the weight of the most telling.
double best_shared_place(const StatementProfile& left, const StatementProfile& right) {
  float best = 0;
  for (const ProfileFigure& figure : left.figures) {
    for (const ProfileFigure& other : right.figures) {
      if (!is_same_place(figure, other)) continue;
      // "two women" / "one woman": without a role or unit little is said of them.
      constexpr float without_role = 0.6F;
      const float telling = figure.role != 0 && figure.role == other.role ? 1 : without_role;
      best = std::max(best, telling * std::min(figure.weight, other.weight));
    }
  }
  return best;
}

// How many things the left statement counts that the right one counts too, but never as so many: of "14 rifles and 923
// rounds" / "six rifles and 300 rounds" both.
std::size_t count_apart(const StatementProfile& left, const StatementProfile& right) {
  const auto is_apart = [&](const ProfileFigure& figure) {
    bool found = false;
    for (const ProfileFigure& other : right.figures) {
      if (other.value == 0 || other.counted != figure.counted) continue;
      if (other.value == figure.value) return false;
      found = true;
    }
    return found;
  };
  return static_cast<std::size_t>(std::count_if(left.figures.begin(), left.figures.end(),
                                                [&](const ProfileFigure& f) { return f.value != 0 && is_apart(f); }));
}

}  // namespace

void measure_figures(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  const SharedNumbers shared = shared_numbers(left, right);
  signals.set(Signal::numbers_shared, saturating(static_cast<double>(shared.count), 1));
  signals.set(Signal::numbers_rare, saturating(shared.weight, 0.4));
  signals.set(Signal::numbers_alone, left.numbers.size() > shared.count && right.numbers.size() > shared.count ? 1 : 0);
  const std::size_t apart = std::min(count_apart(left, right), count_apart(right, left));
  // One figure may differ between reports of one fact; several that all differ are of other facts.
  if (apart > 1) signals.set(Signal::numbers_apart, saturating(static_cast<double>(apart - 1), 1));
  signals.set(Signal::figures_same_place, best_shared_place(left, right));
}

}  // namespace factdiff
