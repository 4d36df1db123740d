// The world around one call: its three streams and what is known of the terminal. Made from the real one in main.cpp,
// by hand in tests.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/options.h"
#include "write/writers.h"

namespace factdiff {

struct Error;

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool colors = false;             // `out` is a terminal that shows colours, and nobody asked for none
  std::size_t width = 80;          // columns of the terminal; 80 where `out` is none
  std::size_t progress_width = 0;  // columns of the terminal behind `err`; 0: it is none
  std::string today{};  // "2024-06-30", by the clock of this place; empty: nothing that has a last day has passed it
  std::string working_directory{};  // absolute; empty: no configuration is looked for
};

// A text that stays on its line and moves no cursor, whatever a file is called or says: "?" for each control character.
[[nodiscard]] std::string without_controls(std::string text);

// An error as one line, without its end: which file and line, what is wrong, what was expected.
[[nodiscard]] std::string sentence_of(const Error& error);

// How the result for people is to look, and what else writers may know.
[[nodiscard]] WriteStyle style_of(const Options& options, const Console& console);

}  // namespace factdiff
