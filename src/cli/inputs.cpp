#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <sstream>

#include "cli/marked_findings.h"
#include "model/error.h"
#include "read/byte_stream.h"

namespace factdiff {

std::string read_input(const std::string& path, Console& console) {
  std::ostringstream bytes;
  if (path == "-") {
    if (console.in.peek() != std::istream::traits_type::eof()) bytes << console.in.rdbuf();
    return std::move(bytes).str();
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path, std::string("cannot be read: ") + std::strerror(errno), "a readable file");
  if (file.peek() != std::ifstream::traits_type::eof()) bytes << file.rdbuf();
  // A folder opens like a file and fails at the first byte.
  if (file.bad() || bytes.fail()) throw Error(path, std::string("cannot be read: ") + std::strerror(errno), "a file");
  return std::move(bytes).str();
}

void set_published(std::vector<Report>& reports, const Options& options, std::vector<Notice>& notices) {
  // Those with an id outrank the one for all, wherever they stand.
  for (const PublishedOption& published : options.published) {
    if (published.id) continue;
    for (Report& report : reports) report.published = published.time;
  }
  for (const PublishedOption& published : options.published) {
    if (!published.id) continue;
    bool found = false;
    for (Report& report : reports) {
      if (report.id != *published.id) continue;
      report.published = published.time;
      found = true;
    }
    if (!found) {
      std::string ids;
      for (std::size_t i = 0; i < std::min<std::size_t>(reports.size(), 5); ++i) {
        ids += (i == 0 ? "" : ", ") + reports[i].id;
      }
      if (reports.size() > 5) ids += ", …";
      notices.push_back({"--published", "", "no report has the id '" + *published.id + "'; expected one of: " + ids});
    }
  }
}

namespace {

ReadResult read_argument(const std::string& path, const Options& options, Console& console) {
  if (path != "-") return read_file(path, options.read);
  const auto stream = input_stream(console.in);
  return read_stream(*stream, path, options.read);
}

// The reports of all arguments, as they are in the files.
ReadResult read_all(const std::vector<std::string>& arguments, const Options& options, Console& console) {
  ExpandedInputs inputs = input_files(arguments, options);
  ReadResult result;
  result.notices = std::move(inputs.notices);
  StageProgress stage(options.compare.progress, "files read", inputs.files.size());
  for (const std::string& path : inputs.files) {
    ReadResult one = read_argument(path, options, console);
    std::move(one.reports.begin(), one.reports.end(), std::back_inserter(result.reports));
    std::move(one.notices.begin(), one.notices.end(), std::back_inserter(result.notices));
    stage.advance();
  }
  return result;
}

// What all reports of a call need before they are analysed.
void complete_reports(std::vector<Report>& reports, const Options& options, std::vector<Notice>& notices) {
  assign_ids(reports);
  // Before reports in other languages are set aside: their ids are no mistakes of the call.
  set_published(reports, options, notices);
  std::vector<Notice> foreign = set_aside_other_languages(reports);
  std::move(foreign.begin(), foreign.end(), std::back_inserter(notices));
  std::vector<Notice> ignored = set_aside_ignored_sources(reports, options.sources);
  std::move(ignored.begin(), ignored.end(), std::back_inserter(notices));
}

}  // namespace

ExpandedInputs input_files(const std::vector<std::string>& arguments, const Options& options) {
  ExpandedInputs inputs = expand_inputs(arguments, {options.include, options.exclude});
  if (options.output) {
    std::erase_if(inputs.files, [&](const std::string& file) {
      std::error_code ignored;
      return file != "-" && std::filesystem::equivalent(file, *options.output, ignored);
    });
  }
  return inputs;
}

ReadResult read_operands(const Options& options, Console& console) {
  ReadResult result = read_all(options.operands, options, console);
  complete_reports(result.reports, options, result.notices);
  return result;
}

}  // namespace factdiff
