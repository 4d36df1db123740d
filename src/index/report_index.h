// Finds, for a report, the reports of a corpus that may tell of the same event, so that only these are aligned and
// compared. A report is as near to another as its rarer words are the other's (cosine of tf-idf, as in topic detection
// and tracking).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "index/report_features.h"

namespace factdiff {

struct RelatedReport {
  std::size_t number = 0;
  double nearness = 0;  // in [0, 1]; of two unrelated reports about 0.02, of two of one event about 0.3
};

// The contract of every store of reports, in memory or on disk. Calls of the const functions may run at once.
class ReportIndex {
 public:
  virtual ~ReportIndex() = default;
  // Precondition: each number is added once.
  virtual void add(std::size_t number, std::vector<ReportFeature> features) = 0;
  // Reports with another number than `except` that are at least as near as `least`, nearest first, then by number; at
  // most `limit`. How near two reports are depends on all reports of the index: a word that many of them have tells
  // little.
  [[nodiscard]] virtual std::vector<RelatedReport> related(std::span<const ReportFeature> features,
                                                           std::optional<std::size_t> except, double least,
                                                           std::size_t limit) const = 0;
};

[[nodiscard]] std::unique_ptr<ReportIndex> make_memory_report_index();

// From this nearness on two reports are compared: of pairs of one event one in two hundred is less near.
inline constexpr double least_nearness = 0.08;

}  // namespace factdiff
