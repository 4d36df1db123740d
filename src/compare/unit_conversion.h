// Units of measure that measure the same: how large one is in the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

// A unit as a multiple of the base unit of what it measures ("length": the meter), with the zero of a temperature.
struct UnitSize {
  std::string dimension;
  double factor = 1;
  double zero = 0;
};

// "kilometer", "square mile", "ton per day"; nothing for a unit that is not known.
[[nodiscard]] std::optional<UnitSize> unit_size(std::string_view unit);

// What a number in the unit is in the base unit.
[[nodiscard]] inline double in_base_unit(double number, const UnitSize& unit) {
  return number * unit.factor + unit.zero;
}

}  // namespace factdiff
