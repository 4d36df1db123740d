// What the house holds for the same is compatible, whatever the comparison says of it by itself.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/judge.h"
#include "model/analysed_report.h"
#include "model/comparison.h"
#include "model/house_style.h"

namespace factdiff {

// Names as the house knows them. Made once from the style, which may then go.
class HouseNames {
 public:
  explicit HouseNames(const HouseStyle& style);

  // Folded, the words in the spelling of the house, an alias as the first name of its row. Two names with one key are
  // the same.
  [[nodiscard]] std::string key_of(std::string_view name) const;
  [[nodiscard]] bool are_same(std::string_view left, std::string_view right) const;
  [[nodiscard]] bool empty() const { return spellings_.empty() && aliases_.empty(); }

 private:
  using Words = std::vector<std::string>;
  struct Replacement {
    Words others;
    Words preferred;
  };
  [[nodiscard]] Words spelled(Words words) const;

  std::vector<Replacement> spellings_;                        // longest first
  std::vector<std::pair<std::string, std::string>> aliases_;  // key of a name, key of its row; sorted
};

// Discrepancies of names that are the same by the style, and of figures within its tolerances, become compatible.
void apply_house_style(std::span<const AnalysedReport> reports, const HouseStyle& style,
                       std::vector<Discrepancy>& discrepancies);

// What the style says of two names, or of two figures, by themselves; nothing where it says nothing. Without a style of
// aliases and spellings, names are the same where they are but for case and marks.
[[nodiscard]] std::optional<Judgement> judge_by_house_style(const HouseStyle& style, std::string_view left,
                                                            std::string_view right);
[[nodiscard]] std::optional<Judgement> judge_by_house_style(const HouseStyle& style, const Quantity& left,
                                                            const Quantity& right);

}  // namespace factdiff
