#include "support/figure_styles.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace factdiff::testing {

namespace {

constexpr std::array<const char*, 20> below_twenty = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char*, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                              "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string fixed(double value, int decimals) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
  return buffer.data();
}

// "2.5" of 2,500,000 and a million; empty where more than one decimal would be needed.
std::string in_scale(std::int64_t value, std::int64_t scale) {
  if (value < scale || value % (scale / 10) != 0) return {};
  return in_tenths(value / (scale / 10));
}

}  // namespace

std::string in_words(std::int64_t value, bool british) {
  if (value < 20) return below_twenty[static_cast<std::size_t>(value)];
  if (value < 100) {
    const std::string ten = tens[static_cast<std::size_t>(value / 10)];
    return value % 10 == 0 ? ten : ten + "-" + in_words(value % 10, british);
  }
  struct Step {
    std::int64_t size;
    const char* name;
  };
  for (const Step& step :
       {Step{1'000'000'000, "billion"}, Step{1'000'000, "million"}, Step{1000, "thousand"}, Step{100, "hundred"}}) {
    if (value < step.size) continue;
    const std::int64_t rest = value % step.size;
    std::string words = in_words(value / step.size, british) + " " + step.name;
    if (rest > 0) words += (british && rest < 100 ? " and " : " ") + in_words(rest, british);
    return words;
  }
  return {};
}

std::string in_digits(std::int64_t value, const std::string& separator) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, separator);
  }
  return digits;
}

std::string in_tenths(std::int64_t tenths) {
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

std::vector<std::string> styles_of_count(std::int64_t value) {
  std::vector<std::string> styles = {in_digits(value, ","), in_words(value, false), in_words(value, true)};
  if (value >= 10'000) {
    for (const char* space : {"\u2009", "\u202f", "\u00a0", " "}) styles.push_back(in_digits(value, space));
  }
  for (const std::string& number : {in_scale(value, 1'000'000)}) {
    if (number.empty() || value >= 1'000'000'000) continue;
    styles.push_back(number + " million");
    styles.push_back(number + "m");
    styles.push_back(number + "-million");
  }
  if (const std::string number = in_scale(value, 1'000'000'000); !number.empty()) {
    styles.push_back(number + " billion");
    styles.push_back(number + "bn");
  }
  return styles;
}

std::vector<std::string> styles_of_money(std::int64_t value, Currency currency) {
  struct Names {
    const char* sign;
    const char* name;
    const char* code;
  };
  constexpr std::array<Names, 4> names = {
      {{"$", "dollars", "USD"}, {"€", "euros", "EUR"}, {"£", "pounds sterling", "GBP"}, {"¥", "yen", "JPY"}}};
  const auto& [sign, name, code] = names[static_cast<std::size_t>(currency)];
  std::vector<std::string> styles;
  std::vector<std::string> amounts = {in_digits(value, ",")};
  if (const std::string number = in_scale(value, 1'000'000); !number.empty() && value < 1'000'000'000) {
    for (const char* scale : {" million", "m"}) amounts.push_back(number + scale);
  }
  if (const std::string number = in_scale(value, 1'000'000'000); !number.empty()) {
    for (const char* scale : {" billion", "bn"}) amounts.push_back(number + scale);
  }
  for (const std::string& amount : amounts) {
    styles.push_back(sign + amount);
    styles.push_back(amount + " " + name);
    styles.push_back(std::string(code) + " " + amount);
  }
  styles.push_back(in_words(value, true) + " " + name);
  return styles;
}

std::vector<std::string> styles_of_percent(std::int64_t tenths) {
  const std::string number = in_tenths(tenths);
  std::vector<std::string> styles;
  for (const char* sign : {"%", " %", " percent", " per cent", " pct"}) styles.push_back(number + sign);
  if (tenths % 10 == 0) styles.push_back(in_words(tenths / 10, false) + " percent");
  return styles;
}

std::vector<std::string> styles_of_age(std::int64_t years) {
  const std::string number = std::to_string(years);
  const std::string words = in_words(years, false);
  return {number + "-year-old",  words + "-year-old",  "aged " + number,
          number + " years old", words + " years old", "age " + number};
}

std::vector<std::string> styles_of_range(std::int64_t low, std::int64_t high) {
  const std::string a = in_digits(low, ",");
  const std::string b = in_digits(high, ",");
  const std::string c = in_words(low, false);
  const std::string d = in_words(high, false);
  return {"between " + a + " and " + b, a + " to " + b, a + "-" + b, a + "–" + b, "from " + a + " to " + b,
          "between " + c + " and " + d, c + " to " + d};
}

std::vector<std::string> styles_of_magnitude(std::int64_t tenths) {
  const std::string number = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  return {"magnitude " + number, number + "-magnitude", "magnitude of " + number, number + " on the Richter scale"};
}

const std::vector<UnitPair>& unit_pairs() {
  static const std::vector<UnitPair> pairs = {
      {{"kilometers", "km", "kilometres"}, "kilometer", "miles", 1.609344},
      {{"meters", "m", "metres"}, "meter", "feet", 0.3048},
      {{"kilograms", "kg", "kilos"}, "kilogram", "lbs", 0.45359237},
      {{"hectares", "ha"}, "hectare", "acres", 0.40468564},
      {{"liters", "litres"}, "liter", "gallons", 3.785411784},
      {{"centimeters", "cm", "centimetres"}, "centimeter", "inches", 2.54},
      {{"square kilometers", "sq km", "km²", "square kilometres"}, "square-kilometer", "square miles", 2.589988},
      {{"kilometers per hour", "km/h", "kph", "kilometers an hour"}, "kilometer-per-hour", "mph", 1.609344},
      {{"metric tons", "tonnes"}, "metric-ton", "short tons", 0.90718474}};
  return pairs;
}

std::vector<std::string> styles_of_measure(std::int64_t value, const UnitPair& unit) {
  std::vector<std::string> styles;
  for (const std::string& writing : unit.writings) styles.push_back(in_digits(value, ",") + " " + writing);
  styles.push_back(in_words(value, false) + " " + unit.writings.front());
  styles.push_back(std::to_string(value) + "-" + unit.adjective);
  return styles;
}

std::string converted(std::int64_t value, const UnitPair& unit) {
  const double other = static_cast<double>(value) / unit.size_of_other;
  return fixed(other, other >= 100 ? 0 : other >= 10 ? 1 : 2) + " " + unit.other;
}

}  // namespace factdiff::testing
