#include "compare/figure_interval.h"

#include <algorithm>
#include <cmath>

namespace factdiff {

FigureInterval interval_of(const Quantity& quantity, const UnitSize& unit) {
  FigureInterval interval;
  interval.low = in_base_unit(quantity.low, unit);
  interval.high = in_base_unit(quantity.high, unit);
  interval.stated = in_base_unit(quantity.number, unit);
  const bool plain = quantity.modifier == Modifier::none && !quantity.range && !quantity.vague;
  interval.rounding = plain ? (interval.high - interval.low) / 2 : 0;
  interval.low_is_open = quantity.modifier == Modifier::more_than || (quantity.whole && quantity.vague);
  interval.high_is_open = quantity.modifier == Modifier::less_than && quantity.low <= 0;
  interval.is_count = quantity.type == QuantityType::cardinal && std::fabs(quantity.number) < 100 &&
                      quantity.number == std::floor(quantity.number);
  return interval;
}

bool same_number(double left, double right) {
  return std::fabs(left - right) <= 1e-9 * std::max({1e-12, std::fabs(left), std::fabs(right)});
}

namespace {

// Whether every amount of `left` lies below those of `right`.
bool lies_below(const FigureInterval& left, const FigureInterval& right) {
  if (same_number(left.high, right.low)) return left.high_is_open || right.low_is_open;
  return left.high < right.low;
}

}  // namespace

bool are_disjoint(const FigureInterval& left, const FigureInterval& right) {
  return lies_below(left, right) || lies_below(right, left);
}

double relative_gap(const FigureInterval& left, const FigureInterval& right) {
  const double gap = std::max(right.low - left.high, left.low - right.high);
  if (gap <= 0) return 0;
  return gap / std::max({std::fabs(left.stated), std::fabs(right.stated), 1e-12});
}

bool contains(const FigureInterval& outer, const FigureInterval& inner) {
  const auto below = [](double a, double b) { return a <= b || same_number(a, b); };
  return below(outer.low, inner.low) && below(inner.high, outer.high);
}

}  // namespace factdiff
