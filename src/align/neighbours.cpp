#include "align/neighbours.h"

#include <algorithm>
#include <utility>

#include "align/statement_model.h"
#include "index/statement_profile.h"

namespace factdiff {

namespace {

// The log odds of the best pair that a statement or clause is in, and of the second best.
struct BestPairs {
  double first = -3;
  double second = -3;

  void add(double log_odds) {
    second = std::max(second, std::min(first, log_odds));
    first = std::max(first, log_odds);
  }
  // How much better or worse a pair is than the best other one of the statement.
  [[nodiscard]] double lead(double log_odds) const {
    return std::clamp(log_odds - (log_odds == first ? second : first), -3.0, 1.0);
  }
};

// The pairs of the statements of one report. A sentence that says several things may have a partner for each: half of
// what counts is how a pair stands among those of its clause.
class PartnersOf {
 public:
  void add(std::size_t statement, std::size_t clause, double log_odds) {
    if (statement >= of_statement_.size()) {
      of_statement_.resize(statement + 1);
      of_clause_.resize(of_statement_.size() * most_clauses);
    }
    of_statement_[statement].add(log_odds);
    of_clause_[statement * most_clauses + clause].add(log_odds);
  }
  [[nodiscard]] double lead(std::size_t statement, std::size_t clause, double log_odds) const {
    return (of_statement_[statement].lead(log_odds) + of_clause_[statement * most_clauses + clause].lead(log_odds)) / 2;
  }

 private:
  std::vector<BestPairs> of_statement_;
  std::vector<BestPairs> of_clause_;
};

// The pairs that are likelier than not by themselves: few of all.
class LikelyPairs {
 public:
  explicit LikelyPairs(const std::vector<ScoredPair>& pairs) {
    for (const ScoredPair& pair : pairs) {
      if (pair.log_odds > 0) pairs_.push_back({{pair.left, pair.right}, pair.log_odds});
    }
    std::sort(pairs_.begin(), pairs_.end());
    for (const auto& [place, log_odds] : pairs_) {
      has_left_.resize(place.first + 1);
      has_left_[place.first] = true;
    }
  }

  // Reports tell things in like order: the pair one step before or after in both tells where to look.
  [[nodiscard]] double support(const ScoredPair& pair) const {
    constexpr std::size_t before = static_cast<std::size_t>(-1);
    double best = 0;
    for (const std::size_t left_step : {before, std::size_t{1}}) {
      const std::size_t left = pair.left + left_step;
      if (left >= has_left_.size() || !has_left_[left]) continue;
      for (const std::size_t right_step : {before, std::size_t{1}}) {
        best = std::max(best, probability_at({left, pair.right + right_step}));
      }
    }
    return 1.5 * std::max(0.0, best - 0.5);
  }

 private:
  using Place = std::pair<std::size_t, std::size_t>;  // left and right statement

  [[nodiscard]] double probability_at(Place place) const {
    const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), place,
                                        [](const auto& pair, Place other) { return pair.first < other; });
    return found != pairs_.end() && found->first == place ? probability(found->second) : 0;
  }

  std::vector<std::pair<Place, double>> pairs_;  // with their log odds
  std::vector<bool> has_left_;                   // by left statement
};

}  // namespace

void weigh_among_others(std::vector<ScoredPair>& pairs) {
  const LikelyPairs likely(pairs);
  PartnersOf left;
  PartnersOf right;
  for (const ScoredPair& pair : pairs) {
    left.add(pair.left, pair.left_clause, pair.log_odds);
    right.add(pair.right, pair.right_clause, pair.log_odds);
  }
  for (ScoredPair& pair : pairs) {
    constexpr double lead_weight = 0.45;
    const double alone = pair.log_odds;
    pair.log_odds += likely.support(pair);
    pair.log_odds += lead_weight *
                     (left.lead(pair.left, pair.left_clause, alone) + right.lead(pair.right, pair.right_clause, alone));
  }
}

}  // namespace factdiff
