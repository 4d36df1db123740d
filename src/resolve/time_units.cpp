#include "resolve/time_units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace factdiff {

namespace {

int year_of(Date date) { return static_cast<int>(date.year()); }
unsigned month_of(Date date) { return static_cast<unsigned>(date.month()); }

// Years outside of these are not written as four digits.
constexpr int earliest_year = 0;
constexpr int latest_year = 9999;

Date add_months(Date date, long months) {
  const long total = static_cast<long>(year_of(date)) * 12 + static_cast<long>(month_of(date)) - 1 + months;
  const long clamped = std::clamp(total, earliest_year * 12L, latest_year * 12L + 11);
  const std::chrono::year_month month{std::chrono::year{static_cast<int>(clamped / 12)},
                                      std::chrono::month{static_cast<unsigned>(clamped % 12 + 1)}};
  const auto last = (month / std::chrono::last).day();
  return month / std::min(date.day(), last);
}

Date add_days(Date date, double days) {
  constexpr double most = 3e6;  // about 8,000 years
  const auto whole = static_cast<std::int64_t>(std::llround(std::clamp(days, -most, most)));
  const std::int64_t number = std::clamp<std::int64_t>(day_number(date) + whole, -719528, 2932896);
  return date_of_day_number(number);
}

long months_in(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::month: return 1;
    case TimeUnit::season:
    case TimeUnit::quarter: return 3;
    case TimeUnit::half_year: return 6;
    case TimeUnit::year: return 12;
    case TimeUnit::decade: return 120;
    case TimeUnit::century: return 1200;
    default: return 0;
  }
}

// A count without a needless fraction: "3", "2.5".
std::string plain_number(double number) {
  if (number == std::floor(number)) return std::to_string(static_cast<long long>(number));
  std::string text = std::to_string(number);
  while (text.back() == '0') text.pop_back();
  return text;
}

}  // namespace

std::string padded(int number, int width) {
  std::string text = std::to_string(number);
  if (static_cast<int>(text.size()) < width) text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
  return text;
}

std::string concatenated(std::initializer_list<std::string_view> parts) {
  std::string result;
  for (const std::string_view part : parts) result += part;
  return result;
}

std::string month_value(int year, unsigned month) { return padded(year, 4) + "-" + padded(static_cast<int>(month), 2); }

Date make_date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

Date first_day(const TimeInterval& interval) {
  return date_of_day_number(
      (interval.first - ((interval.first % minutes_per_day + minutes_per_day) % minutes_per_day)) / minutes_per_day);
}

Date last_day(const TimeInterval& interval) { return first_day({interval.last - 1, interval.last}); }

Date add_units(Date date, TimeUnit unit, double count) {
  if (const long months = months_in(unit); months != 0) {
    const double total = std::clamp(count * static_cast<double>(months), -120000.0, 120000.0);
    return add_months(date, std::lround(total));
  }
  return add_days(date, count * days_of(unit));
}

std::string value_of_unit(TimeUnit unit, Date date) {
  const int year = year_of(date);
  const unsigned month = month_of(date);
  switch (unit) {
    case TimeUnit::weekend: return iso_week(date) + "-WE";
    case TimeUnit::week:
    case TimeUnit::fortnight: return iso_week(date);
    case TimeUnit::month: return month_value(year, month);
    case TimeUnit::season: {
      constexpr std::array<const char*, 4> names = {"-WI", "-SP", "-SU", "-FA"};
      const int season_year = month < 3 ? year - 1 : year;  // January belongs to the winter that began in December
      return padded(season_year, 4) + names[month / 3 % 4];
    }
    case TimeUnit::quarter: return padded(year, 4) + "-Q" + std::to_string((month - 1) / 3 + 1);
    case TimeUnit::half_year: return padded(year, 4) + "-H" + std::to_string((month - 1) / 6 + 1);
    case TimeUnit::year: return padded(year, 4);
    case TimeUnit::decade: return padded(year / 10, 3);
    case TimeUnit::century: return padded(year / 100, 2);
    default: return iso_date(date);
  }
}

std::string unknown_value(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::weekend: return "XXXX-WXX-WE";
    case TimeUnit::week:
    case TimeUnit::fortnight: return "XXXX-WXX";
    case TimeUnit::month: return "XXXX-XX";
    case TimeUnit::season:
    case TimeUnit::year: return "XXXX";
    case TimeUnit::quarter: return "XXXX-QX";
    case TimeUnit::half_year: return "XXXX-HX";
    case TimeUnit::decade: return "XXX";
    case TimeUnit::century: return "XX";
    default: return "XXXX-XX-XX";
  }
}

