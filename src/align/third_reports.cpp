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

std::size_t report_of(StatementKey key) { return key >> 32U; }

struct Link {
  StatementKey other = 0;
  double probability = 0;
};

// The statements that likely say the same as one, by key.
using Links = std::unordered_map<StatementKey, std::vector<Link>>;

// Pairs below these log odds are not looked at: no third report makes them likely.
constexpr double least_log_odds = -2.5;

Links link_statements(const PairsByReports& pairs) {
  constexpr double steepness = 2.5;
  constexpr double least_probability = 0.05;
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

// The share that the statements that likely say the same as both have among those that say the same as one of them:
// the weighted Jaccard index of the neighbours of both in third reports.
double agreement(const Links& links, const std::pair<std::size_t, std::size_t>& reports, const ScoredPair& pair) {
  static const std::vector<Link> none;
  const auto links_of = [&](std::size_t report, std::size_t statement) -> const std::vector<Link>& {
    const auto found = links.find(key_of(report, statement));
    return found == links.end() ? none : found->second;
  };
  const std::vector<Link>& left = links_of(reports.first, pair.left);
  const std::vector<Link>& right = links_of(reports.second, pair.right);
  double both = 0;
  double either = 0;
  for (auto a = left.begin(), b = right.begin(); a != left.end() || b != right.end();) {
    const bool take_left = b == right.end() || (a != left.end() && a->other <= b->other);
    const bool take_right = a == left.end() || (b != right.end() && b->other <= a->other);
    const std::size_t third = report_of(take_left ? a->other : b->other);
    const double of_left = take_left ? a->probability : 0;
    const double of_right = take_right ? b->probability : 0;
    if (third != reports.first && third != reports.second) {
      both += std::min(of_left, of_right);
      either += std::max(of_left, of_right);
    }
    if (take_left) ++a;
    if (take_right) ++b;
  }
  // One faint link is little evidence, and none at all says less than links that lead apart.
  constexpr double faint = 0.3;
  constexpr double unknown = 0.05;
  return (both + unknown * faint) / (either + faint);
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
    constexpr double weight = 4;
    // The more others there are, the more it tells that none of them says it.
    const double expected = 0.65 * third / (third + 6);
    for (ScoredPair& pair : scored) {
      if (pair.log_odds >= least_log_odds) pair.log_odds += weight * (agreement(links, reports, pair) - expected);
    }
  }
}

}  // namespace factdiff
