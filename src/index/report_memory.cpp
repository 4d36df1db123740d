#include <algorithm>
#include <cmath>
#include <mutex>
#include <unordered_map>

#include "index/report_index.h"

namespace factdiff {

namespace {

// As if so many reports in general were in every corpus: in a small one the words of its only event are not common.
constexpr double general_reports = 300;
// What so large a share of a larger corpus has is not looked up: it tells too little for the time it would take.
constexpr double commonest_share = 0.25;
constexpr std::size_t least_common = 200;  // reports

// Reports by feature, in the order in which they were added.
class MemoryReportIndex : public ReportIndex {
 public:
  void add(std::size_t number, std::vector<ReportFeature> features) override {
    const std::size_t place = reports_.size();
    for (const ReportFeature& feature : features) postings_[feature.key].push_back({place, feature.count});
    reports_.push_back({number, std::move(features)});
  }

  [[nodiscard]] std::vector<RelatedReport> related(std::span<const ReportFeature> features,
                                                   std::optional<std::size_t> except, double least,
                                                   std::size_t limit) const override {
    update_lengths();
    const double own_length = length_of(features);
    std::vector<double> sums(reports_.size(), 0);
    for (const ReportFeature& feature : features) {
      const auto found = postings_.find(feature.key);
      if (found == postings_.end() || is_common(found->second.size())) continue;
      const double telling = square(weight_of(feature));
      for (const Posting& posting : found->second) sums[posting.report] += feature.count * posting.count * telling;
    }
    std::vector<RelatedReport> result;
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      if (sums[i] == 0 || reports_[i].number == except) continue;
      const double nearness = sums[i] / (own_length * lengths_[i]);
      if (nearness >= least) result.push_back({reports_[i].number, nearness});
    }
    std::sort(result.begin(), result.end(), [](const RelatedReport& a, const RelatedReport& b) {
      return a.nearness != b.nearness ? a.nearness > b.nearness : a.number < b.number;
    });
    if (result.size() > limit) result.resize(limit);
    return result;
  }

 private:
  struct Posting {
    std::size_t report = 0;  // index into reports_
    float count = 0;
  };
  struct IndexedReport {
    std::size_t number = 0;
    std::vector<ReportFeature> features;
  };

  static double square(double x) { return x * x; }

  [[nodiscard]] bool is_common(std::size_t holders) const {
    return holders > least_common &&
           static_cast<double>(holders) > commonest_share * static_cast<double>(reports_.size());
  }

  // How much it tells that two reports have the word (inverse document frequency); 0 for the commonest.
  [[nodiscard]] double weight_of(const ReportFeature& feature) const {
    const auto found = postings_.find(feature.key);
    const double holders = found == postings_.end() ? 0 : static_cast<double>(found->second.size());
    const double all = static_cast<double>(reports_.size()) + general_reports;
    const double with_it = std::max(1.0, holders + general_reports * feature.expected_reports);
    return std::max(0.0, std::log(all / with_it));
  }

  [[nodiscard]] double length_of(std::span<const ReportFeature> features) const {
    double sum = 0;
    for (const ReportFeature& feature : features) sum += square(feature.count * weight_of(feature));
    return std::sqrt(std::max(sum, 1e-9));
  }

  // The lengths of all reports; they change with every report that is added.
  void update_lengths() const {
    const std::lock_guard guard(lengths_mutex_);
    if (lengths_.size() == reports_.size()) return;
    lengths_.clear();
    for (const IndexedReport& report : reports_) lengths_.push_back(length_of(report.features));
  }

  std::vector<IndexedReport> reports_;
  std::unordered_map<FeatureKey, std::vector<Posting>> postings_;
  mutable std::mutex lengths_mutex_;
  mutable std::vector<double> lengths_;
};

}  // namespace

std::unique_ptr<ReportIndex> make_memory_report_index() { return std::make_unique<MemoryReportIndex>(); }

}  // namespace factdiff
