// Readings made of calendar fields: which year, month or week is meant where the words leave it open.
#pragma once

#include <string_view>

#include "resolve/time_resolver.h"

namespace factdiff {

// A reading of form `calendar`, without its time of day.
[[nodiscard]] ResolvedTime resolve_calendar(const TimeReading& reading, const TimeContext& context);
// Adds the clock time or part of the day of a reading to the value of its day.
void add_time_of_day(const TimeReading& reading, ResolvedTime& result);
// "MO", "AF", … of TIMEX3.
[[nodiscard]] std::string_view code_of(DayPart part);
[[nodiscard]] Date nearest_saturday(Date day);

}  // namespace factdiff
