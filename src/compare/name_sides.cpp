#include "compare/name_sides.h"

#include <algorithm>
#include <array>

namespace factdiff {

namespace {

constexpr std::size_t least_rest = 3;  // letters of a name behind its side: "East|ham"

struct Stem {
  std::string_view text;
  std::string_view side;  // the same in every language
};

// English, Dutch, German and the Nordic languages. Longer stems before those that they begin with.
constexpr std::array<Stem, 27> stems = {
    {{"north", "north"}, {"noord", "north"},  {"nord", "north"}, {"norr", "north"},  {"south", "south"},
     {"suder", "south"}, {"sud", "south"},    {"zuid", "south"}, {"syd", "south"},   {"soder", "south"},
     {"east", "east"},   {"oost", "east"},    {"ost", "east"},   {"west", "west"},   {"vast", "west"},
     {"vest", "west"},   {"upper", "upper"},  {"ober", "upper"}, {"opper", "upper"}, {"lower", "lower"},
     {"unter", "lower"}, {"nieder", "lower"}, {"new", "new"},    {"neu", "new"},     {"nieuw", "new"},
     {"old", "old"},     {"oud", "old"}}};

bool are_opposed(std::string_view a, std::string_view b) {
  const auto is_age = [](std::string_view side) { return side == "new" || side == "old"; };
  const auto is_height = [](std::string_view side) { return side == "upper" || side == "lower"; };
  return a != b && is_age(a) == is_age(b) && is_height(a) == is_height(b);
}

// "eastrand" and "westrand", "north" and "south".
bool words_are_opposed(std::string_view left, std::string_view right) {
  for (const Stem& a : stems) {
    if (!left.starts_with(a.text)) continue;
    for (const Stem& b : stems) {
      if (!right.starts_with(b.text) || !are_opposed(a.side, b.side)) continue;
      const std::string_view rest = left.substr(a.text.size());
      const std::string_view other = right.substr(b.text.size());
      if (rest == other && (rest.empty() || rest.size() >= least_rest)) return true;
    }
  }
  return false;
}

}  // namespace

bool name_opposite_sides(const NameTokens& left, const NameTokens& right) {
  if (left.tokens.size() != right.tokens.size()) return false;
  bool opposed = false;
  for (std::size_t i = 0; i < left.tokens.size(); ++i) {
    const std::string& a = left.tokens[i].text;
    const std::string& b = right.tokens[i].text;
    if (a == b) continue;
    if (!words_are_opposed(a, b)) return false;
    opposed = true;
  }
  return opposed;
}

}  // namespace factdiff
