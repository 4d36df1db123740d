// Finds, for a report, the reports of a store that may tell of the same event, so that only these are aligned and
// compared. A report is as near to another as its rarer words are the other's (cosine of tf-idf, as in topic detection
// and tracking). The rarest words are looked up, and only the reports that share most of them are measured (blocking,
// in record linkage): the time hardly grows with the store.
#pragma once

#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

#include "index/report_store.h"

namespace factdiff {

struct RelatedReport {
  ReportNumber number = 0;
  double nearness = 0;  // in [0, 1]; of two unrelated reports about 0.02, of two of one event about 0.3
};

// From this nearness on two reports are compared: of pairs of one event one in two hundred is less near.
inline constexpr double least_nearness = 0.08;

// So many reports are compared with one story, and looked at for the event of one report.
inline constexpr std::size_t most_related = 60;

// Finds what is related in one state of a store, which must outlive it. Calls may run at once in several threads.
class ReportFinder {
 public:
  explicit ReportFinder(const StoreSnapshot& store) : store_(store), reports_(store.totals().reports) {}

  // Reports with another number than `except` that are at least as near as `least`, nearest first, then by number; at
  // most `limit`. How near two reports are depends on all reports of the store: a word that many of them have tells
  // little. Numbers begin at 1: 0 excepts none. Throws Error where the store cannot be read.
  [[nodiscard]] std::vector<RelatedReport> related(std::span<const ReportFeature> features, ReportNumber except,
                                                   double least = least_nearness,
                                                   std::size_t limit = most_related) const;

 private:
  [[nodiscard]] std::vector<double> lengths_of(std::span<const ReportNumber> numbers,
                                               std::span<const std::vector<ReportFeature>> features) const;

  const StoreSnapshot& store_;
  std::uint64_t reports_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<ReportNumber, double> lengths_;  // of the vectors that were measured before
};

}  // namespace factdiff
