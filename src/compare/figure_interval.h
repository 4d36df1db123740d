// What a figure allows, as an interval of amounts in a common unit, and how two such intervals lie to each other.
#pragma once

#include "compare/unit_conversion.h"
#include "model/quantity.h"

namespace factdiff {

struct FigureInterval {
  double low = 0;
  double high = 0;
  double stated = 0;          // the number itself, or the middle of a range
  double rounding = 0;        // how far an unhedged number may lie from what it rounds
  bool low_is_open = false;   // "more than": the bound itself is left out
  bool high_is_open = false;  // "fewer than"
  bool is_count = false;      // a small whole number, counted one by one
};

[[nodiscard]] FigureInterval interval_of(const Quantity& quantity, const UnitSize& unit);

// No amount lies in both.
[[nodiscard]] bool are_disjoint(const FigureInterval& left, const FigureInterval& right);
// How far apart two disjoint intervals lie, as a share of the larger amount; 0 where they meet.
[[nodiscard]] double relative_gap(const FigureInterval& left, const FigureInterval& right);
[[nodiscard]] bool contains(const FigureInterval& outer, const FigureInterval& inner);
// The same number, but for the last digits of a computation.
[[nodiscard]] bool same_number(double left, double right);

}  // namespace factdiff
