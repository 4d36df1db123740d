// The files that a call names, and the ids of the reports in them.
#pragma once

#include <string>
#include <vector>

#include "read/read.h"

namespace factdiff {

struct ExpandedInputs {
  std::vector<std::string> files;  // in the order of the arguments, those of a folder sorted; "-" is standard input
  std::vector<Notice> notices;     // what is missing or holds no report
};

// Which of the files are taken. A pattern without a slash is matched with a file's name, one with a slash with its
// path: of a file in a folder below that folder. "*" and "?" stand for characters but a slash, "**" for any.
struct PathPatterns {
  std::vector<std::string> include;  // of the files in folders only those that match one; empty: all
  std::vector<std::string> exclude;  // files that match one are left out; each is a notice
};

// Files, folders (with all below them; hidden files, READMEs, files of unknown kind and what a .gitignore names are
// passed over) and patterns
// with * and ? that the shell left alone. A file that an argument names itself is taken whatever its name is.
[[nodiscard]] ExpandedInputs expand_inputs(const std::vector<std::string>& arguments,
                                           const PathPatterns& patterns = {});

// Reads one file. What cannot be read is a notice, and so is a single report of more than 64 MiB; a corpus may
// be larger.
[[nodiscard]] ReadResult read_file(const std::string& path, const ReadOptions& options = {});

// The same, but hands the reports of a corpus over one by one, as read_in_parts() does.
void read_file_in_parts(const std::string& path, const ReadOptions& options, const ReadConsumer& consumer);

// Makes the ids of reports unlike: where two are the same, each takes as much of its folder path as tells them apart,
// and a number where that is not enough.
void assign_ids(std::vector<Report>& reports);

}  // namespace factdiff
