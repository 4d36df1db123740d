// Numbers that were said to belong together, in groups (disjoint sets with path halving).
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace factdiff {

class JoinedNumbers {
 public:
  // 0 to count-1, each by itself.
  explicit JoinedNumbers(std::size_t count) : first_(count) { std::iota(first_.begin(), first_.end(), std::size_t{0}); }

  // The group's smallest number, so that groups keep the order of their first member. `number` < count.
  [[nodiscard]] std::size_t root(std::size_t number) {
    while (first_[number] != number) number = first_[number] = first_[first_[number]];
    return number;
  }

  void join(std::size_t left, std::size_t right) {
    left = root(left);
    right = root(right);
    first_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<std::size_t> first_;
};

}  // namespace factdiff
