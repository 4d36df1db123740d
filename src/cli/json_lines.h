// Input of one JSON record a line: parsed and answered in parallel, the answers written in order.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "model/report.h"

namespace factdiff {

// A record of `judge --pairs`.
struct PairRecord {
  std::string id_json;  // the id as it was written: "17" or 17
  Report left;          // with the id "a"
  Report right;         // with the id "b"
};

// Throw Error (problem and expectation only) where the line is no such record.
[[nodiscard]] Report report_of_record(std::string_view line);
[[nodiscard]] PairRecord pair_of_record(std::string_view line);

// Calls `answer` for each line that is not blank, in `jobs` threads (0: one per core), and writes what it returns, a
// line each, in order. For a line for which it throws Error, or of more than 64 MiB, there is a notice with its number,
// and no output. Works in portions: the input may be larger than memory.
[[nodiscard]] std::vector<Notice> answer_lines(std::istream& in, const std::string& path, unsigned jobs,
                                               const std::function<std::string(std::string_view)>& answer,
                                               std::ostream& out);

}  // namespace factdiff
