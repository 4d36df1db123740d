// Directions of the compass as words tell them: "north", "north-northeast", "south-eastern", "SSW".
#pragma once

#include <optional>
#include <string_view>

namespace factdiff {

// Degrees clockwise from north, in steps of 22.5. A case-folded word; nothing for any other word.
[[nodiscard]] std::optional<double> bearing_of(std::string_view word);

// The angle between two bearings, in [0, 180].
[[nodiscard]] double angle_between(double left, double right);

}  // namespace factdiff
