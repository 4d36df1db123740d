// The figures of one report by what they count, so that each figure of another report finds its like without a look at
// all of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

// "residents", "Armenians": people without more.
[[nodiscard]] bool counts_people(const Quantity& quantity);

// Two counts of one report with one key are one fact told twice: role, noun, unit and value. Empty where role or value
// is not told.
[[nodiscard]] std::string fact_key(const Quantity& quantity);

// The figure that stands exactly there; nothing where none does.
[[nodiscard]] const Quantity* figure_at(const AnalysedReport& report, TextSpan span);

// Vague counts ("several") are left out. Refers to the report, which must outlive it.
class ReportFigures {
 public:
  explicit ReportFigures(const AnalysedReport& report);

  // Whether the report gives one count alone of the figure's noun: then another report's count of it is of the same.
  [[nodiscard]] bool counted_once(const Quantity& figure) const;
  // Whether the report gives one value alone of the figure's type and unit, however often.
  [[nodiscard]] bool measured_once(const Quantity& figure) const;
  // The figures of the same type and role that count the same noun, or that may: people by any name, and with a role
  // and a unit what has no noun.
  [[nodiscard]] std::vector<const Quantity*> alike(const Quantity& figure) const;

 private:
  using Key = std::tuple<QuantityType, std::string_view, std::string_view>;  // type, role, noun

  struct Values {
    const Quantity* first = nullptr;
    bool differ = false;
  };
  static void add(Values& values, const Quantity& figure);
  // Whether the value of the figure is the only one there, or none is.
  static bool holds_alone(const std::map<Key, Values>& values, const Key& key, const Quantity& figure);

  std::map<Key, Values> values_;     // by type and noun; no role
  std::map<Key, Values> of_units_;  // by type and unit
  std::map<Key, std::vector<const Quantity*>> figures_;
};

}  // namespace factdiff
