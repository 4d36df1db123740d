#include "corpus_indexer.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <unordered_map>

#include "in_parallel.h"
#include "index/packed_report.h"
#include "read/read.h"

namespace factdiff {

namespace {

// What is kept at once: enough that a transaction costs little, and little enough for memory.
constexpr std::size_t most_reports = 2'048;
constexpr std::size_t most_bytes = std::size_t{16} << 20U;

// The file of a report by its whole path, whatever folder it was named from.
std::string whole_path(const Report& report) {
  if (!report.path) return "-";
  std::error_code error;
  const std::filesystem::path path = std::filesystem::weakly_canonical(*report.path, error);
  return error ? *report.path : path.string();
}

// Whether the headline says that the report is withdrawn.
bool says_withdrawn(const Report& report) {
  return report.version &&
         (report.version->find("KILL") != std::string::npos || report.version->find("WITHDRAWN") != std::string::npos);
}

// Whether a time is before another, as far as both are known: "2024-05-07" is not before "2024-05-07T10:00:00Z".
bool is_before(std::string_view left, std::string_view right) {
  const std::size_t known = std::min(left.size(), right.size());
  return left.substr(0, known) < right.substr(0, known);
}

}  // namespace

struct CorpusIndexer::Arrival {
  Report report;
  bool is_withdrawn = false;
  ReportIdentity identity{};
  bool is_kept = false;
};

// Decides, in the order in which the reports of a portion came, what becomes of each.
class CorpusIndexer::Portion {
 public:
  Portion(const StoreSnapshot& store, std::vector<Arrival>& arrivals, IndexingCounts& counts)
      : store_(store), arrivals_(arrivals), counts_(counts) {}

  // The reports to be removed.
  std::vector<ReportNumber> decide() {
    for (std::size_t i = 0; i < arrivals_.size(); ++i) decide(i);
    return {removed_.begin(), removed_.end()};
  }

 private:
  // What goes by one of the keys and is not replaced yet.
  struct Held {
    std::vector<ReportHeader> stored;
    std::set<std::size_t> arrived;
  };

  [[nodiscard]] Held held_by(const std::vector<StoreKey>& keys) const {
    Held held;
    for (ReportHeader& header : store_.known_by(keys)) {
      if (!removed_.contains(header.number)) held.stored.push_back(std::move(header));
    }
    for (const StoreKey key : keys) {
      const auto found = arrived_.find(key);
      if (found != arrived_.end() && arrivals_[found->second].is_kept) held.arrived.insert(found->second);
    }
    return held;
  }

  void decide(std::size_t i) {
    Arrival& arrival = arrivals_[i];
    const Held held = held_by(arrival.identity.own);
    const bool is_held = !held.stored.empty() || !held.arrived.empty();
    if (arrival.is_withdrawn) {
      counts_.withdrawn += is_held ? 1 : 0;
      drop(held);
      return;
    }
    ++counts_.read;
    if (is_unchanged(arrival, held)) {
      ++counts_.unchanged;
    } else if (is_older(arrival, held)) {
      ++counts_.older;
    } else {
      ++(is_held ? counts_.replaced : counts_.added);
      drop(held);
      arrival.is_kept = true;
      for (const StoreKey key : arrival.identity.own) arrived_[key] = i;
    }
  }

  [[nodiscard]] bool is_unchanged(const Arrival& arrival, const Held& held) const {
    if (held.stored.size() + held.arrived.size() != 1) return false;
    const ReportHeader& header =
        held.stored.empty() ? arrivals_[*held.arrived.begin()].identity.header : held.stored.front();
    return header.content == arrival.identity.header.content;
  }

  [[nodiscard]] bool is_older(const Arrival& arrival, const Held& held) const {
    const std::string& time = arrival.identity.header.time;
    return std::any_of(held.stored.begin(), held.stored.end(),
                       [&](const ReportHeader& header) { return is_before(time, header.time); }) ||
           std::any_of(held.arrived.begin(), held.arrived.end(),
                       [&](std::size_t i) { return is_before(time, arrivals_[i].identity.header.time); });
  }

  void drop(const Held& held) {
    for (const ReportHeader& header : held.stored) removed_.insert(header.number);
    for (const std::size_t i : held.arrived) arrivals_[i].is_kept = false;
  }

  const StoreSnapshot& store_;
  std::vector<Arrival>& arrivals_;
  IndexingCounts& counts_;
  std::unordered_map<StoreKey, std::size_t> arrived_;  // the last that goes by a key
  std::set<ReportNumber> removed_;
};

CorpusIndexer::CorpusIndexer(ReportStore& store, unsigned jobs, Progress progress)
    : store_(store), jobs_(jobs), progress_(std::move(progress)) {}

CorpusIndexer::~CorpusIndexer() {
  if (writing_.valid()) writing_.wait();
}

void CorpusIndexer::add(Report report) {
  const bool is_withdrawn = says_withdrawn(report);
  arrive(std::move(report), is_withdrawn);
}

void CorpusIndexer::withdraw(Report report) { arrive(std::move(report), true); }

void CorpusIndexer::arrive(Report report, bool is_withdrawn) {
  size_ += report.text.size();
  arrivals_.push_back({std::move(report), is_withdrawn});
  if (arrivals_.size() >= most_reports || size_ >= most_bytes) keep_portion();
}

void CorpusIndexer::finish() {
  if (!arrivals_.empty()) keep_portion();
  wait_for_store();
}

void CorpusIndexer::wait_for_store() {
  if (writing_.valid()) writing_.get();
}

void CorpusIndexer::keep_portion() {
  in_parallel(arrivals_.size(), jobs_, [&](std::size_t i) {
    Arrival& arrival = arrivals_[i];
    const bool by_file = is_named_by_file(arrival.report);
    arrival.identity = identity_of(arrival.report, by_file, whole_path(arrival.report));
    // Who withdraws a report need not say again who published it.
    if (arrival.is_withdrawn && !by_file && !arrival.report.source) arrival.identity.own.push_back(arrival.identity.id);
  });
  // What is decided depends on what was kept before.
  wait_for_store();
  StoreChange change;
  change.removed = Portion(*store_.snapshot(), arrivals_, counts_).decide();
  std::erase_if(arrivals_, [](const Arrival& arrival) { return !arrival.is_kept; });
  change.added.resize(arrivals_.size());
  in_parallel(arrivals_.size(), jobs_, [&](std::size_t i) {
    const Arrival& arrival = arrivals_[i];
    change.added[i] = {arrival.identity.header, arrival.identity.keys(), report_features(arrival.report),
                       pack_report(arrival.report)};
  });
  arrivals_.clear();
  size_ = 0;
  // The next reports are read meanwhile.
  if (!change.added.empty() || !change.removed.empty()) {
    writing_ = std::async(std::launch::async, [this, change = std::move(change)] { store_.apply(change); });
  }
  if (progress_) progress_(counts_);
}

}  // namespace factdiff
