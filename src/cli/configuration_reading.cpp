#include "cli/configuration_reading.h"

#include "read/publication_date.h"

namespace factdiff {

const std::string& ConfiguredValue::text() const {
  const auto* const text = std::get_if<std::string>(&value.value);
  if (text == nullptr || text->empty()) refuse("no text, or an empty one", "a text in quotation marks");
  return *text;
}

double ConfiguredValue::number(double least, double most) const {
  const auto* const whole = std::get_if<std::int64_t>(&value.value);
  const auto* const real = std::get_if<double>(&value.value);
  const double number = whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : least - 1;
  if (!(number >= least && number <= most)) {
    refuse("out of range or no number", fmt::format("a number from {} to {}", least, most));
  }
  return number;
}

const TomlValue::Table& ConfiguredValue::table() const {
  const auto* const table = std::get_if<TomlValue::Table>(&value.value);
  if (table == nullptr) refuse("no table", fmt::format("[{}]", key));
  return *table;
}

std::vector<ConfiguredValue> ConfiguredValue::items() const {
  const auto* const array = std::get_if<TomlValue::Array>(&value.value);
  if (array == nullptr) refuse("no list", "a list in square brackets");
  std::vector<ConfiguredValue> items;
  for (const TomlValue& item : *array) items.push_back({item, path, key, item.line != 0 ? item.line : line});
  return items;
}

std::vector<std::string> ConfiguredValue::texts() const {
  std::vector<std::string> texts;
  for (const ConfiguredValue& item : items()) texts.push_back(item.text());
  return texts;
}

std::string ConfiguredValue::day() const {
  if (const auto* const date = std::get_if<TomlDate>(&value.value)) return date->day;
  const auto* const text = std::get_if<std::string>(&value.value);
  constexpr std::size_t length = 10;  // of "2024-06-30"
  if (text == nullptr || text->size() != length || !publication_time_of(*text, PublicationBasis::option)) {
    refuse("no day", "a day, as 2024-06-30");
  }
  return *text;
}

}  // namespace factdiff
