#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "index/rare_features.h"
#include "index/statement_index.h"

namespace factdiff {

namespace {

// Statements by feature, in the order in which they were added.
class MemoryIndex : public StatementIndex {
 public:
  void add(std::size_t number, std::span<const StatementProfile> statements) override {
    const auto first = static_cast<std::uint32_t>(statements_.size());
    own_places_[number] = {first, static_cast<std::uint32_t>(first + statements.size())};
    for (std::size_t s = 0; s < statements.size(); ++s) {
      const auto place = static_cast<std::uint32_t>(statements_.size());
      statements_.push_back({number, s});
      for (const RareFeature& feature : rare_features(statements[s])) postings_[feature.key].push_back(place);
    }
  }

  [[nodiscard]] std::vector<StatementReference> candidates(std::size_t number, const StatementProfile& statement,
                                                           std::size_t limit) const override {
    return best(weigh(rare_features(statement), number), limit);
  }

 private:
  struct Weighed {
    std::uint32_t place = 0;  // in statements_
    float weight = 0;
  };
  struct Holders {
    const std::vector<std::uint32_t>* places = nullptr;
    float weight = 0;
  };

  // Of the statements of one report: from the first to before the last.
  struct Places {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  // A feature that more statements have tells too little for the time it would take.
  static constexpr std::size_t most_postings = 4000;
  // So many postings are read for a statement, those of its rarest features first: what has none of these in common
  // with it is not among its best candidates, and the time does not grow with the number of reports.
  static constexpr std::size_t most_read = 2000;

  // Who has the features, the rarest first.
  [[nodiscard]] std::vector<Holders> holders_of(const std::vector<RareFeature>& features) const {
    std::vector<Holders> holders;
    for (const RareFeature& feature : features) {
      const auto postings = postings_.find(feature.key);
      if (postings == postings_.end() || postings->second.size() > most_postings) continue;
      holders.push_back({&postings->second, feature.weight});
    }
    std::stable_sort(holders.begin(), holders.end(),
                     [](const Holders& a, const Holders& b) { return a.places->size() < b.places->size(); });
    return holders;
  }

  // Statements of other reports with the weight of the features in common, in the order in which they were added.
  [[nodiscard]] std::vector<Weighed> weigh(const std::vector<RareFeature>& features, std::size_t number) const {
    const auto known = own_places_.find(number);
    const Places own = known == own_places_.end() ? Places{} : known->second;
    std::vector<Weighed> found;
    std::size_t read = 0;
    for (const Holders& each : holders_of(features)) {
      read += each.places->size();
      if (read > most_read && !found.empty()) break;
      for (const std::uint32_t place : *each.places) {
        if (place < own.first || place >= own.last) found.push_back({place, each.weight});
      }
    }
    // By weight too, so that sums do not depend on how equal places were sorted.
    std::sort(found.begin(), found.end(), [](const Weighed& a, const Weighed& b) {
      return a.place != b.place ? a.place < b.place : a.weight < b.weight;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (kept != 0 && found[kept - 1].place == found[i].place) {
        found[kept - 1].weight += found[i].weight;
      } else {
        found[kept++] = found[i];
      }
    }
    found.resize(kept);
    return found;
  }

  [[nodiscard]] std::vector<StatementReference> best(std::vector<Weighed> found, std::size_t limit) const {
    const auto heavier = [&](const Weighed& a, const Weighed& b) {
      return a.weight != b.weight ? a.weight > b.weight : statements_[a.place] < statements_[b.place];
    };
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), heavier);
    std::vector<StatementReference> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) result.push_back(statements_[found[i].place]);
    return result;
  }

  std::vector<StatementReference> statements_;                           // in the order in which they were added
  std::unordered_map<std::size_t, Places> own_places_;                   // by report number
  std::unordered_map<FeatureKey, std::vector<std::uint32_t>> postings_;  // places in statements_
};

}  // namespace

std::unique_ptr<StatementIndex> make_memory_index() { return std::make_unique<MemoryIndex>(); }

}  // namespace factdiff
