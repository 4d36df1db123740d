#include "index/event_clusters.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

#include "model/joined_numbers.h"

namespace factdiff {

namespace {

// So near are the reports of a cluster on average: joining from 0.08 on doubles the pairs of unlike events, from 0.14
// on begins to part reports of one.
constexpr double least_average = 0.1;
// What is near one another to a degree is one event with another group only where it is not much farther from that: two
// robberies share the words of robberies, but not as many as the reports of one of them (relative closeness, as in
// CHAMELEON: Karypis, Han, Kumar 1999). Of two groups of several reports the mean of both counts. With 0.4 the mixed
// groups of marked events halve and none is parted; with 0.42 one is.
constexpr double least_share_of_both = 0.35;
constexpr double least_share_of_one = 0.25;
// More reports than that are not compared as one event: in a corpus of hundreds of events of one kind the nearest
// reports, those of one event, are joined first, and the likeness of the kind does not make one event of them.
constexpr std::size_t most_members = 40;

// Two groups that may be joined, by the average nearness of their reports.
struct Join {
  double nearness = 0;
  std::size_t left = 0;  // group numbers; left < right
  std::size_t right = 0;
  // The nearest first; of equals the groups that are older.
  bool operator<(const Join& other) const {
    return std::tuple(nearness, other.left, other.right) < std::tuple(other.nearness, left, right);
  }
};

class Clusters {
 public:
  Clusters(std::size_t count, const std::vector<RelatedPair>& pairs) : members_(count), inner_(count), near_(count) {
    for (std::size_t i = 0; i < count; ++i) members_[i] = {i};
    for (const RelatedPair& pair : pairs) {
      near_[pair.left][pair.right] = pair.nearness;
      near_[pair.right][pair.left] = pair.nearness;
    }
    for (std::size_t left = 0; left < count; ++left) {
      for (const auto& [right, nearness] : near_[left]) {
        if (left < right) joins_.push({nearness, left, right});
      }
    }
  }

  void join_all() {
    while (!joins_.empty() && joins_.top().nearness >= least_average) {
      const Join next = joins_.top();
      joins_.pop();
      const std::size_t left = members_[next.left].size();
      const std::size_t right = members_[next.right].size();
      if (left > 0 && right > 0 && left + right <= most_members && is_close(next)) join(next);
    }
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> groups() {
    std::vector<std::vector<std::size_t>> result;
    for (auto& group : members_) {
      if (group.empty()) continue;
      std::sort(group.begin(), group.end());
      result.push_back(std::move(group));
    }
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  // How near the reports of a group are to one another on average; 0 for one report.
  [[nodiscard]] double closeness(std::size_t group) const {
    const double size = static_cast<double>(members_[group].size());
    return size < 2 ? 0 : inner_[group] / (size * (size - 1) / 2);
  }

  [[nodiscard]] bool is_close(const Join& join) const {
    const double left = closeness(join.left);
    const double right = closeness(join.right);
    const bool both = left > 0 && right > 0;
    return join.nearness >= (both ? least_share_of_both / 2 : least_share_of_one) * (left + right);
  }

  void join(const Join& next) {
    const auto [nearness_between, left, right] = next;
    const std::size_t joined = members_.size();
    const double left_size = static_cast<double>(members_[left].size());
    const double right_size = static_cast<double>(members_[right].size());
    std::map<std::size_t, double> averages;
    for (const auto& [other, nearness] : near_[left]) averages[other] += nearness * left_size;
    for (const auto& [other, nearness] : near_[right]) averages[other] += nearness * right_size;
    averages.erase(left);
    averages.erase(right);
    for (auto& [other, nearness] : averages) {
      nearness /= left_size + right_size;
      near_[other].erase(left);
      near_[other].erase(right);
      near_[other][joined] = nearness;
      joins_.push({nearness, other, joined});
    }
    near_[left].clear();
    near_[right].clear();
    inner_.push_back(inner_[left] + inner_[right] + nearness_between * left_size * right_size);
    std::vector<std::size_t> members = std::move(members_[left]);
    members.insert(members.end(), members_[right].begin(), members_[right].end());
    members_[left].clear();
    members_[right].clear();
    members_.push_back(std::move(members));
    near_.push_back(std::move(averages));
  }

  std::vector<std::vector<std::size_t>> members_;    // by group; empty: joined into another
  std::vector<double> inner_;                        // by group: the sum of the nearness of each two of its reports
  std::vector<std::map<std::size_t, double>> near_;  // by group: the groups near it
  std::priority_queue<Join> joins_;
};

}  // namespace

std::vector<std::vector<std::size_t>> cluster_by_event(std::size_t count, const std::vector<RelatedPair>& pairs) {
  // What no pair connects is never joined: each connected part is clustered by itself, so that of a large corpus only
  // one part is in the works at a time.
  JoinedNumbers connected(count);
  for (const RelatedPair& pair : pairs) connected.join(pair.left, pair.right);
  std::vector<std::vector<std::size_t>> parts(count);  // by root
  std::vector<std::size_t> place(count);               // in its part
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::size_t>& part = parts[connected.root(i)];
    place[i] = part.size();
    part.push_back(i);
  }
  std::vector<RelatedPair> by_part = pairs;
  std::stable_sort(by_part.begin(), by_part.end(), [&](const RelatedPair& a, const RelatedPair& b) {
    return connected.root(a.left) < connected.root(b.left);
  });
  std::vector<std::vector<std::size_t>> groups;
  auto pair = by_part.begin();
  for (std::size_t root = 0; root < count; ++root) {
    if (parts[root].empty()) continue;
    std::vector<RelatedPair> own;
    for (; pair != by_part.end() && connected.root(pair->left) == root; ++pair) {
      own.push_back({place[pair->left], place[pair->right], pair->nearness});
    }
    Clusters clusters(parts[root].size(), own);
    clusters.join_all();
    for (std::vector<std::size_t>& group : clusters.groups()) {
      for (std::size_t& member : group) member = parts[root][member];
      groups.push_back(std::move(group));
    }
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace factdiff
