// What a call asks for: the command line, parsed and checked. One table of commands and one of options (options.cpp)
// make the parser, the help and the suggestions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/sources.h"
#include "check/suppressions.h"
#include "pipeline.h"
#include "read/read.h"
#include "write/writers.h"

namespace factdiff {

enum class Command : std::uint8_t { diff, check, audit, align, extract, judge, index };

enum class ColorChoice : std::uint8_t { automatic, always, never };
// What the program writes of its own options.
enum class Document : std::uint8_t { man_page, bash_completion, zsh_completion, fish_completion, rules };
enum class InputFormat : std::uint8_t { found_by_content, jsonl };

// --published DATE (for every report) or ID=DATE.
struct PublishedOption {
  std::optional<std::string> id;
  PublicationTime time;
};

struct Options {
  Command command = Command::diff;
  bool help = false;
  bool help_for_all = false;  // no command was named: the help is that of the whole program
  bool version = false;
  std::optional<Document> generate;
  std::vector<std::string> operands;
  std::vector<std::string> against;  // of check: files, folders and patterns
  std::optional<std::string> into;   // of index: the index
  std::vector<std::string> remove;   // of index: ids
  std::string since;                 // of audit: a date
  bool info = false;                 // of index: describe it
  bool enqueue = false;              // of index: let workers do it
  bool work = false;                 // of index: be a worker
  std::vector<std::string> include;  // patterns of paths; see read/inputs.h
  std::vector<std::string> exclude;

  const Writer* format = nullptr;  // a row of writers(); nullptr: what the command writes by itself
  std::optional<std::string> output;
  ColorChoice color = ColorChoice::automatic;
  std::optional<std::size_t> width;
  bool quiet = false;
  bool verbose = false;

  ReadOptions read;
  CompareOptions compare;
  std::vector<PublishedOption> published;
  InputFormat input_format = InputFormat::found_by_content;
  std::optional<std::string> config;  // a file; nothing: factdiff.toml is looked for
  bool no_config = false;
  SourceRules sources;
  Suppressions suppressions;
  std::optional<std::string> baseline;  // a file
  bool update_baseline = false;
  std::vector<KnownFinding> known;     // what the baseline holds, unless it is to be written
  std::optional<std::string> explain;  // a fingerprint, or how one begins
  bool with_text = false;
  std::optional<JudgeKind> judge_kind;
  std::optional<std::string> pairs;
};

// Parses the arguments without the program's name; what they leave open is as in `defaults`. Throws Error where they
// make no valid call.
[[nodiscard]] Options parse_options(std::span<const std::string> arguments, const Options& defaults = {});

// The help for one command, or of the whole program.
[[nodiscard]] std::string help_text(std::optional<Command> command);

}  // namespace factdiff
