#include "resolve/time_holidays.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "resolve/time_units.h"

namespace factdiff {

namespace {

// The numbers of a rule after its name.
std::array<int, 4> numbers_of(std::string_view rule) {
  std::array<int, 4> numbers{};
  std::size_t found = 0;
  for (std::size_t at = 0; at < rule.size() && found < numbers.size();) {
    const std::size_t end = std::min(rule.find(' ', at), rule.size());
    const auto [rest, error] = std::from_chars(rule.data() + at, rule.data() + end, numbers[found]);
    if (error == std::errc()) ++found;
    at = end + 1;
  }
  return numbers;
}

Date nth_weekday(int year, int month, int nth, int weekday) {
  const Date first = make_date(year, static_cast<unsigned>(month), 1);
  if (nth > 0) {
    const int skip = (weekday - static_cast<int>(iso_weekday(first)) + 7) % 7;
    return date_of_day_number(day_number(first) + skip + 7 * (nth - 1));
  }
  const Date last = std::chrono::year_month_day_last{first.year(), std::chrono::month_day_last{first.month()}};
  const int back = (static_cast<int>(iso_weekday(last)) - weekday + 7) % 7;
  return date_of_day_number(day_number(last) - back);
}

Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

// The instant of a new moon in days since 2000-01-01T12:00 TT (Meeus, Astronomical Algorithms, chapter 49; the
// largest terms).
double new_moon(double k) {
  const double t = k / 1236.85;
  const double radian = 3.14159265358979323846 / 180;
  const double sun = radian * (2.5534 + 29.10535670 * k);
  const double moon = radian * (201.5643 + 385.81693528 * k + 0.0107582 * t * t);
  const double node = radian * (160.7108 + 390.67050284 * k);
  return 5.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.40720 * std::sin(moon) + 0.17241 * std::sin(sun) +
         0.01608 * std::sin(2 * moon) + 0.01039 * std::sin(2 * node) + 0.00739 * std::sin(moon - sun) -
         0.00514 * std::sin(moon + sun);
}

// The day on which an Islamic month begins, by the rule of Mecca: the morrow of the new moon if it fell before sunset
// there, else the day after. `lunation` counts new moons from January 2000.
std::int64_t islamic_month(std::int64_t lunation) {
  constexpr double epoch = 10957.5 - 0.0008;  // 2000-01-01T12:00 TT in days UT since 1970
  constexpr double sunset = 15.3 / 24;
  const double moon = new_moon(static_cast<double>(lunation)) + epoch;
  const double day = std::floor(moon);
  return static_cast<std::int64_t>(day) + (moon - day < sunset ? 1 : 2);
}

std::optional<Date> islamic(int year, int month, int day) {
  // Lunation 3 (April 2000) began the first month of 1421.
  const int first = static_cast<int>(std::floor((year - 622) * 33.0 / 32.0));
  for (int lunar = first - 1; lunar <= first + 2; ++lunar) {
    const std::int64_t lunation = 3 + (static_cast<std::int64_t>(lunar) - 1421) * 12 + month - 1;
    const Date date = date_of_day_number(islamic_month(lunation) + day - 1);
    if (static_cast<int>(date.year()) == year) return date;
  }
  return std::nullopt;
}

// Days from the epoch of the Hebrew calendar to its new year (Reingold and Dershowitz, Calendrical Calculations).
std::int64_t hebrew_elapsed(std::int64_t year) {
  const std::int64_t months = (235 * year - 234) / 19;
  const std::int64_t parts = 12084 + 13753 * months;
  std::int64_t day = 29 * months + parts / 25920;
  if (3 * (day + 1) % 7 < 3) ++day;
  return day;
}

std::int64_t hebrew_new_year(std::int64_t year) {
  const std::int64_t before = hebrew_elapsed(year - 1);
  const std::int64_t now = hebrew_elapsed(year);
  const std::int64_t after = hebrew_elapsed(year + 1);
  const std::int64_t correction = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
  constexpr std::int64_t epoch = -2092590;  // 7 October 3761 BC (Julian) in days since 1970-01-01
  return epoch + now + correction;
}

// Between 21 January and 20 February falls exactly one new moon, or the earlier of two (rarely the later).
Date chinese_new_year(int year) {
  const std::int64_t earliest = day_number(make_date(year, 1, 21));
  constexpr double epoch = 10957.5 + 8.0 / 24 - 0.0008;  // 2000-01-01T12:00 TT in days of Beijing since 1970
  double k = std::floor((year - 2000) * 12.3685) - 1;
  for (int tries = 0; tries < 6; ++tries, ++k) {
    const auto day = static_cast<std::int64_t>(std::floor(new_moon(k) + epoch));
    if (day >= earliest) return date_of_day_number(day);
  }
  return date_of_day_number(earliest);
}

// The evening on which the new moon between mid-October and mid-November is nearest: the day whose Indian sunset falls
// in the last lunar day before it.
Date diwali(int year) {
  const std::int64_t earliest = day_number(make_date(year, 10, 14));
  constexpr double epoch = 10957.5 + 5.5 / 24 - 0.0008 - 0.74;
  double k = std::floor((year - 2000) * 12.3685) + 7;
  for (int tries = 0; tries < 6; ++tries, ++k) {
    const auto day = static_cast<std::int64_t>(std::floor(new_moon(k) + epoch));
    if (day >= earliest) return date_of_day_number(day);
  }
  return date_of_day_number(earliest);
}

bool begins(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

}  // namespace

std::optional<Date> date_of_holiday(std::string_view rule, int year) {
  if (year < 1 || year > 9998) return std::nullopt;
  const std::array<int, 4> n = numbers_of(rule);
  if (begins(rule, "nth")) return nth_weekday(year, n[0], n[1], n[2]);
  if (begins(rule, "after")) return date_of_day_number(day_number(nth_weekday(year, n[0], n[1], n[2])) + n[3]);
  if (begins(rule, "easter")) return date_of_day_number(day_number(easter(year)) + n[0]);
  if (begins(rule, "islamic")) return islamic(year, n[0], n[1]);
  if (begins(rule, "hebrew")) return date_of_day_number(hebrew_new_year(year + 3761) + n[0] - 1);
  if (begins(rule, "passover")) return date_of_day_number(hebrew_new_year(year + 3761) - 163);
  if (begins(rule, "diwali")) return date_of_day_number(day_number(diwali(year)) + n[0]);
  if (begins(rule, "chinese")) return chinese_new_year(year);
  if (begins(rule, "super")) {
    return year % 4 == 0 ? std::optional(nth_weekday(year, year == 2008 ? 2 : 3, 1, 2)) : std::nullopt;
  }
  if (rule.size() != 5) return std::nullopt;
  const Date date = make_date(year, static_cast<unsigned>((rule[0] - '0') * 10 + rule[1] - '0'),
                              static_cast<unsigned>((rule[3] - '0') * 10 + rule[4] - '0'));
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace factdiff
