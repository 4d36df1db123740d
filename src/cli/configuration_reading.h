// Values of a configuration, each checked as it is taken, with errors that name file, line and key. Private to src/cli.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/suggestion.h"
#include "cli/toml_document.h"
#include "model/error.h"

namespace factdiff {

// A value with what an error about it says.
struct ConfiguredValue {
  const TomlValue& value;
  const std::string& path;  // of the file, as errors name it
  std::string key;          // "tolerances.money"
  std::size_t line;

  [[noreturn]] void refuse(const std::string& problem, const std::string& expected) const {
    throw Error(path, fmt::format("key '{}': {}", key, problem), expected, line);
  }
  // Each throws Error where the value is something else.
  [[nodiscard]] const std::string& text() const;                 // not empty
  [[nodiscard]] double number(double least, double most) const;  // both included
  [[nodiscard]] const TomlValue::Table& table() const;
  [[nodiscard]] std::vector<std::string> texts() const;      // a list of texts, none of them empty
  [[nodiscard]] std::vector<ConfiguredValue> items() const;  // of a list; each with its own line
  [[nodiscard]] std::string day() const;                     // "2024-06-30", a date or a text
};

// A key that a table may have, and what becomes of its value.
template <class Target>
struct ConfigurationKey {
  std::string_view name;
  void (*read)(Target& target, const ConfiguredValue& value);
};

// Takes every entry of a table; throws Error for a key that is not known, with the nearest one that is.
template <class Target>
void read_table(const TomlValue::Table& table, const std::string& path, const std::string& prefix,
                std::span<const ConfigurationKey<Target>> keys, Target& target) {
  for (const TomlEntry& entry : table) {
    const ConfigurationKey<Target>* found = nullptr;
    std::vector<std::string_view> names;
    std::string list;
    for (const auto& key : keys) {
      if (key.name == entry.key) found = &key;
      names.push_back(key.name);
      list += (list.empty() ? "" : ", ") + std::string(key.name);
    }
    if (found == nullptr) {
      const std::string_view meant = nearest_word(entry.key, names);
      throw Error(path, fmt::format("unknown key '{}{}'", prefix, entry.key),
                  meant.empty() ? "one of " + list : fmt::format("did you mean {}{}?", prefix, meant), entry.line);
    }
    found->read(target, {entry.value, path, prefix + entry.key, entry.line});
  }
}

}  // namespace factdiff
