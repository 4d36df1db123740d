#include <fmt/format.h>

#include "cli/option_table.h"
#include "cli/options.h"

namespace factdiff {

namespace {

constexpr std::size_t width = 80;

// The words of `text` in lines of at most `width` columns, all but the first indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + space > width) {
      result += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += text.substr(0, space);
    column += space;
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return result;
}

std::string option_lines(CommandSet commands) {
  std::string lines;
  for (const OptionRow& row : option_table()) {
    if ((row.commands & commands) == 0) continue;
    const std::string letter = row.letter != 0 ? fmt::format("-{}, ", row.letter) : "    ";
    const std::string name = fmt::format("  {}{} {}", letter, row.name, row.argument);
    constexpr std::size_t indent = 29;
    lines += fmt::format("{:<{}}{}{}\n", name, indent, name.size() >= indent ? " " : "", wrapped(row.help, indent));
  }
  return lines;
}

// Of the commands that take one of the writers.
std::string format_lines(Command command) {
  const CommandSet compares = set_of(Command::diff) | set_of(Command::check) | set_of(Command::audit);
  if ((compares & set_of(command)) == 0) return {};
  std::string lines = "\nFormats:\n";
  for (const Writer& writer : writers()) lines += fmt::format("  {:<10}{}\n", writer.name, writer.help);
  return lines;
}

std::string example_lines(std::string_view examples) {
  std::string lines = "\nExamples:\n";
  while (!examples.empty()) {
    const std::size_t end = std::min(examples.find('\n'), examples.size());
    lines += fmt::format("  {}\n", examples.substr(0, end));
    examples.remove_prefix(std::min(end + 1, examples.size()));
  }
  return lines;
}

std::string status_lines() { return fmt::format("\nExit status: {}\n", exit_statuses); }

}  // namespace

std::string help_text(std::optional<Command> command) {
  std::string text;
  if (!command) {
    text =
        "factdiff compares news reports of one event and shows where they disagree:\ndates, figures, names, "
        "places, roles, quotations. It never says who is right.\n\nUsage:\n";
    for (const CommandRow& row : command_table()) text += fmt::format("  factdiff {:<32}{}\n", row.usage, row.summary);
    text += "\nOptions of diff (factdiff COMMAND --help shows those of the others):\n";
    return text + option_lines(set_of(Command::diff)) + format_lines(Command::diff) +
           example_lines(command_table()[0].examples) + status_lines();
  }
  for (const CommandRow& row : command_table()) {
    if (row.command != *command) continue;
    text = fmt::format("Usage: factdiff {}\n\n{}\n\nOptions:\n{}{}{}", row.usage, wrapped(row.text, 0),
                       option_lines(set_of(row.command)), format_lines(row.command), example_lines(row.examples));
  }
  return text + status_lines();
}

}  // namespace factdiff
