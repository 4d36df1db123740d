// Times of day beside their days: what both merge.cpp and time_of_day.cpp ask and do.
#pragma once

#include "extract/time/rules.h"

namespace factdiff::time_reading {

// Whether the reading names one day (of some week, month or year) and no time of it.
[[nodiscard]] bool is_day(const TimeReading& reading);
// A time of day whose day is not said.
[[nodiscard]] bool is_bare_time(const TimeReading& reading);
// From one bare time to another.
[[nodiscard]] bool is_clock_range(const TimeReading& reading);
// A part of some day, without an hour: "this morning", "Tuesday night".
[[nodiscard]] bool is_part_of_day(const TimeReading& reading);
[[nodiscard]] TimeReading range_of(TimeReading first, TimeReading last);

// Each joins two neighbours into `left`, or returns false and leaves both as they are. Examples stand with each.
using Joiner = bool (*)(const Pieces& pieces, Match& left, Match& right);
bool join_day_and_time(const Pieces& pieces, Match& left, Match& right);
bool join_part_and_hour(const Pieces& pieces, Match& left, Match& right);
bool join_hour_and_part(const Pieces& pieces, Match& left, Match& right);
bool join_part_and_hours(const Pieces& pieces, Match& left, Match& right);
bool join_time_and_day(const Pieces& pieces, Match& left, Match& right);
bool join_hour_and_length(const Pieces& pieces, Match& left, Match& right);

}  // namespace factdiff::time_reading
