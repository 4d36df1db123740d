#include "index/related_reports.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace factdiff {

namespace {

// As if so many reports in general were in every corpus: in a small one the words of its only event are not common.
constexpr double general_reports = 300;
// What so large a share of a larger corpus has is not looked up: it tells too little for the time it would take.
constexpr double commonest_share = 0.25;
constexpr std::uint32_t least_common = 200;  // reports
// The rarest words are looked up until so many reports have been named.
constexpr std::uint64_t most_named = 40'000;
// So many of the reports that share most are measured.
constexpr std::size_t most_measured = 200;
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

// The share of reports that have each of the words of some reports, asked for once.
class Tellings {
 public:
  Tellings(const StoreSnapshot& store, std::uint64_t reports) : store_(store), reports_(reports) {}

  void learn(const std::vector<std::vector<ReportFeature>>& all) {
    std::vector<WordKey> keys;
    for (const auto& features : all) {
      for (const ReportFeature& feature : features) keys.push_back(feature.key);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    holders_ = store_.holders(keys);
    keys_ = std::move(keys);
  }

  [[nodiscard]] double of(const ReportFeature& feature) const {
    const auto at = std::lower_bound(keys_.begin(), keys_.end(), feature.key);
    return telling(feature, holders_[static_cast<std::size_t>(at - keys_.begin())], reports_);
  }

 private:
  const StoreSnapshot& store_;
  std::uint64_t reports_;
  std::vector<WordKey> keys_;  // sorted
  std::vector<std::uint32_t> holders_;
};

// The features of a report as a vector.
struct WordVector {
  std::vector<WordKey> keys;
  std::vector<double> values;  // damped count times telling
  double length = 0;
};

template <class Telling>
WordVector vector_of(std::span<const ReportFeature> features, const Telling& telling_of) {
  WordVector vector;
  double sum = 0;
  for (const ReportFeature& feature : features) {
    const double value = damped_count(feature.count) * telling_of(feature);
    vector.keys.push_back(feature.key);
    vector.values.push_back(value);
    sum += square(value);
  }
  vector.length = std::sqrt(std::max(sum, 1e-9));
  return vector;
}

double nearness_of(const WordVector& left, const WordVector& right) {
  double sum = 0;
  std::size_t r = 0;
  for (std::size_t l = 0; l < left.keys.size(); ++l) {
    while (r < right.keys.size() && right.keys[r] < left.keys[l]) ++r;
    if (r < right.keys.size() && right.keys[r] == left.keys[l]) sum += left.values[l] * right.values[r];
  }
  return sum / (left.length * right.length);
}

}  // namespace

std::vector<RelatedReport> related_reports(const StoreSnapshot& store, std::span<const ReportFeature> features,
                                           ReportNumber except, double least, std::size_t limit) {
  const std::uint64_t reports = store.totals().reports;
  const std::vector<std::uint32_t> holders = store.holders(keys_of(features));
  const std::vector<WeightedWord> words = looked_up(features, holders, reports);
  std::vector<ReportNumber> numbers;
  for (const SharingReport& each : store.sharing(words, most_measured + 1)) {
    if (each.number != except && numbers.size() < most_measured) numbers.push_back(each.number);
  }
  const std::vector<std::vector<ReportFeature>> found = store.features(numbers);
  Tellings tellings(store, reports);
  tellings.learn(found);
  std::size_t place = 0;
  const WordVector own =
      vector_of(features, [&](const ReportFeature& feature) { return telling(feature, holders[place++], reports); });
  std::vector<RelatedReport> result;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const WordVector other = vector_of(found[i], [&](const ReportFeature& feature) { return tellings.of(feature); });
    const double nearness = nearness_of(own, other);
    if (nearness >= least) result.push_back({numbers[i], nearness});
  }
  std::sort(result.begin(), result.end(), [](const RelatedReport& a, const RelatedReport& b) {
    return a.nearness != b.nearness ? a.nearness > b.nearness : a.number < b.number;
  });
  if (result.size() > limit) result.resize(limit);
  return result;
}

}  // namespace factdiff
