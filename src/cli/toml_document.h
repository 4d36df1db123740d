// A TOML document as plain values that know their line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace factdiff {

struct TomlEntry;

// A date of TOML without a time, "2024-06-30".
struct TomlDate {
  std::string day;
};

struct TomlValue {
  using Array = std::vector<TomlValue>;
  using Table = std::vector<TomlEntry>;  // in the order of the file

  std::size_t line = 0;  // counted from 1
  // The first: a value that no configuration has, as a clock time.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, TomlDate, Array, Table> value;
};

struct TomlEntry {
  std::string key;
  std::size_t line = 0;
  TomlValue value;
};

// Throws Error, with the line, where the text is no TOML.
[[nodiscard]] TomlValue::Table parse_toml(std::string_view text, const std::string& path);

}  // namespace factdiff
