// Which reports of a corpus tell of the same event.
#pragma once

#include <cstddef>
#include <vector>

namespace factdiff {

// How near two reports are; see RelatedReport.
struct RelatedPair {
  std::size_t left = 0;
  std::size_t right = 0;
  double nearness = 0;
};

// The reports 0 to count-1 in groups, each by number, the groups by their first report; a report that is near none is a
// group of its own. The two nearest groups are joined as long as their reports are near one another on average (average
// linkage), and not much less than those of each group are among themselves: a report that mentions two events does not
// make one of them, nor does what events of one kind have in common. No group has more than 40. Pairs that are not
// given are not near.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster_by_event(std::size_t count,
                                                                     const std::vector<RelatedPair>& pairs);

}  // namespace factdiff
