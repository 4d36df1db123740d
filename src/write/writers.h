// The forms in which a comparison can be written: `--format NAME`.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "check/check.h"
#include "model/comparison.h"
#include "write/write.h"

namespace factdiff {

// What a writer may know beside the comparison.
struct WriteStyle {
  TerminalStyle terminal;
  // Absolute; absolute paths of files below it are written relative to it. Empty: they stay as they are.
  std::string working_directory;
  Policy policy;  // by which a finding fails the run or does not
  // The bytes of a report's file, to find lines in it; nothing where it cannot be read or is too large. May be empty.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
};

struct Writer {
  std::string_view name;
  std::string (*write)(const Comparison& comparison, const WriteStyle& style);
  std::string_view help;
};

// For people first, then for programs.
[[nodiscard]] std::span<const Writer> writers();

// The row of that name; nullptr where there is none.
[[nodiscard]] const Writer* writer_named(std::string_view name);

// Static Analysis Results Interchange Format 2.1.0 (OASIS Standard), one run.
[[nodiscard]] std::string write_sarif(const Comparison& comparison, const WriteStyle& style);
// JUnit's XML as build servers read it: a suite per report, a case per finding.
[[nodiscard]] std::string write_junit(const Comparison& comparison, const WriteStyle& style);
// Workflow commands of GitHub Actions: an annotation a line.
[[nodiscard]] std::string write_github(const Comparison& comparison, const WriteStyle& style);
// Diagnostics of reviewdog's rdjsonl: one JSON object a line.
[[nodiscard]] std::string write_rdjsonl(const Comparison& comparison, const WriteStyle& style);
// GitHub Flavored Markdown, for the comment on a merge request.
[[nodiscard]] std::string write_markdown(const Comparison& comparison, const WriteStyle& style);
// RFC 4180: a row per mention of each finding.
[[nodiscard]] std::string write_csv(const Comparison& comparison, const WriteStyle& style);
// One page that needs nothing beside it.
[[nodiscard]] std::string write_html(const Comparison& comparison, const WriteStyle& style);

}  // namespace factdiff
