// On which days a report says that its events happened: "the bridge collapsed on March 5" dates the collapse, so that
// "ten days after the collapse" is a day too.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "model/analysed_report.h"
#include "resolve/time_resolver.h"

namespace factdiff {

class EventDates {
 public:
  // Made from the governors of the resolved days of a report.
  explicit EventDates(const AnalysedReport& report);
  // The day of the event that a token names; nothing where the report tells none, or two.
  [[nodiscard]] const ToldDate* find(std::size_t token) const;

 private:
  const AnalysedReport& report_;
  std::unordered_map<std::string, std::optional<ToldDate>> dates_;  // by the verb of the event; nothing: two days
};

// The date that counts from an event ("ten days after the collapse"), and nothing where the event's day is not told.
[[nodiscard]] std::optional<ResolvedTime> count_from_event(const TimeReading& reading, const EventDates& dates);

}  // namespace factdiff
