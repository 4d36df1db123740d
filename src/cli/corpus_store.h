// The corpus that a call names, as a store: an index that is there, or one that is made of files for this call alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "index/report_store.h"

namespace factdiff {

class CorpusStore {
 public:
  // Reads all that the arguments name, unless the only one is an index. Throws Error where an index cannot be read, or
  // stands beside other arguments.
  CorpusStore(const std::vector<std::string>& arguments, const Options& options, Console& console);
  CorpusStore(const CorpusStore&) = delete;
  CorpusStore& operator=(const CorpusStore&) = delete;
  ~CorpusStore();

  [[nodiscard]] const ReportStore& store() const { return *store_; }
  [[nodiscard]] bool is_empty() const;
  // Where an error of the store is.
  [[nodiscard]] const std::string& location() const { return location_; }
  // What was skipped when it was read.
  [[nodiscard]] const std::vector<Notice>& notices() const { return notices_; }

 private:
  void read(const std::vector<std::string>& arguments, const Options& options, Console& console);

  std::string location_;
  std::string temporary_folder_;  // empty: none
  std::unique_ptr<ReportStore> store_;
  std::vector<Notice> notices_;
};

}  // namespace factdiff
