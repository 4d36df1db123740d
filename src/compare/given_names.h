// Which names the reports give anywhere. The same few names of an event are asked for in pair after pair of statements,
// so each answer is kept.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include "compare/discrepancies.h"
#include "model/analysed_report.h"

namespace factdiff {

// Whether two names may be of one bearer, or place.
[[nodiscard]] bool may_be_one(std::string_view left, std::string_view right, NameType type);

class GivenNames {
 public:
  // Both by report; they must outlive it.
  GivenNames(std::span<const AnalysedReport> reports, std::span<const ReportPlaces> places)
      : reports_(reports), places_(places) {}

  // Whether a name of the report, of a place for a place, may be this one.
  [[nodiscard]] bool in(std::size_t report, const std::string& name, NameType type);

 private:
  [[nodiscard]] bool look_for(std::size_t report, const std::string& name, NameType type) const;

  std::span<const AnalysedReport> reports_;
  std::span<const ReportPlaces> places_;
  std::map<std::tuple<std::size_t, NameType, std::string>, bool> known_;
};

}  // namespace factdiff
