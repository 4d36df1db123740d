#include "cli/toml_document.h"

#include <toml++/toml.h>
#include <algorithm>
#include <sstream>

#include "model/error.h"

namespace factdiff {

namespace {

TomlValue::Table plain_table(const toml::table& table);

std::string text_of(const toml::date& date) {
  std::ostringstream text;
  text << date;
  return text.str();
}

TomlValue plain_value(const toml::node& node) {
  TomlValue result;
  result.line = node.source().begin.line;
  if (const auto* text = node.as_string()) result.value = text->get();
  if (const auto* whole = node.as_integer()) result.value = whole->get();
  if (const auto* number = node.as_floating_point()) result.value = number->get();
  if (const auto* truth = node.as_boolean()) result.value = truth->get();
  if (const auto* date = node.as_date()) result.value = TomlDate{text_of(date->get())};
  if (const auto* table = node.as_table()) result.value = plain_table(*table);
  if (const auto* array = node.as_array()) {
    TomlValue::Array items;
    for (const toml::node& item : *array) items.push_back(plain_value(item));
    result.value = std::move(items);
  }
  return result;
}

TomlValue::Table plain_table(const toml::table& table) {
  TomlValue::Table result;
  for (const auto& [key, node] : table) {
    result.push_back({std::string(key.str()), key.source().begin.line, plain_value(node)});
  }
  // The library keeps them by name.
  std::stable_sort(result.begin(), result.end(),
                   [](const TomlEntry& a, const TomlEntry& b) { return a.line < b.line; });
  return result;
}

}  // namespace

TomlValue::Table parse_toml(std::string_view text, const std::string& path) {
  // No TOML holds one, and some versions of the library stop the program at it.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(zero), '\n') + 1;
    throw Error(path, "is no TOML: it holds a zero byte", {}, static_cast<std::size_t>(line));
  }
  try {
    return plain_table(toml::parse(text, path));
  } catch (const toml::parse_error& error) {
    throw Error(path, "is no TOML: " + std::string(error.description()), {}, error.source().begin.line);
  }
}

}  // namespace factdiff
