#include "align/select.h"

#include <algorithm>
#include <unordered_map>

namespace factdiff {

namespace {

// So many statements of another report may say the same as one.
constexpr std::size_t most_partners = 6;
// A further partner is not much less likely than the best.
constexpr double largest_step_down = 8;

struct Partners {
  std::size_t count = 0;
  double best = 0;
};

bool may_join(const Partners& partners, const ScoredPair& pair) {
  return partners.count == 0 || (partners.count < most_partners && partners.best - pair.log_odds <= largest_step_down);
}

void join(Partners& partners, const ScoredPair& pair) {
  if (partners.count++ == 0) partners.best = pair.log_odds;
}

}  // namespace

std::vector<ScoredPair> select_pairs(std::vector<ScoredPair> pairs) {
  std::erase_if(pairs, [](const ScoredPair& pair) { return pair.log_odds < 0; });
  std::sort(pairs.begin(), pairs.end(), [](const ScoredPair& a, const ScoredPair& b) {
    if (a.log_odds != b.log_odds) return a.log_odds > b.log_odds;
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  std::unordered_map<std::size_t, Partners> of_left;
  std::unordered_map<std::size_t, Partners> of_right;
  std::vector<ScoredPair> chosen;
  for (const ScoredPair& pair : pairs) {
    if (!may_join(of_left[pair.left], pair) || !may_join(of_right[pair.right], pair)) continue;
    join(of_left[pair.left], pair);
    join(of_right[pair.right], pair);
    chosen.push_back(pair);
  }
  std::sort(chosen.begin(), chosen.end(), [](const ScoredPair& a, const ScoredPair& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return chosen;
}

}  // namespace factdiff
