#include "model/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace factdiff {

namespace {

std::optional<int> digits(std::string_view text) {
  int number = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

CivilMinute start_of_month(int year, int month) {
  const int months = year * 12 + month - 1;
  const Date date{std::chrono::year{months / 12}, std::chrono::month{static_cast<unsigned>(months % 12 + 1)},
                  std::chrono::day{1}};
  return day_number(date) * minutes_per_day;
}

TimeInterval months_from(int year, int month, int count) {
  return {start_of_month(year, month), start_of_month(year, month + count)};
}

// Monday of ISO week 1 is the Monday of the week that holds 4 January (ISO 8601, 3.1.1.23).
std::int64_t first_iso_monday(int year) {
  const Date fourth{std::chrono::year{year}, std::chrono::January, std::chrono::day{4}};
  return day_number(fourth) - (iso_weekday(fourth) - 1);
}

std::optional<TimeInterval> unit_of_year(int year, std::string_view unit) {
  if (unit.size() >= 3 && unit[0] == 'W') {
    const auto week = digits(unit.substr(1, 2));
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const std::int64_t monday = first_iso_monday(year) + 7 * (*week - 1);
    const std::string_view rest = unit.substr(3);
    if (rest.empty()) return TimeInterval{monday * minutes_per_day, (monday + 7) * minutes_per_day};
    if (rest == "-WE") return TimeInterval{(monday + 5) * minutes_per_day, (monday + 7) * minutes_per_day};
    return std::nullopt;
  }
  if (unit.size() == 2 && unit[0] == 'Q' && unit[1] >= '1' && unit[1] <= '4') {
    return months_from(year, 3 * (unit[1] - '1') + 1, 3);
  }
  if (unit.size() == 2 && unit[0] == 'H' && (unit[1] == '1' || unit[1] == '2')) {
    return months_from(year, 6 * (unit[1] - '1') + 1, 6);
  }
  // Meteorological seasons of the northern hemisphere; winter begins in the December of its year.
  if (unit == "SP") return months_from(year, 3, 3);
  if (unit == "SU") return months_from(year, 6, 3);
  if (unit == "FA") return months_from(year, 9, 3);
  if (unit == "WI") return months_from(year, 12, 3);
  return std::nullopt;
}

std::optional<TimeInterval> part_of_day(CivilMinute midnight, std::string_view part) {
  const auto hours = [midnight](int from, int to) { return TimeInterval{midnight + from * 60, midnight + to * 60}; };
  if (part == "MO") return hours(0, 12);  // "the early hours of the morning" too
  if (part == "MI") return hours(11, 13);
  if (part == "AF") return hours(12, 18);
  if (part == "EV") return hours(17, 24);
  if (part == "NI") return hours(18, 30);  // a night reaches into the next morning
  if (part == "DT") return hours(6, 18);
  if (part.size() >= 2) {
    const auto hour = digits(part.substr(0, 2));
    if (!hour || *hour > 24) return std::nullopt;
    if (part.size() == 2) return hours(*hour, *hour + 1);
    if (part.size() >= 5 && part[2] == ':') {
      const auto minute = digits(part.substr(3, 2));
      if (!minute || *minute > 59) return std::nullopt;
      const CivilMinute at = midnight + *hour * 60 + *minute;
      return TimeInterval{at, at + 1};
    }
  }
  return std::nullopt;
}

}  // namespace

CivilMinute gap_between(const TimeInterval& left, const TimeInterval& right) {
  return std::max({CivilMinute{0}, left.first - right.last, right.first - left.last});
}

std::int64_t day_number(Date date) { return std::chrono::sys_days{date}.time_since_epoch().count(); }

Date date_of_day_number(std::int64_t days) { return Date{std::chrono::sys_days{std::chrono::days{days}}}; }

unsigned iso_weekday(Date date) { return std::chrono::weekday{std::chrono::sys_days{date}}.iso_encoding(); }

unsigned days_of_month(unsigned month, std::optional<int> year) {
  constexpr int any_leap_year = 2024;
  const std::chrono::year_month_day_last last{std::chrono::year(year.value_or(any_leap_year)),
                                              std::chrono::month_day_last(std::chrono::month(month))};
  return static_cast<unsigned>(last.day());
}

std::string iso_date(Date date) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

std::string iso_week(Date date) {
  const std::int64_t monday = day_number(date) - (iso_weekday(date) - 1);
  const int year = static_cast<int>(date_of_day_number(monday + 3).year());  // the year of its Thursday
  const auto week = (monday - first_iso_monday(year)) / 7 + 1;
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-W%02d", year, static_cast<int>(week));
  return buffer.data();
}

std::optional<TimeInterval> interval_of_value(std::string_view value) {
  if (value.size() == 3) {
    const auto decade = digits(value);
    return decade ? std::optional(months_from(*decade * 10, 1, 120)) : std::nullopt;
  }
  if (value.size() == 2) {
    const auto century = digits(value);
    return century ? std::optional(months_from(*century * 100, 1, 1200)) : std::nullopt;
  }
  if (value.size() < 4) return std::nullopt;
  const auto year = digits(value.substr(0, 4));
  if (!year) return std::nullopt;
  if (value.size() == 4) return months_from(*year, 1, 12);
  if (value[4] != '-') return std::nullopt;
  const std::string_view rest = value.substr(5);
  const auto month = digits(rest.substr(0, 2));
  if (!month) return unit_of_year(*year, rest);
  if (*month < 1 || *month > 12) return std::nullopt;
  if (rest.size() == 2) return months_from(*year, *month, 1);
  if (rest.size() < 5 || rest[2] != '-') return std::nullopt;
  const auto day = digits(rest.substr(3, 2));
  if (!day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  const CivilMinute midnight = day_number(date) * minutes_per_day;
  if (rest.size() == 5) return TimeInterval{midnight, midnight + minutes_per_day};
  if (rest[5] != 'T') return std::nullopt;
  return part_of_day(midnight, rest.substr(6));
}

}  // namespace factdiff
