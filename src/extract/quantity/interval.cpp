#include <algorithm>
#include <cmath>

#include "extract/quantity/figure.h"

namespace factdiff {

namespace {

// How far a rounded figure may lie from what it rounds: half its step, but no more than a twentieth of itself, since
// "100,000" is not said of 60,000.
double rounding(const Quantity& quantity, double value) {
  if (quantity.step <= 0) return 0;
  const double half = quantity.step / 2;
  return quantity.step > 1 || quantity.type == QuantityType::money ? std::min(half, std::fabs(value) / 20) : half;
}

Modifier modifier_of(Hedge hedge) {
  switch (hedge) {
    case Hedge::none: return Modifier::none;
    case Hedge::approximately: return Modifier::approx;
    case Hedge::nearly:
    case Hedge::less_than: return Modifier::less_than;
    case Hedge::barely_more:
    case Hedge::more_than: return Modifier::more_than;
    case Hedge::at_least: return Modifier::equal_or_more;
    case Hedge::at_most: return Modifier::equal_or_less;
  }
  return Modifier::none;
}

}  // namespace

void set_interval(Figure& figure) {
  Quantity& quantity = figure.quantity;
  quantity.modifier = modifier_of(figure.hedge);
  if (quantity.vague) return;
  const double low = quantity.range ? quantity.range->first : quantity.number;
  const double high = quantity.range ? quantity.range->second : quantity.number;
  // "about" allows a tenth; "nearly" a tenth below. A share that is told to the point is known within two: "about 67%".
  constexpr double most_points = 2;
  double tenth = std::fabs(quantity.number) / 10;
  if (quantity.type == QuantityType::percent) tenth = std::min(tenth, most_points);
  tenth = std::max(tenth, rounding(quantity, quantity.number));
  constexpr double infinity = std::numeric_limits<double>::infinity();
  quantity.low = low - rounding(quantity, low);
  quantity.high = high + rounding(quantity, high);
  switch (figure.hedge) {
    case Hedge::none: break;
    case Hedge::approximately:
      quantity.low = low - tenth;
      quantity.high = high + tenth;
      break;
    case Hedge::nearly:
      quantity.low = low - tenth;
      quantity.high = high;
      break;
    case Hedge::less_than:
    case Hedge::at_most:
      quantity.low = std::min(0.0, low);
      quantity.high = high;
      break;
    case Hedge::barely_more:
      quantity.low = low;
      quantity.high = high + std::max(1.5 * tenth, high >= 2 ? 1.0 : 0.0);
      break;
    case Hedge::more_than:
    case Hedge::at_least:
      quantity.low = low;
      quantity.high = infinity;
      break;
  }
}

}  // namespace factdiff
