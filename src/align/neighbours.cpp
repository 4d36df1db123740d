#include "align/neighbours.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "align/statement_model.h"

namespace factdiff {

namespace {

std::uint64_t key_of_pair(std::size_t left, std::size_t right) {
  return static_cast<std::uint64_t>(left) << 32U | static_cast<std::uint64_t>(right);
}

}  // namespace

void add_neighbour_support(std::vector<ScoredPair>& pairs) {
  std::unordered_map<std::uint64_t, double> by_place;
  for (const ScoredPair& pair : pairs) by_place[key_of_pair(pair.left, pair.right)] = pair.log_odds;
  // Beside both statements, one before or after: (-1, -1), (-1, +1), (+1, -1), (+1, +1).
  constexpr std::size_t before = static_cast<std::size_t>(-1);
  std::vector<double> support(pairs.size(), 0);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    double best = 0;
    for (const std::size_t left_step : {before, std::size_t{1}}) {
      for (const std::size_t right_step : {before, std::size_t{1}}) {
        const auto beside = by_place.find(key_of_pair(pairs[i].left + left_step, pairs[i].right + right_step));
        if (beside != by_place.end()) best = std::max(best, probability(beside->second));
      }
    }
    // One good neighbour is worth half a unit at most: it says where to look, not what is said.
    support[i] = 0.5 * std::max(0.0, best - 0.5) / 0.5;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].log_odds += support[i];
}

}  // namespace factdiff
