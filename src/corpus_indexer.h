// Puts the reports of a corpus into a store as they come: in portions, each a transaction, so that neither the corpus
// has to fit into memory nor a process that ends in between leaves half of a report.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include "index/report_store.h"
#include "model/report.h"

namespace factdiff {

// How many reports came to what.
struct IndexingCounts {
  std::uint64_t read = 0;
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;   // an earlier version, which is no longer kept
  std::uint64_t unchanged = 0;  // kept already
  std::uint64_t older = 0;      // than what is kept: passed over
  std::uint64_t withdrawn = 0;  // kept before, and withdrawn by the publisher

  IndexingCounts& operator+=(const IndexingCounts& other) {
    read += other.read;
    added += other.added;
    replaced += other.replaced;
    unchanged += other.unchanged;
    older += other.older;
    withdrawn += other.withdrawn;
    return *this;
  }
};

class CorpusIndexer {
 public:
  using Progress = std::function<void(const IndexingCounts&)>;
  // `progress`, if any, is called after each portion. The store must outlive the indexer. 0 jobs: one per core.
  CorpusIndexer(ReportStore& store, unsigned jobs, Progress progress = {});
  CorpusIndexer(const CorpusIndexer&) = delete;
  CorpusIndexer& operator=(const CorpusIndexer&) = delete;
  ~CorpusIndexer();

  // A report that goes by the id, file or link of one that is kept replaces it, unless it says that it is older. One
  // whose headline says that it is withdrawn ("KILL", "WITHDRAWN") is. Throws Error where the store cannot be written.
  void add(Report report);
  // A report that its publisher has withdrawn; it needs no text.
  void withdraw(Report report);
  // Keeps what was added last. Without it, that is not kept.
  void finish();
  [[nodiscard]] const IndexingCounts& counts() const { return counts_; }

 private:
  struct Arrival;
  class Portion;

  void arrive(Report report, bool is_withdrawn);
  void keep_portion();
  void wait_for_store();

  ReportStore& store_;
  unsigned jobs_;
  Progress progress_;
  std::vector<Arrival> arrivals_;
  std::size_t size_ = 0;  // bytes of the texts of arrivals_
  std::future<void> writing_;
  IndexingCounts counts_;
};

}  // namespace factdiff
