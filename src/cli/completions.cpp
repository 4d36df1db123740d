// Scripts by which shells complete a call. Each finds the command of the call (`diff` where none is named) and offers
// that command's options, the words that an option's argument may be, and files for everything else.
#include <fmt/format.h>

#include "cli/documents.h"
#include "cli/option_table.h"

namespace factdiff {

namespace {

std::string command_names(std::string_view between) {
  std::string names;
  for (const CommandRow& row : command_table())
    names += (names.empty() ? "" : std::string(between)) + std::string(row.name);
  return names;
}

std::string choices_of(const OptionRow& row) {
  std::string words;
  if (row.choices == nullptr) return words;
  for (const std::string_view word : row.choices()) words += (words.empty() ? "" : " ") + std::string(word);
  return words;
}

// The beginning of the help, up to its first explanation, as shells show it beside the option.
std::string_view short_help(const OptionRow& row) {
  std::size_t end = row.help.size();
  for (const std::string_view stop : {": ", "; ", " ("}) end = std::min(end, row.help.find(stop));
  return row.help.substr(0, end);
}

// Text between single quotes, for a POSIX shell.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
    } else {
      result += c;
    }
  }
  return result + "'";
}

bool takes_several(const OptionRow& row) { return row.argument == "LIST"; }
bool takes_file(const OptionRow& row) { return row.argument == "FILE"; }

// diff:--kind|diff:-k) _factdiff_words 'date time'; return ;;
std::string bash_argument_cases() {
  std::string cases;
  for (const OptionRow& row : option_table()) {
    if (row.argument.empty()) continue;
    std::string pattern;
    for (const CommandRow& command : command_table()) {
      if ((row.commands & set_of(command.command)) == 0) continue;
      pattern += fmt::format("{}{}:{}", pattern.empty() ? "" : "|", command.name, row.name);
      if (row.letter != 0) pattern += fmt::format("|{}:-{}", command.name, row.letter);
    }
    const std::string words = choices_of(row);
    const std::string action = takes_file(row)      ? "_factdiff_files"
                               : words.empty()      ? ":"
                               : takes_several(row) ? "_factdiff_list " + quoted(words)
                                                    : "_factdiff_words " + quoted(words);
    cases += fmt::format("    {})\n      {}; return ;;\n", pattern, action);
  }
  return cases;
}

std::string bash_option_cases() {
  std::string cases;
  for (const CommandRow& command : command_table()) {
    std::string names;
    for (const OptionRow& row : option_table()) {
      if ((row.commands & set_of(command.command)) == 0) continue;
      names += (names.empty() ? "" : " ") + std::string(row.name);
    }
    cases += fmt::format("    {}) options='{}' ;;\n", command.name, names);
  }
  return cases;
}

// A help text within [] of a specification of zsh's _arguments.
std::string zsh_help(const OptionRow& row) {
  std::string result;
  for (const char c : short_help(row)) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result;
}

// '(-k --kind)'{-k+,--kind=}'[only findings of these kinds]:LIST:_sequence compadd - date time'
std::string zsh_specification(const OptionRow& row) {
  std::string argument;
  if (!row.argument.empty()) {
    const std::string words = choices_of(row);
    std::string name;
    for (const char c : row.argument) name += c == '[' || c == ']' || c == ':' ? ' ' : c;
    argument = fmt::format(":{}:{}", name,
                           takes_file(row)      ? "_files"
                           : words.empty()      ? " "
                           : takes_several(row) ? "_sequence compadd - " + words
                                                : "(" + words + ")");
  }
  const std::string_view ending = row.argument.empty() ? "" : "=";
  if (row.letter == 0) return fmt::format("'{}{}[{}]{}'", row.name, ending, zsh_help(row), argument);
  return fmt::format("'*'{{-{}{},{}{}}}'[{}]{}'", row.letter, row.argument.empty() ? "" : "+", row.name, ending,
                     zsh_help(row), argument);
}

std::string zsh_option_cases() {
  std::string cases;
  for (const CommandRow& command : command_table()) {
    cases += fmt::format("    ({})\n      options=(\n", command.name);
    for (const OptionRow& row : option_table()) {
      if ((row.commands & set_of(command.command)) != 0) cases += fmt::format("        {}\n", zsh_specification(row));
    }
    cases += "      ) ;;\n";
  }
  return cases;
}

