// Which reports share the most telling words, from lists of the reports that have each.
#pragma once

#include <unordered_map>
#include <vector>

#include "index/report_store.h"

namespace factdiff {

// The heaviest first, then by number; at most `limit`.
[[nodiscard]] std::vector<SharingReport> heaviest(const std::unordered_map<ReportNumber, std::uint64_t>& weights,
                                                  std::size_t limit);

}  // namespace factdiff
