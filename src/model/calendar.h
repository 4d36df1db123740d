// Civil calendar arithmetic on the proleptic Gregorian calendar, without clock, zone or locale.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factdiff {

using Date = std::chrono::year_month_day;

// Minutes since 1970-01-01T00:00 of civil (wall clock) time at the place spoken of.
using CivilMinute = std::int64_t;

inline constexpr CivilMinute minutes_per_day = 24 * 60;

// A half-open range of civil time [first, last).
struct TimeInterval {
  CivilMinute first = 0;
  CivilMinute last = 0;

  [[nodiscard]] bool contains(const TimeInterval& other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] bool overlaps(const TimeInterval& other) const { return first < other.last && other.first < last; }
  bool operator==(const TimeInterval&) const = default;
};

// Minutes between two intervals; 0 where they touch or overlap.
[[nodiscard]] CivilMinute gap_between(const TimeInterval& left, const TimeInterval& right);

// Days since 1970-01-01. Precondition: date.ok().
[[nodiscard]] std::int64_t day_number(Date date);
[[nodiscard]] Date date_of_day_number(std::int64_t days);
// 1 = Monday … 7 = Sunday (ISO 8601).
[[nodiscard]] unsigned iso_weekday(Date date);
// The days of a month (1 to 12); of February without a year 29.
[[nodiscard]] unsigned days_of_month(unsigned month, std::optional<int> year = std::nullopt);
// "2023-11-16".
[[nodiscard]] std::string iso_date(Date date);
// "2023-W46".
[[nodiscard]] std::string iso_week(Date date);

// The civil time that an ISO 8601 / TIMEX3 date value covers: "2023", "2023-11", "2023-11-16",
// "2023-W46", "2023-Q4", "2023-H1", "199" (decade), "2023-11-16T14:48", with or without seconds
// and zone (the zone is not applied). Gives nothing for any other text.
[[nodiscard]] std::optional<TimeInterval> interval_of_value(std::string_view value);

}  // namespace factdiff