// fish takes \' within single quotes.
std::string fish_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string fish_option_lines() {
  std::string lines;
  for (const OptionRow& row : option_table()) {
    std::string commands;
    for (const CommandRow& command : command_table()) {
      if ((row.commands & set_of(command.command)) != 0) commands += " " + std::string(command.name);
    }
    const std::string words = choices_of(row);
    const std::string argument = row.argument.empty() ? ""
                                 : takes_file(row)    ? " -r -F"
                                 : words.empty()      ? " -x"
                                 : takes_several(row) ? fmt::format(" -x -a '(__fish_append , {})'", words)
                                                      : fmt::format(" -x -a '{}'", words);
    lines += fmt::format("complete -c factdiff -n '__factdiff_command{}'{} -l {}{} -d {}\n", commands,
                         row.letter != 0 ? fmt::format(" -s {}", row.letter) : "", row.name.substr(2), argument,
                         fish_quoted(short_help(row)));
  }
  return lines;
}

constexpr std::string_view bash_script = R"(# bash completion of factdiff. Made by factdiff --generate complete-bash.
_factdiff_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_factdiff_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$current")
}
# Words separated by commas: the last one is completed.
_factdiff_list() {
  local given=${current%"${current##*,}"}
  compopt -o nospace 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -P "$given" -W "$1" -- "${current##*,}")
}
_factdiff() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=diff named= options= word
  # --option=value arrives as three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = && $COMP_CWORD -gt 1 ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      @PATTERN@) command=$word named=1; break ;;
    esac
  done
  case $command:$previous in
@ARGUMENTS@  esac
  case $command in
@OPTIONS@  esac
  if [[ $current == -* ]]; then
    _factdiff_words "$options"
    return
  fi
  _factdiff_files
  if [[ -z $named && $COMP_CWORD -eq 1 ]]; then
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W '@COMMANDS@' -- "$current")
  fi
}
complete -F _factdiff factdiff
)";

constexpr std::string_view zsh_script = R"(#compdef factdiff
# zsh completion of factdiff. Made by factdiff --generate complete-zsh.
_factdiff_first() {
  local -a commands
  commands=(
@COMMANDS@  )
  _alternative 'commands:command:{_describe -t commands command commands}' 'files:report:_files'
}
_factdiff() {
  local command=diff word
  local -a options
  for word in ${words[2,CURRENT-1]}; do
    case $word in
      (@PATTERN@) command=$word; break ;;
    esac
  done
  case $command in
@OPTIONS@  esac
  _arguments -s $options '1: :_factdiff_first' '*:report:_files'
}
if [[ $funcstack[1] == _factdiff ]]; then
  _factdiff "$@"
else
  compdef _factdiff factdiff
fi
)";

constexpr std::string_view fish_script = R"(# fish completion of factdiff. Made by factdiff --generate complete-fish.
# Whether the call is one of these commands; diff where it names none.
function __factdiff_command
    set -l command diff
    for word in (commandline -opc)[2..-1]
        if contains -- $word @COMMANDS@
            set command $word
            break
        end
    end
    contains -- $command $argv
end
function __factdiff_first
    test (count (commandline -opc)) -eq 1
end
)";

// The script with @NAME@ replaced, once each or often.
std::string filled(std::string_view script, std::initializer_list<std::pair<std::string_view, std::string>> parts) {
  std::string result(script);
  for (const auto& [name, text] : parts) {
    for (std::size_t at = 0; (at = result.find(name, at)) != std::string::npos; at += text.size()) {
      result.replace(at, name.size(), text);
    }
  }
  return result;
}

}  // namespace

std::string bash_completion() {
  return filled(bash_script, {{"@PATTERN@", command_names("|")},
                              {"@COMMANDS@", command_names(" ")},
                              {"@ARGUMENTS@", bash_argument_cases()},
                              {"@OPTIONS@", bash_option_cases()}});
}

std::string zsh_completion() {
  std::string commands;
  for (const CommandRow& row : command_table()) {
    commands += fmt::format("    {}\n", quoted(fmt::format("{}:{}", row.name, row.summary)));
  }
  return filled(zsh_script,
                {{"@PATTERN@", command_names("|")}, {"@COMMANDS@", commands}, {"@OPTIONS@", zsh_option_cases()}});
}

std::string fish_completion() {
  std::string script = filled(fish_script, {{"@COMMANDS@", command_names(" ")}});
  for (const CommandRow& row : command_table()) {
    script += fmt::format("complete -c factdiff -n __factdiff_first -a {} -d {}\n", row.name, fish_quoted(row.summary));
  }
  return script + fish_option_lines();
}

}  // namespace factdiff
