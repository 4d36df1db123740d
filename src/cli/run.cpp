#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/baseline_file.h"
#include "cli/commands.h"
#include "cli/configuration.h"
#include "cli/documents.h"
#include "cli/exit_status.h"
#include "cli/progress_display.h"
#include "model/error.h"

#ifndef FACTDIFF_VERSION
#define FACTDIFF_VERSION "unknown"
#endif

namespace factdiff {

namespace {

int call_command(const Options& options, Console& console, std::ostream& out) {
  switch (options.command) {
    case Command::diff:
    case Command::align: return run_comparison(options, console, out);
    case Command::check: return run_check(options, console, out);
    case Command::audit: return run_audit(options, console, out);
    case Command::index: return run_index(options, console, out);
    case Command::extract: return run_extract(options, console, out);
    case Command::judge: return run_judge(options, console, out);
  }
  return exit_status::failure;
}

bool is_configured(Command command) { return command != Command::extract; }

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Calls the command and shows how far it is.
int run_command(const Options& options, Console& console, std::ostream& out) {
  if (options.quiet) return call_command(options, console, out);
  const bool on_terminal = console.progress_width > 0;
  ProgressDisplay display(console.err, on_terminal ? ProgressDisplay::Form::bar : ProgressDisplay::Form::lines,
                          console.progress_width, seconds_now);
  Options shown = options;
  shown.compare.progress = [&](std::string_view what, std::size_t done, std::size_t total) {
    display.show(what, done, total);
  };
  return call_command(shown, console, out);
}

// The configuration of the newsroom below the options of the call.
Options configured_options(std::span<const std::string> arguments, const Console& console) {
  Options options = parse_options(arguments);
  if (options.help || options.version || options.generate || options.no_config || !is_configured(options.command)) {
    return options;
  }
  std::optional<std::string> path = options.config;
  if (!path && !console.working_directory.empty()) path = find_configuration(console.working_directory);
  if (!path) return options;
  Options defaults;
  apply_configuration(*path, console.working_directory, defaults);
  return parse_options(arguments, defaults);
}

// What is known from the baseline, read before anything that takes long.
Options completed_options(Options options) {
  if (options.baseline && !options.update_baseline) options.known = read_baseline_file(*options.baseline);
  return options;
}

// An input that is named would be lost before it is read.
void check_output(const Options& options) {
  std::vector<std::string> inputs = options.operands;
  inputs.insert(inputs.end(), options.against.begin(), options.against.end());
  for (const std::string& input : inputs) {
    std::error_code ignored;
    const bool is_file = input != "-" && std::filesystem::is_regular_file(input, ignored);
    if (is_file && std::filesystem::equivalent(input, *options.output, ignored)) {
      throw Error("--output", fmt::format("{} is one of the inputs", *options.output), "another file");
    }
  }
}

int run_parsed(const Options& options, Console& console) {
  if (options.version) {
    console.out << "factdiff " << FACTDIFF_VERSION << '\n';
    return exit_status::nothing_found;
  }
  if (options.help) {
    console.out << help_text(options.help_for_all ? std::nullopt : std::optional(options.command));
    return exit_status::nothing_found;
  }
  if (options.generate) {
    console.out << generated_document(*options.generate, FACTDIFF_VERSION);
    return exit_status::nothing_found;
  }
  if (options.output) {
    check_output(options);
    std::ofstream file(*options.output, std::ios::binary);
    if (!file) throw Error(*options.output, "cannot be written", "a file in a folder that is there");
    const int status = run_command(options, console, file);
    file.close();
    if (!file) throw Error(*options.output, "could not be written to its end", "room for the result");
    return status;
  }
  if (options.quiet) {
    std::ostream nowhere(nullptr);
    return run_command(options, console, nowhere);
  }
  const int status = run_command(options, console, console.out);
  console.out.flush();
  if (!console.out) {
    console.err << "factdiff: standard output could not be written to its end\n";
    return exit_status::failure;
  }
  return status;
}

// Lines are found in files of a size that a person opens; in what is larger, places are told in bytes.
std::optional<std::string> small_file(const std::string& path) {
  constexpr std::uintmax_t largest = std::uintmax_t{64} << 20U;
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(path, unknown)) return std::nullopt;
  const std::uintmax_t size = std::filesystem::file_size(path, unknown);
  if (unknown || size > largest) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  return bytes;
}

}  // namespace

std::string without_controls(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, '?');
  return text;
}

// The one place where an Error becomes a sentence.
std::string sentence_of(const Error& error) {
  std::string sentence = error.path;
  if (error.line) sentence += fmt::format(":{}", *error.line);
  if (!sentence.empty()) sentence += ": ";
  sentence += error.problem;
  if (!error.expected.empty()) sentence += (error.expected.ends_with("?") ? "; " : "; expected ") + error.expected;
  return without_controls(std::move(sentence));
}

WriteStyle style_of(const Options& options, const Console& console) {
  WriteStyle result{{}, console.working_directory, options.compare.policy, small_file};
  TerminalStyle& style = result.terminal;
  style.width = options.width.value_or(options.output ? 80 : console.width);
  switch (options.color) {
    case ColorChoice::always: style.color = true; break;
    case ColorChoice::never: style.color = false; break;
    case ColorChoice::automatic: style.color = console.colors && !options.output; break;
  }
  return result;
}

int run(std::span<const std::string> arguments, Console& console) {
  try {
    return run_parsed(completed_options(configured_options(arguments, console)), console);
  } catch (const Error& error) {
    console.err << "factdiff: " << sentence_of(error) << '\n';
    return exit_status::wrong_input;
  } catch (const std::exception& error) {
    console.err << "factdiff: the program failed: " << error.what() << '\n';
    return exit_status::failure;
  }
}

}  // namespace factdiff
