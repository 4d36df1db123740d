// What keeps the reports of a corpus, in memory, in a file or in a database: each report whole, and by which words it
// is found. The contract of every such store; one test runs over all of them.
//
// A store holds whole reports at every moment: a change is made altogether or not at all. Reading sees one state,
// however much is written meanwhile.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "index/report_features.h"

namespace factdiff {

// The place of a report in the order of adding. Each is given once, also where a report has been removed.
using ReportNumber = std::uint64_t;

// A hash of what a report is known by: its id, its link, its file.
using StoreKey = std::uint64_t;

// What is known of a kept report without reading it.
struct ReportHeader {
  ReportNumber number = 0;    // given by the store
  std::string id;             // as read; several reports may have it
  std::string path;           // of its file, as the call named it; empty: none
  std::string time;           // when this version was updated or published, in ISO 8601, as exactly as known; or empty
  std::uint64_t content = 0;  // a hash of all that is kept: equal reports have equal ones
  std::uint64_t text_size = 0;  // bytes
};

struct KeptReport {
  ReportHeader header;
  std::vector<StoreKey> keys;           // unique
  std::vector<ReportFeature> features;  // as report_features() gives them
  std::string packed;                   // the report itself, as pack_report() gives it
};

// One transaction.
struct StoreChange {
  std::vector<KeptReport> added;      // in the order in which they are numbered
  std::vector<ReportNumber> removed;  // those that the store does not hold are passed over
};

struct StoreTotals {
  std::uint64_t reports = 0;
  std::uint64_t text_bytes = 0;   // of the reports' texts
  std::uint64_t store_bytes = 0;  // that the store takes; 0: it takes memory alone
};

struct WeightedWord {
  WordKey key = 0;
  std::uint32_t weight = 0;
};

struct SharingReport {
  ReportNumber number = 0;
  std::uint64_t weight = 0;  // the sum of the weights of the words that it has
  bool operator==(const SharingReport&) const = default;
};

// A word that more reports have is never asked for in sharing(): a store need not keep which ones do.
inline constexpr std::uint32_t most_holders = 10'000;

// One state of a store. Calls may run at once in several threads. Everything throws Error where the store cannot be
// read, or holds what it did not write.
class StoreSnapshot {
 public:
  virtual ~StoreSnapshot() = default;

  [[nodiscard]] virtual StoreTotals totals() const = 0;

  // How many reports have each of the words.
  [[nodiscard]] virtual std::vector<std::uint32_t> holders(std::span<const WordKey> words) const = 0;

  // The reports that have any of the words, those first whose words weigh most, then by number; at most `limit`.
  // Precondition: each word once, each with at most most_holders holders.
  [[nodiscard]] virtual std::vector<SharingReport> sharing(std::span<const WeightedWord> words,
                                                           std::size_t limit) const = 0;

  // The features of each report, in the order of the numbers. Precondition: the snapshot holds all of them.
  [[nodiscard]] virtual std::vector<std::vector<ReportFeature>> features(
      std::span<const ReportNumber> numbers) const = 0;

  // Each report as it was packed, in the order of the numbers. Precondition: the snapshot holds all of them.
  [[nodiscard]] virtual std::vector<std::string> packed(std::span<const ReportNumber> numbers) const = 0;

  // The reports that have one of the keys, by number, each once.
  [[nodiscard]] virtual std::vector<ReportHeader> known_by(std::span<const StoreKey> keys) const = 0;

  // The first `limit` reports with a greater number, by number; fewer only at the end.
  [[nodiscard]] virtual std::vector<ReportHeader> after(ReportNumber number, std::size_t limit) const = 0;
};

class ReportStore {
 public:
  virtual ~ReportStore() = default;

  // The state after the last change. It must not outlive the store.
  [[nodiscard]] virtual std::unique_ptr<StoreSnapshot> snapshot() const = 0;

  // Makes the whole change and keeps it for good, or throws Error and changes nothing. Reports are removed before
  // others are added. Not to be called at once in several threads.
  virtual void apply(const StoreChange& change) = 0;
};

// What a store that lasts is opened for.
enum class StoreAccess { read, write };

// Numbers begin at 1.
[[nodiscard]] std::unique_ptr<ReportStore> make_memory_store();

}  // namespace factdiff
