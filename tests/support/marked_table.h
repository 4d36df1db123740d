// Tables of examples: one sentence a line with the expected mentions marked in it.
//
//   # comment
//   published: 2023-11-16                         the reference date of the lines below; "published: -" for none
//   2023-11-16 | 2023-10	On {Thursday} he denied {last month}'s attack.
//   -	They may march on.                        nothing is to be read here
//
// The first column holds one value per mark, in order, separated by " | ".
#pragma once

#include <string>
#include <vector>

#include "model/text.h"

namespace factdiff {

struct MarkedValue {
  TextSpan span;      // of the unmarked text
  std::string value;  // as the table gives it
};

struct TableLine {
  std::string place;      // "tables/time.tsv:12"
  std::string published;  // empty: none
  std::string text;       // without the marks
  std::vector<MarkedValue> expected;
};

// Reads tests/tables/<name>. Throws std::runtime_error naming file and line where a line is malformed.
[[nodiscard]] std::vector<TableLine> read_marked_table(const std::string& name);

}  // namespace factdiff
