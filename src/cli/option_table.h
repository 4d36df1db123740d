// The tables behind the command line: commands, and options with what they do. Private to src/cli.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace factdiff {

struct CommandRow {
  Command command;
  std::string_view name;
  std::string_view usage;     // after "factdiff "
  std::string_view summary;   // one line
  std::string_view text;      // what one has to know
  std::string_view examples;  // one a line
};

using CommandSet = std::uint8_t;
[[nodiscard]] constexpr CommandSet set_of(Command command) {
  return static_cast<CommandSet>(1U << static_cast<unsigned>(command));
}

// An option name may stand in two rows, for different commands.
struct OptionRow {
  std::string_view name;      // with its dashes
  char letter;                // short form, or 0
  std::string_view argument;  // what follows it; empty for a switch
  CommandSet commands;        // that take it
  std::string_view help;
  void (*apply)(Options& options, const std::string& value);  // throws Error
  std::vector<std::string_view> (*choices)() = nullptr;       // the words its argument may be, where they are few
  bool takes_more = false;  // all words up to the next option are values, if operands stand before it
};

[[nodiscard]] std::span<const CommandRow> command_table();
[[nodiscard]] std::span<const OptionRow> option_table();

// What the exit status says, in words.
inline constexpr std::string_view exit_statuses =
    "0 nothing found at or above --fail-on, 1 something found,\n2 a wrong call or input, 3 the program's own failure.";

}  // namespace factdiff
