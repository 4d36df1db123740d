// Time and texts for the benchmarks.
#pragma once

#include <time.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "model/report.h"
#include "read/read.h"

namespace factdiff {

// Seconds for which this thread has had a processor: other work on the machine does not count.
inline double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Seconds of processor time that `work` takes in this thread.
template <class Work>
double seconds_of(const Work& work) {
  const double start = processor_seconds();
  work();
  return processor_seconds() - start;
}

struct ReportFile {
  std::string path;
  std::string bytes;
};

// The .txt files of a folder, by path.
inline std::vector<ReportFile> files_of(const std::string& folder) {
  std::vector<ReportFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  std::sort(files.begin(), files.end(), [](const auto& left, const auto& right) { return left.path < right.path; });
  return files;
}

// The reports in them.
inline std::vector<Report> reports_of(const std::string& folder) {
  std::vector<Report> reports;
  for (const ReportFile& file : files_of(folder)) {
    for (Report& report : read_bytes(file.bytes, file.path).reports) reports.push_back(std::move(report));
  }
  return reports;
}

}  // namespace factdiff
