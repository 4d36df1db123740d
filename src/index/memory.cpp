#include <algorithm>
#include <map>
#include <unordered_map>

#include "index/rare_features.h"
#include "index/statement_index.h"

namespace factdiff {

namespace {

// Statements by feature, in the order in which they were added.
class MemoryIndex : public StatementIndex {
 public:
  void add(std::size_t number, const AnalysedReport& report) override {
    std::vector<std::vector<RareFeature>>& features = features_[number];
    features.reserve(report.statements.size());
    for (std::size_t s = 0; s < report.statements.size(); ++s) {
      features.push_back(rare_features(report, s));
      for (const RareFeature& feature : features.back()) postings_[feature.key].push_back({number, s});
    }
  }

  [[nodiscard]] std::vector<StatementReference> candidates(std::size_t number, const AnalysedReport& report,
                                                           std::size_t statement, std::size_t limit) const override {
    const auto known = features_.find(number);
    const std::vector<RareFeature> features =
        known != features_.end() ? known->second[statement] : rare_features(report, statement);
    return best(weigh(features, number), limit);
  }

 private:
  struct Weighed {
    StatementReference statement;
    float weight = 0;
  };

  // A feature that more statements have tells too little for the time it would take.
  static constexpr std::size_t most_postings = 4000;

  [[nodiscard]] std::vector<Weighed> weigh(const std::vector<RareFeature>& features, std::size_t number) const {
    std::vector<Weighed> found;
    for (const RareFeature& feature : features) {
      const auto postings = postings_.find(feature.key);
      if (postings == postings_.end() || postings->second.size() > most_postings) continue;
      for (const StatementReference& statement : postings->second) {
        if (statement.report != number) found.push_back({statement, feature.weight});
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Weighed& a, const Weighed& b) { return a.statement < b.statement; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (kept != 0 && found[kept - 1].statement == found[i].statement) {
        found[kept - 1].weight += found[i].weight;
      } else {
        found[kept++] = found[i];
      }
    }
    found.resize(kept);
    return found;
  }

  static std::vector<StatementReference> best(std::vector<Weighed> found, std::size_t limit) {
    const auto heavier = [](const Weighed& a, const Weighed& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.statement < b.statement;
    };
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), heavier);
    std::vector<StatementReference> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) result.push_back(found[i].statement);
    return result;
  }

  std::map<std::size_t, std::vector<std::vector<RareFeature>>> features_;  // by report number, statement
  std::unordered_map<FeatureKey, std::vector<StatementReference>> postings_;
};

}  // namespace

std::unique_ptr<StatementIndex> make_memory_index() { return std::make_unique<MemoryIndex>(); }

}  // namespace factdiff