Granularity granularity_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour: return Granularity::minute;
    case TimeUnit::day: return Granularity::day;
    case TimeUnit::weekend: return Granularity::weekend;
    case TimeUnit::week:
    case TimeUnit::fortnight: return Granularity::week;
    case TimeUnit::month: return Granularity::month;
    case TimeUnit::season: return Granularity::season;
    case TimeUnit::quarter: return Granularity::quarter;
    case TimeUnit::half_year: return Granularity::half_year;
    case TimeUnit::year: return Granularity::year;
    case TimeUnit::decade: return Granularity::decade;
    case TimeUnit::century: return Granularity::century;
  }
  return Granularity::vague;
}

double days_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second: return 1.0 / 86400;
    case TimeUnit::minute: return 1.0 / 1440;
    case TimeUnit::hour: return 1.0 / 24;
    case TimeUnit::day: return 1;
    case TimeUnit::weekend: return 7;
    case TimeUnit::week: return 7;
    case TimeUnit::fortnight: return 14;
    case TimeUnit::month: return 30.436875;
    case TimeUnit::season:
    case TimeUnit::quarter: return 91.310625;
    case TimeUnit::half_year: return 182.62125;
    case TimeUnit::year: return 365.2425;
    case TimeUnit::decade: return 3652.425;
    case TimeUnit::century: return 36524.25;
  }
  return 0;
}

namespace {

// One unit of a length as TIMEX3 has it, split at T.
void add_length(TimeUnit unit, double count, std::string& days, std::string& clock) {
  const bool vague = std::isinf(count);
  const auto number = [&](double factor) { return vague ? std::string("X") : plain_number(count * factor); };
  switch (unit) {
    case TimeUnit::second: clock += number(1) + "S"; return;
    case TimeUnit::minute: clock += number(1) + "M"; return;
    case TimeUnit::hour:
      if (!vague && count != std::floor(count)) {
        if (count >= 1) clock += plain_number(std::floor(count)) + "H";
        clock += plain_number(std::round((count - std::floor(count)) * 60)) + "M";
      } else {
        clock += number(1) + "H";
      }
      return;
    case TimeUnit::day: days += number(1) + "D"; return;
    case TimeUnit::weekend: days += number(1) + "WE"; return;
    case TimeUnit::week: days += number(1) + "W"; return;
    case TimeUnit::fortnight: days += number(2) + "W"; return;
    case TimeUnit::month: days += number(1) + "M"; return;
    case TimeUnit::season:
    case TimeUnit::quarter: days += number(3) + "M"; return;
    case TimeUnit::half_year: days += number(6) + "M"; return;
    case TimeUnit::year: {
      const double months = count * 12;
      if (!vague && count != std::floor(count) && months == std::floor(months) && count > 1) {
        days += plain_number(std::floor(count)) + "Y" + plain_number(months - 12 * std::floor(count)) + "M";
      } else {
        days += number(1) + "Y";
      }
      return;
    }
    case TimeUnit::decade: days += vague ? "XDE" : number(10) + "Y"; return;
    case TimeUnit::century: days += vague ? "XCE" : number(100) + "Y"; return;
  }
}

}  // namespace

std::string length_value(const TimeReading& reading) {
  std::string days;
  std::string clock;
  add_length(reading.unit, reading.count, days, clock);
  for (const TimeReading& part : reading.parts) add_length(part.unit, part.count, days, clock);
  return clock.empty() ? concatenated({"P", days}) : concatenated({"P", days, "T", clock});
}

double length_days(const TimeReading& reading) {
  const auto days = [](const TimeReading& r) { return r.count * (r.unit == TimeUnit::weekend ? 2 : days_of(r.unit)); };
  double total = days(reading);
  for (const TimeReading& part : reading.parts) total += days(part);
  return total;
}

std::string common_unit_value(const TimeInterval& days) {
  for (const TimeUnit unit : {TimeUnit::day, TimeUnit::month, TimeUnit::year}) {
    std::string value = value_of_unit(unit, first_day(days));
    if (value == value_of_unit(unit, last_day(days))) return value;
  }
  return {};
}

}  // namespace factdiff
