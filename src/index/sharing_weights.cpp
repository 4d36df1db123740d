#include "index/sharing_weights.h"

#include <algorithm>
#include <utility>

namespace factdiff {

std::size_t SharedWeights::slot_of(ReportNumber number) const {
  // Fibonacci hashing: numbers follow one another.
  std::size_t slot = static_cast<std::size_t>(number * 0x9E3779B97F4A7C15U >> 20U) & (slots_.size() - 1);
  while (slots_[slot].number != 0 && slots_[slot].number != number) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

void SharedWeights::grow() {
  const std::vector<SharingReport> before =
      std::exchange(slots_, std::vector<SharingReport>(std::max<std::size_t>(1024, slots_.size() * 4)));
  for (const SharingReport& each : before) {
    if (each.number != 0) slots_[slot_of(each.number)] = each;
  }
}

void SharedWeights::add(ReportNumber number, std::uint32_t weight) {
  if (used_ * 2 >= slots_.size()) grow();
  SharingReport& slot = slots_[slot_of(number)];
  used_ += slot.number == 0 ? 1 : 0;
  slot.number = number;
  slot.weight += weight;
}

std::vector<SharingReport> SharedWeights::heaviest(std::size_t limit) const {
  std::vector<SharingReport> reports;
  reports.reserve(used_);
  for (const SharingReport& each : slots_) {
    if (each.number != 0) reports.push_back(each);
  }
  const std::size_t kept = std::min(limit, reports.size());
  std::partial_sort(reports.begin(), reports.begin() + static_cast<std::ptrdiff_t>(kept), reports.end(),
                    [](const SharingReport& a, const SharingReport& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.number < b.number;
                    });
  reports.resize(kept);
  return reports;
}

}  // namespace factdiff
