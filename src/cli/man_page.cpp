#include <fmt/format.h>

#include "cli/documents.h"
#include "cli/option_table.h"

namespace factdiff {

namespace {

// Text as roff shows it: a hyphen that can be copied, a backslash, no control line.
std::string escaped(std::string_view text) {
  std::string result;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) result += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      result += "\\e";
    } else if (c == '\'') {
      result += "\\(aq";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string usage_lines() {
  std::string lines;
  for (const CommandRow& row : command_table()) {
    if (!lines.empty()) lines += ".br\n";
    lines += fmt::format(".B factdiff\n{}\n", escaped(row.usage));
  }
  return lines;
}

std::string command_paragraphs() {
  std::string paragraphs;
  for (const CommandRow& row : command_table()) {
    paragraphs += fmt::format(".TP\n.B {}\n{}\n", escaped(row.usage), escaped(row.text));
  }
  return paragraphs;
}

// "diff, align": the commands that take an option; empty where all do.
std::string commands_of(const OptionRow& row) {
  std::string names;
  bool all = true;
  for (const CommandRow& command : command_table()) {
    const bool takes = (row.commands & set_of(command.command)) != 0;
    all = all && takes;
    if (takes) names += (names.empty() ? "" : ", ") + std::string(command.name);
  }
  return all ? std::string() : names;
}

std::string option_paragraphs() {
  std::string paragraphs;
  for (const OptionRow& row : option_table()) {
    const std::string letter = row.letter != 0 ? fmt::format("\\fB\\-{}\\fR, ", row.letter) : "";
    const std::string argument = row.argument.empty() ? "" : fmt::format(" \\fI{}\\fR", escaped(row.argument));
    const std::string commands = commands_of(row);
    paragraphs += fmt::format(".TP\n{}\\fB{}\\fR{}\n{}{}\n", letter, escaped(row.name), argument,
                              commands.empty() ? "" : fmt::format("({}) ", commands), escaped(row.help));
  }
  return paragraphs;
}

std::string format_paragraphs() {
  std::string paragraphs;
  for (const Writer& writer : writers()) {
    paragraphs += fmt::format(".TP\n.B {}\n{}\n", escaped(writer.name), escaped(writer.help));
  }
  return paragraphs;
}

std::string example_paragraphs() {
  std::string paragraphs;
  for (const CommandRow& row : command_table()) {
    paragraphs += fmt::format(".PP\n{}:\n.PP\n.nf\n.RS 2\n{}\n.RE\n.fi\n", escaped(row.summary), escaped(row.examples));
  }
  return paragraphs;
}

}  // namespace

std::string man_page(std::string_view version) {
  return fmt::format(
      ".\\\" Made by factdiff --generate man.\n"
      ".TH FACTDIFF 1 \"\" \"factdiff {}\" \"User Commands\"\n"
      ".SH NAME\nfactdiff \\- a diff for facts in news reports\n"
      ".SH SYNOPSIS\n.nh\n{}.hy\n"
      ".SH DESCRIPTION\n"
      "Compares several reports of one event, aligns the statements that say the same thing and shows where the "
      "sources "
      "disagree: dates, names, figures, places, roles, quotations. It works offline, explains every verdict and never "
      "says who is right.\n"
      ".SH COMMANDS\n{}"
      ".SH OPTIONS\nThe names in brackets are the commands that take an option; without them all do.\n{}"
      ".SH FORMATS\nOf diff, check and audit, for \\fB\\-\\-format\\fR:\n{}"
      ".SH EXIT STATUS\n{}\n"
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nwhere it is set and not empty, nothing is coloured unless "
      "\\fB\\-\\-color\\fR asks for it.\n"
      ".SH EXAMPLES\n{}",
      version, usage_lines(), command_paragraphs(), option_paragraphs(), format_paragraphs(), escaped(exit_statuses),
      example_paragraphs());
}

std::string generated_document(Document document, std::string_view version) {
  switch (document) {
    case Document::man_page: return man_page(version);
    case Document::bash_completion: return bash_completion();
    case Document::zsh_completion: return zsh_completion();
    case Document::fish_completion: return fish_completion();
    case Document::rules: return rules_document();
  }
  return {};
}

}  // namespace factdiff
