// Where a mention stands in the file that it was read from, for programs that open the file there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/comparison.h"
#include "write/writers.h"

namespace factdiff {

struct FilePlace {
  std::string path;  // with slashes, relative to the working directory where it lies below it
  // Lines of the file, from 1; 0 where the words do not stand in it, as of compressed data.
  std::size_t start_line = 0;
  std::size_t end_line = 0;
  // From 1, the end behind the last character: in code points, and in bytes. 0 where the file has the words in another
  // form, as with markup or escapes between them.
  std::size_t start_column = 0;
  std::size_t end_column = 0;
  std::size_t start_byte = 0;
  std::size_t end_byte = 0;
  std::optional<TextSpan> bytes;  // of the file, where the text is not the file itself
};

// "reports/a.txt:12", or the path alone.
[[nodiscard]] std::string words_of(const FilePlace& place);

class FilePlaces {
 public:
  // Both must outlive it.
  FilePlaces(const Comparison& comparison, const WriteStyle& style) : comparison_(comparison), style_(style) {}

  // Nothing of a report that was read from no file.
  [[nodiscard]] std::optional<FilePlace> place_of(std::size_t report, TextSpan span) const;
  [[nodiscard]] std::optional<std::string> path_of(std::size_t report) const;

 private:
  struct File {
    std::string bytes;
    std::vector<std::size_t> line_starts;
  };

  // Nothing where the file cannot be read. Files are read once.
  [[nodiscard]] const std::optional<File>& file_of(const std::string& path) const;
  static void find_lines(FilePlace& place, const File& file, TextSpan source, bool verbatim);

  const Comparison& comparison_;
  const WriteStyle& style_;
  mutable std::map<std::string, std::optional<File>> files_;
};

// "./a/../b/c.txt" and, in /home/x, "/home/x/b/c.txt" are "b/c.txt".
[[nodiscard]] std::string portable_path(const std::string& path, const std::string& working_directory);

// "reports/day%201.txt": a path as a relative reference of RFC 3986; an absolute one as "file:///…".
[[nodiscard]] std::string uri_of_path(std::string_view path);

}  // namespace factdiff
