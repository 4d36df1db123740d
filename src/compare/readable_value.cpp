#include "compare/readable_value.h"

#include <array>
#include <utility>

#include "lexicon/calendar_names.h"

namespace factdiff {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> day_parts = {
    {{"MO", "morning"}, {"MI", "midday"}, {"AF", "afternoon"}, {"EV", "evening"}, {"NI", "night"}, {"DT", "daytime"}}};
constexpr std::array<std::pair<char, std::string_view>, 5> date_units = {
    {{'Y', "year"}, {'M', "month"}, {'W', "week"}, {'D', "day"}, {'E', "decade"}}};
constexpr std::array<std::pair<char, std::string_view>, 3> clock_units = {
    {{'H', "hour"}, {'M', "minute"}, {'S', "second"}}};

bool has_shape(std::string_view value, std::string_view shape) {
  if (value.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == 'd' ? value[i] >= '0' && value[i] <= '9' : value[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

// "2023-11", "2023-11-16" or, of an unknown year, "XXXX-11" and "XXXX-11-16"; empty of anything else.
std::string readable_date(std::string_view value) {
  const bool without_year = value.starts_with("XXXX-");
  const bool day = has_shape(value, "XXXX-dd-dd") || has_shape(value, "dddd-dd-dd");
  if (!day && !has_shape(value, "XXXX-dd") && !has_shape(value, "dddd-dd")) return {};
  const unsigned month = static_cast<unsigned>(value[5] - '0') * 10 + static_cast<unsigned>(value[6] - '0');
  if (month < 1 || month > 12) return {};
  std::string text;
  if (day) text = std::string(value.substr(value[8] == '0' ? 9 : 8)) + " ";
  text += month_name(month);
  return without_year ? text : text + " " + std::string(value.substr(0, 4));
}

// "P5M", "PT24H": one number and one unit; empty of anything else.
std::string readable_duration(std::string_view value) {
  const bool clock = value.starts_with("PT");
  std::string_view rest = value.substr(clock ? 2 : 1);
  const std::size_t digits = rest.find_first_not_of("0123456789.");
  if (digits == 0 || digits == std::string_view::npos || digits + 1 != rest.size()) return {};
  const std::string_view number = rest.substr(0, digits);
  const auto words = [&](const auto& units) -> std::string {
    for (const auto& [letter, unit] : units) {
      if (letter == rest.back()) return std::string(number) + " " + std::string(unit) + (number == "1" ? "" : "s");
    }
    return {};
  };
  return clock ? words(clock_units) : words(date_units);
}

}  // namespace

std::string readable_time(std::string_view value) {
  std::string text;
  if (value.starts_with("P") && value.size() > 2) {
    text = readable_duration(value);
  } else if (const std::size_t clock = value.find('T'); clock == 10) {
    const std::string date = readable_date(value.substr(0, clock));
    std::string_view time = value.substr(clock + 1);
    for (const auto& [code, word] : day_parts) {
      if (time == code) time = word;
    }
    if (!date.empty()) text = date + ", " + std::string(time);
  } else {
    text = readable_date(value);
  }
  return text.empty() ? std::string(value) : text;
}

}  // namespace factdiff
