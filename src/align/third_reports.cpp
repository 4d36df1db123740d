#include "align/third_reports.h"

#include <algorithm>
#include <unordered_map>

#include "align/statement_model.h"

namespace factdiff {

namespace {

// A statement of some report, as one number.
using StatementKey = std::uint64_t;

StatementKey key_of(std::size_t report, std::size_t statement) {
  return static_cast<StatementKey>(report) << 32U | static_cast<StatementKey>(statement);
}

struct Link {
  StatementKey other = 0;
  double probability = 0;
};

// The statements that likely say the same as one, by key.
using Links = std::unordered_map<StatementKey, std::vector<Link>>;

// Pairs below these log odds are not looked at: no third report makes them likely.
constexpr double least_log_odds = -2.5;

Links link_statements(const PairsByReports& pairs) {
  constexpr double steepness = 1.5;
  constexpr double least_probability = 0.2;
  Links links;
  for (const auto& [reports, scored] : pairs) {
    for (const ScoredPair& pair : scored) {
      const double likely = probability(steepness * pair.log_odds);
      if (likely < least_probability) continue;
      const StatementKey left = key_of(reports.first, pair.left);
      const StatementKey right = key_of(reports.second, pair.right);
      links[left].push_back({right, likely});
      links[right].push_back({left, likely});
    }
  }
  for (auto& [key, others] : links) {
    std::sort(others.begin(), others.end(), [](const Link& a, const Link& b) { return a.other < b.other; });
  }
  return links;
}

// How likely some third statement says the same as both.
double support(const Links& links, StatementKey left, StatementKey right) {
  const auto of_left = links.find(left);
  const auto of_right = links.find(right);
  if (of_left == links.end() || of_right == links.end()) return 0;
  double best = 0;
  auto a = of_left->second.begin();
  auto b = of_right->second.begin();
  while (a != of_left->second.end() && b != of_right->second.end()) {
    if (a->other == b->other) best = std::max(best, a->probability * b->probability);
    const bool advance_left = a->other <= b->other;
    const bool advance_right = b->other <= a->other;
    if (advance_left) ++a;
    if (advance_right) ++b;
  }
  return best;
}

// For each report those that tell of its event, sorted.
std::unordered_map<std::size_t, std::vector<std::size_t>> related_reports(const PairsByReports& pairs) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> related;
  for (const auto& [reports, scored] : pairs) {
    if (std::none_of(scored.begin(), scored.end(), [](const ScoredPair& pair) { return pair.log_odds > 0; })) continue;
    related[reports.first].push_back(reports.second);
    related[reports.second].push_back(reports.first);
  }
  for (auto& [report, others] : related) std::sort(others.begin(), others.end());
  return related;
}

std::size_t count_common(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
  return static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&](std::size_t report) {
    return std::binary_search(right.begin(), right.end(), report);
  }));
}

}  // namespace

void weigh_by_third_reports(PairsByReports& pairs) {
  const Links links = link_statements(pairs);
  const auto related = related_reports(pairs);
  for (auto& [reports, scored] : pairs) {
    const auto left = related.find(reports.first);
    const auto right = related.find(reports.second);
    if (left == related.end() || right == related.end()) continue;
    const auto third = static_cast<double>(count_common(left->second, right->second));
    if (third == 0) continue;
    constexpr double weight = 1.2;
    // The more others there are, the more it tells that none of them says it.
    const double expected = 0.8 * third / (third + 2);
    for (ScoredPair& pair : scored) {
      if (pair.log_odds < least_log_odds) continue;
      const double found = support(links, key_of(reports.first, pair.left), key_of(reports.second, pair.right));
      pair.log_odds += weight * (found - expected);
    }
  }
}

}  // namespace factdiff
