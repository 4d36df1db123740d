// The reports of a corpus as they come: it may be larger than memory.
#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "cli/console.h"
#include "read/read.h"

namespace factdiff {

// An id of the call that no report had, and what is said of it.
struct MissedId {
  std::string id;
  Notice notice;
};

// The publication times that a call gives. Calls may run at once in several threads.
class PublishedTimes {
 public:
  explicit PublishedTimes(const std::vector<PublishedOption>& options) : options_(options) {}
  // Those with an id outrank the one for all, wherever they stand.
  void set(Report& report);
  [[nodiscard]] std::vector<MissedId> missed() const;

 private:
  const std::vector<PublishedOption>& options_;
  std::set<std::string> met_;
  std::mutex mutex_;
};

// Reads all that the arguments name, in order. Reports in other languages become notices.
void read_corpus(const std::vector<std::string>& arguments, const Options& options, Console& console,
                 const ReadConsumer& consumer);

}  // namespace factdiff
