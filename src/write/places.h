// Lines and columns of many places of one text, without reading it from the start each time.
#pragma once

#include <memory>
#include <vector>

#include "model/comparison.h"
#include "model/text.h"

namespace factdiff {

class Places {
 public:
  explicit Places(Text text);
  // As Text::position.
  [[nodiscard]] Position position(std::size_t offset) const;

 private:
  Text text_;
  std::vector<Position> marks_;  // the position of every 1024th byte
};

// The places of all reports of a comparison, which must outlive it. What is needed of a report is made when it is first
// asked for.
class ReportPlaces {
 public:
  explicit ReportPlaces(const Comparison& comparison) : comparison_(comparison), places_(comparison.reports.size()) {}
  [[nodiscard]] Position position(std::size_t report, std::size_t offset) const;

 private:
  const Comparison& comparison_;
  mutable std::vector<std::unique_ptr<Places>> places_;
};

}  // namespace factdiff
