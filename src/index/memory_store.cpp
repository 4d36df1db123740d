// A store that lasts as long as the program: for the reports of one call.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "index/report_store.h"
#include "index/sharing_weights.h"

namespace factdiff {

namespace {

// What is kept of one report beside its place in the postings.
struct MemoryEntry {
  ReportHeader header;
  std::vector<StoreKey> keys;
  std::string features;  // packed
  std::string packed;
};

struct MemoryState {
  std::map<ReportNumber, MemoryEntry> reports;
  std::unordered_map<WordKey, std::vector<ReportNumber>> postings;  // each ascending
  std::unordered_map<StoreKey, std::vector<ReportNumber>> keys;     // each ascending
  std::uint64_t text_bytes = 0;
  ReportNumber last = 0;

  void add(const KeptReport& report) {
    const ReportNumber number = ++last;
    for (const ReportFeature& feature : report.features) postings[feature.key].push_back(number);
    for (const StoreKey key : report.keys) keys[key].push_back(number);
    text_bytes += report.header.text_size;
    MemoryEntry entry{report.header, report.keys, pack_features(report.features), report.packed};
    entry.header.number = number;
    reports.emplace(number, std::move(entry));
  }

  void remove(ReportNumber number) {
    const auto found = reports.find(number);
    if (found == reports.end()) return;
    for (const ReportFeature& feature : unpack_features(found->second.features)) {
      take_from(postings, feature.key, number);
    }
    for (const StoreKey key : found->second.keys) take_from(keys, key, number);
    text_bytes -= found->second.header.text_size;
    reports.erase(found);
  }

 private:
  template <class Lists, class Key>
  static void take_from(Lists& lists, Key key, ReportNumber number) {
    const auto list = lists.find(key);
    list->second.erase(std::lower_bound(list->second.begin(), list->second.end(), number));
    if (list->second.empty()) lists.erase(list);
  }
};

class MemorySnapshot : public StoreSnapshot {
 public:
  explicit MemorySnapshot(std::shared_ptr<const MemoryState> state) : state_(std::move(state)) {}

  [[nodiscard]] StoreTotals totals() const override { return {state_->reports.size(), state_->text_bytes, 0}; }

  [[nodiscard]] std::vector<std::uint32_t> holders(std::span<const WordKey> words) const override {
    std::vector<std::uint32_t> result;
    result.reserve(words.size());
    for (const WordKey word : words) {
      const auto found = state_->postings.find(word);
      result.push_back(found == state_->postings.end() ? 0 : static_cast<std::uint32_t>(found->second.size()));
    }
    return result;
  }

  [[nodiscard]] std::vector<SharingReport> sharing(std::span<const WeightedWord> words,
                                                   std::size_t limit) const override {
    SharedWeights weights;
    for (const WeightedWord& word : words) {
      const auto found = state_->postings.find(word.key);
      if (found == state_->postings.end()) continue;
      for (const ReportNumber number : found->second) weights.add(number, word.weight);
    }
    return weights.heaviest(limit);
  }

  [[nodiscard]] std::vector<std::vector<ReportFeature>> features(std::span<const ReportNumber> numbers) const override {
    std::vector<std::vector<ReportFeature>> result;
    result.reserve(numbers.size());
    for (const ReportNumber number : numbers) result.push_back(unpack_features(state_->reports.at(number).features));
    return result;
  }

  [[nodiscard]] std::vector<std::string> packed(std::span<const ReportNumber> numbers) const override {
    std::vector<std::string> result;
    result.reserve(numbers.size());
    for (const ReportNumber number : numbers) result.push_back(state_->reports.at(number).packed);
    return result;
  }

  [[nodiscard]] std::vector<ReportHeader> known_by(std::span<const StoreKey> keys) const override {
    std::vector<ReportNumber> numbers;
    for (const StoreKey key : keys) {
      const auto found = state_->keys.find(key);
      if (found != state_->keys.end()) numbers.insert(numbers.end(), found->second.begin(), found->second.end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<ReportHeader> result;
    for (const ReportNumber number : numbers) result.push_back(state_->reports.at(number).header);
    return result;
  }

  [[nodiscard]] std::vector<ReportHeader> after(ReportNumber number, std::size_t limit) const override {
    std::vector<ReportHeader> result;
    for (auto at = state_->reports.upper_bound(number); at != state_->reports.end() && result.size() < limit; ++at) {
      result.push_back(at->second.header);
    }
    return result;
  }

 private:
  std::shared_ptr<const MemoryState> state_;
};

class MemoryStore : public ReportStore {
 public:
  [[nodiscard]] std::unique_ptr<StoreSnapshot> snapshot() const override {
    return std::make_unique<MemorySnapshot>(state_);
  }

  void apply(const StoreChange& change) override {
    // A snapshot that is in use keeps its state.
    if (state_.use_count() > 1) state_ = std::make_shared<MemoryState>(*state_);
    for (const ReportNumber number : change.removed) state_->remove(number);
    for (const KeptReport& report : change.added) state_->add(report);
  }

 private:
  std::shared_ptr<MemoryState> state_ = std::make_shared<MemoryState>();
};

}  // namespace

std::unique_ptr<ReportStore> make_memory_store() { return std::make_unique<MemoryStore>(); }

}  // namespace factdiff
