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

}  // namespace

void measure_figures(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  std::size_t shared = 0;
  for (const FeatureKey number : left.numbers) {
    if (std::binary_search(right.numbers.begin(), right.numbers.end(), number)) ++shared;
  }
  signals.set(Signal::numbers_shared, saturating(static_cast<double>(shared), 1));
  signals.set(Signal::numbers_alone, left.numbers.size() > shared && right.numbers.size() > shared ? 1 : 0);
  const std::size_t fewer = std::min(left.numbers.size(), right.numbers.size());
  // One number may differ between reports of one fact; several that all differ are of other facts.
  if (shared == 0 && fewer > 1) signals.set(Signal::numbers_apart, saturating(static_cast<double>(fewer - 1), 1));
  const bool same_place = std::any_of(left.figures.begin(), left.figures.end(), [&](const ProfileFigure& figure) {
    return std::any_of(right.figures.begin(), right.figures.end(),
                       [&](const ProfileFigure& other) { return is_same_place(figure, other); });
  });
  signals.set(Signal::figures_same_place, same_place ? 1 : 0);
}

}  // namespace factdiff
