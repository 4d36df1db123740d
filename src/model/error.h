// An input or a call that cannot be used. Thrown by read, lexicon, index, write and cli only; the sentence for people
// is made once, in cli.
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>

namespace factdiff {

struct Error : std::exception {
  std::string path;                 // file, option or record that is wrong
  std::optional<std::size_t> line;  // counted from 1
  std::string problem;              // what was found
  std::string expected;             // what would have been right; may be empty

  Error(std::string path_, std::string problem_, std::string expected_ = {}, std::optional<std::size_t> line_ = {})
      : path(std::move(path_)), line(line_), problem(std::move(problem_)), expected(std::move(expected_)) {}
  [[nodiscard]] const char* what() const noexcept override { return problem.c_str(); }
};

}  // namespace factdiff
