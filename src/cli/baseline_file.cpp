#include "cli/baseline_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "check/baseline_text.h"
#include "model/error.h"

namespace factdiff {

std::vector<KnownFinding> read_baseline_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) {
    throw Error(path, "the baseline cannot be read", "a file that --update-baseline has written");
  }
  return parse_baseline(std::move(text).str(), path);
}

void write_baseline_file(const std::string& path, const std::vector<KnownFinding>& known) {
  const std::string fresh = path + "." + std::to_string(getpid()) + ".new";
  std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
  file << baseline_text(known);
  file.close();
  std::error_code problem;
  if (file) std::filesystem::rename(fresh, path, problem);
  if (!file || problem) {
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored);
    throw Error(path, "the baseline cannot be written", "a file in a folder that is there");
  }
}

}  // namespace factdiff
