#include "index/sharing_weights.h"

#include <algorithm>

namespace factdiff {

std::vector<SharingReport> heaviest(const std::unordered_map<ReportNumber, std::uint64_t>& weights, std::size_t limit) {
  std::vector<SharingReport> reports;
  reports.reserve(weights.size());
  for (const auto& [number, weight] : weights) reports.push_back({number, weight});
  const std::size_t kept = std::min(limit, reports.size());
  std::partial_sort(reports.begin(), reports.begin() + static_cast<std::ptrdiff_t>(kept), reports.end(),
                    [](const SharingReport& a, const SharingReport& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.number < b.number;
                    });
  reports.resize(kept);
  return reports;
}

}  // namespace factdiff
