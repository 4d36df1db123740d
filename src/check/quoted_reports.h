// The reports that a disagreement quotes.
#pragma once

#include <set>

#include "model/comparison.h"

namespace factdiff {

[[nodiscard]] inline std::set<std::size_t> quoted_reports(const Disagreement& disagreement) {
  std::set<std::size_t> reports;
  for (const Value& position : disagreement.positions) {
    for (const ValueMention& mention : position.mentions) reports.insert(mention.report);
  }
  return reports;
}

}  // namespace factdiff
