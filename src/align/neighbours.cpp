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

// A clause of a statement, as one number.
std::size_t key_of_clause(std::size_t statement, std::size_t clause) { return statement << 8U | clause; }

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
    of_statement_[statement].add(log_odds);
    of_clause_[key_of_clause(statement, clause)].add(log_odds);
  }
  [[nodiscard]] double lead(std::size_t statement, std::size_t clause, double log_odds) const {
    return (of_statement_.at(statement).lead(log_odds) +
            of_clause_.at(key_of_clause(statement, clause)).lead(log_odds)) /
           2;
  }

 private:
  std::unordered_map<std::size_t, BestPairs> of_statement_;
  std::unordered_map<std::size_t, BestPairs> of_clause_;
};

using ByPlace = std::unordered_map<std::uint64_t, double>;

// Reports tell things in like order: the pair one step before or after in both tells where to look.
double neighbour_support(const ByPlace& by_place, const ScoredPair& pair) {
  constexpr std::size_t before = static_cast<std::size_t>(-1);
  double best = 0;
  for (const std::size_t left_step : {before, std::size_t{1}}) {
    for (const std::size_t right_step : {before, std::size_t{1}}) {
      const auto beside = by_place.find(key_of_pair(pair.left + left_step, pair.right + right_step));
      if (beside != by_place.end()) best = std::max(best, probability(beside->second));
    }
  }
  return 1.5 * std::max(0.0, best - 0.5);
}

}  // namespace

void weigh_among_others(std::vector<ScoredPair>& pairs) {
  ByPlace by_place;
  PartnersOf left;
  PartnersOf right;
  for (const ScoredPair& pair : pairs) {
    by_place[key_of_pair(pair.left, pair.right)] = pair.log_odds;
    left.add(pair.left, pair.left_clause, pair.log_odds);
    right.add(pair.right, pair.right_clause, pair.log_odds);
  }
  for (ScoredPair& pair : pairs) {
    constexpr double lead_weight = 0.45;
    const double alone = pair.log_odds;
    pair.log_odds += neighbour_support(by_place, pair);
    pair.log_odds += lead_weight *
                     (left.lead(pair.left, pair.left_clause, alone) + right.lead(pair.right, pair.right_clause, alone));
  }
}

}  // namespace factdiff
