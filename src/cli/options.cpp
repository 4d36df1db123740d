#include "cli/options.h"

#include <algorithm>
#include <filesystem>

#include "cli/option_table.h"
#include "cli/suggestion.h"
#include "index/postgres_store.h"
#include "model/error.h"

namespace factdiff {

namespace {

// An option as given, before it is known which command it is for.
struct GivenOption {
  std::string name;
  std::optional<std::string> value;
};

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view nearest = nearest_word(word, candidates);
  return nearest.empty() ? std::string() : "did you mean " + std::string(nearest) + "?";
}

const OptionRow* any_row(std::string_view name) {
  for (const OptionRow& row : option_table()) {
    if (row.name == name || (name.size() == 2 && row.letter != 0 && name[1] == row.letter)) return &row;
  }
  return nullptr;
}

[[noreturn]] void unknown_option(const std::string& name) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : option_table()) names.push_back(row.name);
  const std::string meant = did_you_mean(name, names);
  throw Error(name, "unknown option", meant.empty() ? "an option of factdiff --help" : meant);
}

// Splits the arguments from `at` on into one option with its value. Advances `at` past what it took.
GivenOption take_option(std::span<const std::string> arguments, std::size_t& at) {
  const std::string& argument = arguments[at++];
  const bool is_long = argument.starts_with("--");
  const std::size_t equals = is_long ? argument.find('=') : std::string::npos;
  const std::string name = is_long ? argument.substr(0, equals) : argument.substr(0, 2);
  const OptionRow* const row = any_row(name);
  if (row == nullptr) unknown_option(name);
  GivenOption given{std::string(row->name), std::nullopt};
  if (equals != std::string::npos) given.value = argument.substr(equals + 1);
  if (!is_long && argument.size() > 2) given.value = argument.substr(2);
  if (row->argument.empty() && given.value) throw Error(name, "takes no value");
  if (!row->argument.empty() && !given.value) {
    if (at == arguments.size()) throw Error(name, "has no value", std::string(row->argument) + " after it");
    given.value = arguments[at++];
  }
  return given;
}

bool is_operand(const std::string& argument) { return argument.size() < 2 || argument[0] != '-'; }

// "story.txt --against a.txt b.txt": all words up to the next option are values of the option before them. Without an
// operand before it, as in "--against archive story.txt", the option has one value.
void take_more(std::span<const std::string> arguments, std::size_t& at, const Options& options,
               std::vector<GivenOption>& given) {
  const std::size_t operands = options.operands.size();
  const bool has_operand = operands > 1 || (operands == 1 && options.operands.front() != "check");
  if (!any_row(given.back().name)->takes_more || !has_operand) return;
  const std::string name = given.back().name;
  while (at < arguments.size() && is_operand(arguments[at])) given.push_back({name, arguments[at++]});
}

// The command that the first operand names, which is then removed; `diff` where it names none.
const CommandRow& take_command(std::vector<std::string>& operands) {
  const auto commands = command_table();
  if (operands.empty()) return commands[0];
  const std::string& word = operands.front();
  const auto row = std::find_if(commands.begin(), commands.end(), [&](const auto& c) { return c.name == word; });
  if (row != commands.end()) {
    operands.erase(operands.begin());
    return *row;
  }
  std::error_code ignored;
  if (word != "-" && !std::filesystem::exists(word, ignored)) {
    std::vector<std::string_view> names;
    for (const CommandRow& command : commands) names.push_back(command.name);
    const std::string meant = did_you_mean(word, names);
    if (!meant.empty()) throw Error(word, "neither a command nor a file", meant);
  }
  return commands[0];
}

void check_call(const Options& options) {
  if (options.help || options.version || options.generate) return;
  if (options.config && options.no_config) throw Error("--no-config", "stands beside --config", "one of the two");
  if (options.update_baseline && !options.baseline) {
    throw Error("--update-baseline", "no baseline is named", "--baseline FILE, or baseline in factdiff.toml");
  }
  if (options.command == Command::judge) {
    if (!options.judge_kind) throw Error("judge", "--kind is missing", "--kind KIND");
    const std::size_t expected = options.pairs ? 0 : 2;
    if (options.operands.size() != expected) {
      throw Error("judge", std::to_string(options.operands.size()) + " texts were given",
                  options.pairs ? "none beside --pairs" : "two, or --pairs FILE");
    }
  } else if (options.command == Command::index) {
    if (!options.into) throw Error("index", "--into is missing", "factdiff index CORPUS... --into INDEX");
    if ((options.enqueue || options.work) && !is_postgres_address(*options.into)) {
      throw Error(options.work ? "--work" : "--enqueue", "there are workers for databases alone",
                  "--into postgresql://...");
    }
    if (options.work && (!options.operands.empty() || !options.remove.empty() || options.enqueue || options.info)) {
      throw Error("--work", "takes what waits in the database", "no corpus, --remove, --enqueue or --info beside it");
    }
    if (options.operands.empty() && options.remove.empty() && !options.info && !options.work) {
      throw Error("index", "no corpus was given", "files or folders of reports, --remove ID or --info");
    }
    if (options.info && !(options.operands.empty() && options.remove.empty())) {
      throw Error("--info", "describes an index and changes nothing", "no corpus and no --remove beside it");
    }
  } else if (options.operands.empty() && options.command == Command::check) {
    throw Error("check", "no story was given", "factdiff check STORY... --against CORPUS");
  } else if (options.command == Command::check && options.against.empty()) {
    throw Error("check", "--against is missing", "--against and files or folders of reports");
  } else if (options.operands.empty()) {
    const bool lines = options.input_format == InputFormat::jsonl;
    if (!lines) throw Error("", "no report was given", "files, or - for standard input; see factdiff --help");
  }
}

}  // namespace

Options parse_options(std::span<const std::string> arguments, const Options& defaults) {
  Options options = defaults;
  std::vector<GivenOption> given;
  for (std::size_t at = 0; at < arguments.size();) {
    const std::string& argument = arguments[at];
    if (argument == "--") {
      options.operands.insert(options.operands.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                              arguments.end());
      break;
    }
    if (argument.size() > 1 && argument[0] == '-') {
      given.push_back(take_option(arguments, at));
      if (argument.find('=') == std::string::npos) take_more(arguments, at, options, given);
    } else {
      options.operands.push_back(argument);
      ++at;
    }
  }
  if (!options.operands.empty() && options.operands.front() == "help") {
    options.operands.erase(options.operands.begin());
    options.help = true;
  }
  const bool bare = options.operands.empty();
  const CommandRow& command = take_command(options.operands);
  options.command = command.command;
  // Kinds that are given take the place of those that are the default; given again, they are added.
  if (std::any_of(given.begin(), given.end(), [](const GivenOption& option) { return option.name == "--kind"; })) {
    options.compare.policy.kinds.clear();
  }
  for (const GivenOption& option : given) {
    const OptionRow* found = nullptr;
    for (const OptionRow& row : option_table()) {
      if (row.name == option.name && (row.commands & set_of(command.command)) != 0) found = &row;
    }
    if (found == nullptr) {
      throw Error(option.name, "is no option of " + std::string(command.name),
                  "an option of factdiff " + std::string(command.name) + " --help");
    }
    found->apply(options, option.value.value_or(""));
  }
  options.help_for_all = bare;
  check_call(options);
  return options;
}

}  // namespace factdiff
