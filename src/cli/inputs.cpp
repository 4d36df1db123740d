#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <iterator>
#include <sstream>

#include "model/error.h"
#include "read/inputs.h"

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

ReadResult read_operands(const Options& options, Console& console) {
  ExpandedInputs inputs = expand_inputs(options.operands);
  ReadResult result;
  result.notices = std::move(inputs.notices);
  for (const std::string& path : inputs.files) {
    ReadResult one = path == "-" ? read_bytes(read_input(path, console), path) : read_file(path);
    std::move(one.reports.begin(), one.reports.end(), std::back_inserter(result.reports));
    std::move(one.notices.begin(), one.notices.end(), std::back_inserter(result.notices));
  }
  assign_ids(result.reports);
  // Before reports in other languages are set aside: their ids are no mistakes of the call.
  set_published(result.reports, options, result.notices);
  std::vector<Notice> foreign = set_aside_other_languages(result.reports);
  std::move(foreign.begin(), foreign.end(), std::back_inserter(result.notices));
  return result;
}

}  // namespace factdiff
