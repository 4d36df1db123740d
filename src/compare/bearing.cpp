#include "compare/bearing.h"

#include <cmath>
#include <string>
#include <vector>

namespace factdiff {

namespace {

// Cuts "north", "eastern", "westerly" or "nne" off the front of a word; its letters are added to the point.
bool take_point(std::string_view& word, std::string& point) {
  for (const std::string_view name : {"north", "south", "east", "west"}) {
    if (!word.starts_with(name)) continue;
    point += name[0];
    word.remove_prefix(name.size());
    return true;
  }
  return false;
}

std::optional<double> degrees_of(std::string_view point) {
  static constexpr std::string_view points[] = {"n", "nne", "ne", "ene", "e", "ese", "se", "sse",
                                                "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"};
  for (std::size_t i = 0; i < std::size(points); ++i) {
    if (points[i] == point) return 22.5 * static_cast<double>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> bearing_of(std::string_view word) {
  // Letters alone: of the eight winds "ne" and "se" are words of other languages, and "e" or "s" stand for anything.
  if (word.size() == 3) return degrees_of(word);
  std::string point;
  while (take_point(word, point)) {
    if (word.starts_with('-')) word.remove_prefix(1);
  }
  const bool adjective = word == "ern" || word == "erly" || word == "wards" || word == "ward";
  return word.empty() || adjective ? degrees_of(point) : std::nullopt;
}

double angle_between(double left, double right) {
  const double apart = std::fmod(std::abs(left - right), 360);
  return apart > 180 ? 360 - apart : apart;
}

}  // namespace factdiff
