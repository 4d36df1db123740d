#include "index/related_reports.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace factdiff {

namespace {

// As if so many reports in general were in every corpus: in a small one the words of its only event are not common.
constexpr double general_reports = 300;
// What so large a share of a larger corpus has is not looked up: it tells too little for the time it would take.
constexpr double commonest_share = 0.25;
constexpr std::uint32_t least_common = 200;  // reports
// The rarest words are looked up until so many reports have been named.
constexpr std::uint64_t most_named = 40'000;
// So many of the reports that share most are measured, if they share so much of what the report's own words weigh: of
// near reports hardly any shares less.
constexpr std::size_t most_measured = 200;
constexpr double least_share = 0.02;
// A weight as a whole number, so that a sum of weights does not depend on their order.
constexpr double weight_unit = 1.0 / 256;

double square(double x) { return x * x; }

// How much a word tells that so many reports of the store have (inverse document frequency); 0 for the commonest.
double telling(const ReportFeature& feature, std::uint32_t holders, std::uint64_t reports) {
  const double all = static_cast<double>(reports) + general_reports;
  const double with_it = std::max(1.0, holders + general_reports * expected_share(feature.rarity));
  return std::max(0.0, std::log(all / with_it));
}

std::vector<WordKey> keys_of(std::span<const ReportFeature> features) {
  std::vector<WordKey> keys;
  keys.reserve(features.size());
  for (const ReportFeature& feature : features) keys.push_back(feature.key);
  return keys;
}

// What is looked up: the rarest words that any report has.
std::vector<WeightedWord> looked_up(std::span<const ReportFeature> features, std::span<const std::uint32_t> holders,
                                    std::uint64_t reports) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const bool is_common = holders[i] > least_common && holders[i] > commonest_share * static_cast<double>(reports);
    if (holders[i] > 0 && holders[i] <= most_holders && !is_common) places.push_back(i);
  }
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return holders[a] != holders[b] ? holders[a] < holders[b] : features[a].key < features[b].key;
  });
  std::vector<WeightedWord> words;
  std::uint64_t named = 0;
  for (const std::size_t i : places) {
    named += holders[i];
    if (named > most_named) break;
    const double weight = square(telling(features[i], holders[i], reports));
    if (weight > 0) words.push_back({features[i].key, static_cast<std::uint32_t>(std::lround(weight / weight_unit))});
  }
  return words;
}

// What a feature weighs in its report's vector.
double weight_of(const ReportFeature& feature, std::uint32_t holders, std::uint64_t reports) {
  return damped_count(feature.count) * telling(feature, holders, reports);
}

double length_of(std::span<const ReportFeature> features, std::span<const std::uint32_t> holders,
                 std::uint64_t reports) {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += square(weight_of(features[i], holders[i], reports));
  return std::sqrt(std::max(sum, 1e-9));
}

// The vector of one report, for multiplying it with those of many: its words in a table in open addressing.
class ReportVector {
 public:
  ReportVector(std::span<const ReportFeature> features, std::span<const std::uint32_t> holders, std::uint64_t reports)
      : features_(features), holders_(holders), reports_(reports) {
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(16, 4 * features.size()));
    shift_ = 32U - static_cast<unsigned>(std::countr_zero(size));
    slots_.resize(size);
    for (std::size_t i = 0; i < features.size(); ++i) {
      telling_.push_back(telling(features[i], holders[i], reports));
      slots_[slot_of(features[i].key)] = static_cast<std::uint32_t>(i + 1);
    }
  }

  [[nodiscard]] double product(std::span<const ReportFeature> other) const {
    double sum = 0;
    for (const ReportFeature& feature : other) {
      const std::uint32_t place = slots_[slot_of(feature.key)];
      if (place == 0) continue;
      const ReportFeature& own = features_[place - 1];
      const double own_telling = telling_[place - 1];
      // A word is nearly always as rare as in the other report.
      const double other_telling =
          feature.rarity == own.rarity ? own_telling : telling(feature, holders_[place - 1], reports_);
      sum += damped_count(own.count) * own_telling * (damped_count(feature.count) * other_telling);
    }
    return sum;
  }

 private:
  // Where a key is, or the free slot where it would be.
  [[nodiscard]] std::size_t slot_of(WordKey key) const {
    std::size_t slot = std::uint32_t{key * 0x9E3779B1U} >> shift_;
    while (slots_[slot] != 0 && features_[slots_[slot] - 1].key != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::span<const ReportFeature> features_;
  std::span<const std::uint32_t> holders_;  // how many reports have each
  std::uint64_t reports_;
  std::vector<double> telling_;       // of each feature
  std::vector<std::uint32_t> slots_;  // the place of a feature plus one; 0: free. A power of two
  unsigned shift_ = 0;
};

}  // namespace

std::vector<double> ReportFinder::lengths_of(std::span<const ReportNumber> numbers,
                                             std::span<const std::vector<ReportFeature>> features) const {
  std::vector<double> lengths(numbers.size(), 0);
  {
    const std::lock_guard guard(mutex_);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const auto known = lengths_.find(numbers[i]);
      if (known != lengths_.end()) lengths[i] = known->second;
    }
  }
  // The words of all of them at once: a store may go through much of what it holds to count a few.
  std::vector<WordKey> keys;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (lengths[i] > 0) continue;
    for (const ReportFeature& feature : features[i]) keys.push_back(feature.key);
  }
  if (keys.empty()) return lengths;
  const std::vector<std::uint32_t> holders = store_.holders(keys);
  std::span<const std::uint32_t> rest(holders);
  const std::lock_guard guard(mutex_);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (lengths[i] > 0) continue;
    lengths[i] = length_of(features[i], rest.first(features[i].size()), reports_);
    lengths_[numbers[i]] = lengths[i];
    rest = rest.subspan(features[i].size());
  }
  return lengths;
}

std::vector<RelatedReport> ReportFinder::related(std::span<const ReportFeature> features, ReportNumber except,
                                                 double least, std::size_t limit) const {
  const std::vector<std::uint32_t> holders = store_.holders(keys_of(features));
  double own_weight = 0;
  for (std::size_t i = 0; i < features.size(); ++i) own_weight += square(telling(features[i], holders[i], reports_));
  std::vector<ReportNumber> numbers;
  for (const SharingReport& each : store_.sharing(looked_up(features, holders, reports_), most_measured + 1)) {
    if (static_cast<double>(each.weight) * weight_unit < least_share * own_weight) break;
    if (each.number != except && numbers.size() < most_measured) numbers.push_back(each.number);
  }
  const std::vector<std::vector<ReportFeature>> found = store_.features(numbers);
  const std::vector<double> lengths = lengths_of(numbers, found);
  const double own_length = length_of(features, holders, reports_);
  const ReportVector own(features, holders, reports_);
  std::vector<RelatedReport> result;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double nearness = own.product(found[i]) / (own_length * lengths[i]);
    if (nearness >= least) result.push_back({numbers[i], nearness});
  }
  std::sort(result.begin(), result.end(), [](const RelatedReport& a, const RelatedReport& b) {
    return a.nearness != b.nearness ? a.nearness > b.nearness : a.number < b.number;
  });
  if (result.size() > limit) result.resize(limit);
  return result;
}

}  // namespace factdiff
