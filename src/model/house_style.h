// What a newsroom holds for the same: names of one thing, words that are spelled in several ways, and figures that lie
// near enough to each other.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace factdiff {

// Names of one person, body or place: "EU", "European Union". Compared as whole names, without regard to case and
// marks.
struct Alias {
  std::vector<std::string> names;
};

// A word, or some in a row, that names are spelled with: how the house spells it, and how others do.
struct Spelling {
  std::string preferred;
  std::vector<std::string> others;
};

// What figures a tolerance is for. `toll` are counts of people and things in a role that moves on: the dead, injured,
// missing; no other tolerance holds for them.
enum class FigureClass { count, toll, percent, money, measure, age };

// By how much two figures may differ.
struct Tolerance {
  FigureClass figures = FigureClass::count;
  double amount = 0;      // not negative; a share of the larger figure (0.02) or an amount in the unit as written
  bool is_share = false;  // which of the two
  std::string said_as;    // "2 %": for the reason
};

struct HouseStyle {
  std::vector<Alias> aliases;
  std::vector<Spelling> spellings;
  std::vector<Tolerance> tolerances;  // of each class at most one

  [[nodiscard]] bool empty() const { return aliases.empty() && spellings.empty() && tolerances.empty(); }
};

}  // namespace factdiff
