// Arithmetic in units of the calendar, and the TIMEX3 values of units.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "model/calendar.h"
#include "model/time_expression.h"

namespace factdiff {

// A date moved by so many units; days past the end of a month become its last day. `count` may have a fraction for
// units of a week or more.
[[nodiscard]] Date add_units(Date date, TimeUnit unit, double count);
// The value of the unit in which a date lies: "2023-11", "2023-W46", "2023-W46-WE", "2023-Q4", "199".
[[nodiscard]] std::string value_of_unit(TimeUnit unit, Date date);
// The same with all that is not known as X: "XXXX-XX".
[[nodiscard]] std::string unknown_value(TimeUnit unit);
[[nodiscard]] Granularity granularity_of(TimeUnit unit);
// Mean length of a unit.
[[nodiscard]] double days_of(TimeUnit unit);
// "P3M", "PT24H", "P2Y6M", "PXY" for a vague count.
[[nodiscard]] std::string length_value(const TimeReading& reading);
// In days; infinite where the count is vague.
[[nodiscard]] double length_days(const TimeReading& reading);

[[nodiscard]] Date make_date(int year, unsigned month, unsigned day);
[[nodiscard]] Date first_day(const TimeInterval& interval);
// The last day that has a minute in the interval.
[[nodiscard]] Date last_day(const TimeInterval& interval);

// The finest unit that holds all the days of an interval, as a value: "2023-11-16", "2023-11" or "2023"; empty where
// they cross a new year.
[[nodiscard]] std::string common_unit_value(const TimeInterval& days);
// "2023-11".
[[nodiscard]] std::string month_value(int year, unsigned month);
[[nodiscard]] std::string padded(int number, int width);
// The parts, one after another.
[[nodiscard]] std::string concatenated(std::initializer_list<std::string_view> parts);

}  // namespace factdiff
