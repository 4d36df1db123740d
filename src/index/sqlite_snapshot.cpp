#include "index/sqlite_snapshot.h"

#include <algorithm>
#include <unordered_map>

#include "index/sharing_weights.h"
#include "index/sqlite_schema.h"
#include "index/sqlite_segments.h"
#include "model/error.h"

namespace factdiff {

namespace {

constexpr std::string_view header_columns = "number, id, path, time, content, text_size";

ReportHeader header_of(const DatabaseStatement& row) {
  return {static_cast<ReportNumber>(row.number(0)),
          std::string(row.bytes(1)),
          std::string(row.bytes(2)),
          std::string(row.bytes(3)),
          static_cast<std::uint64_t>(row.number(4)),
          static_cast<std::uint64_t>(row.number(5))};
}

}  // namespace

// A connection that reads, with its statements.
struct SqliteReader {
  SqliteReader(const std::string& path, DatabaseAccess access)
      : database(path, access),
        state(database.prepare("SELECT name, value FROM state")),
        segments(database.prepare("SELECT id FROM segment ORDER BY id")),
        block_of_counts(
            database.prepare("SELECT place FROM counted WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC LIMIT 1")),
        counted(database.prepare("SELECT place, bytes FROM counted WHERE place >= ?1 AND place < ?2 ORDER BY place")),
        posting(database.prepare(
            "SELECT place, bytes FROM posting WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC LIMIT 1")),
        features(database.prepare("SELECT features FROM report WHERE number = ?1")),
        packed(database.prepare("SELECT bytes FROM packed WHERE number = ?1")),
        known(database.prepare("SELECT number FROM known WHERE key = ?1")),
        header(database.prepare("SELECT " + std::string(header_columns) + " FROM report WHERE number = ?1")),
        after(database.prepare("SELECT " + std::string(header_columns) +
                               " FROM report WHERE number > ?1 ORDER BY number LIMIT ?2")) {}

  Database database;
  DatabaseStatement state;
  DatabaseStatement segments;
  DatabaseStatement block_of_counts;
  DatabaseStatement counted;
  DatabaseStatement posting;
  DatabaseStatement features;
  DatabaseStatement packed;
  DatabaseStatement known;
  DatabaseStatement header;
  DatabaseStatement after;
};

SqliteReading::SqliteReading() = default;
SqliteReading::~SqliteReading() = default;

namespace {

class SqliteSnapshot : public StoreSnapshot {
 public:
  explicit SqliteSnapshot(SqliteReading& shared) : shared_(shared), reader_(take_reader(shared)) {
    transaction_.emplace(reader_->database, DatabaseTransaction::Kind::read);
    // The first thing that is read decides which state is seen.
    while (reader_->state.step()) state_[std::string(reader_->state.bytes(0))] = reader_->state.number(1);
    while (reader_->segments.step()) segments_.push_back(reader_->segments.number(0));
  }
  SqliteSnapshot(const SqliteSnapshot&) = delete;
  SqliteSnapshot& operator=(const SqliteSnapshot&) = delete;
  ~SqliteSnapshot() override {
    transaction_.reset();
    const std::lock_guard guard(shared_.mutex);
    shared_.idle.push_back(std::move(reader_));
  }

  [[nodiscard]] StoreTotals totals() const override {
    const std::lock_guard guard(mutex_);
    const std::int64_t size =
        reader_->database.number("PRAGMA page_count") * reader_->database.number("PRAGMA page_size");
    return {static_cast<std::uint64_t>(state_.at("reports")), static_cast<std::uint64_t>(state_.at("text_bytes")),
            static_cast<std::uint64_t>(size)};
  }

  [[nodiscard]] std::vector<std::uint32_t> holders(std::span<const WordKey> words) const override {
    const std::lock_guard guard(mutex_);
    const std::shared_ptr<const WordCounts> counts = all_counts();
    if (!counts) return counted_in_blocks(words);
    std::vector<std::uint32_t> result;
    result.reserve(words.size());
    for (const WordKey word : words) result.push_back(counts->of(word));
    return result;
  }

  [[nodiscard]] std::vector<SharingReport> sharing(std::span<const WeightedWord> words,
                                                   std::size_t limit) const override {
    const std::lock_guard guard(mutex_);
    SharedWeights weights;
    for (const WeightedWord& word : words) {
      for (const ReportNumber number : holders_of(word.key)) weights.add(number, word.weight);
    }
    return weights.heaviest(limit);
  }

  [[nodiscard]] std::vector<std::vector<ReportFeature>> features(std::span<const ReportNumber> numbers) const override {
    const std::lock_guard guard(mutex_);
    std::vector<std::vector<ReportFeature>> result;
    result.reserve(numbers.size());
    for (const ReportNumber number : numbers) {
      go_to(reader_->features, number);
      result.push_back(sqlite_features(reader_->database, reader_->features, 0));
      reader_->features.reset();
    }
    return result;
  }

  [[nodiscard]] std::vector<std::string> packed(std::span<const ReportNumber> numbers) const override {
    const std::lock_guard guard(mutex_);
    std::vector<std::string> result;
    result.reserve(numbers.size());
    for (const ReportNumber number : numbers) {
      go_to(reader_->packed, number);
      result.emplace_back(reader_->packed.bytes(0));
      reader_->packed.reset();
    }
    return result;
  }

  [[nodiscard]] std::vector<ReportHeader> known_by(std::span<const StoreKey> keys) const override {
    const std::lock_guard guard(mutex_);
    std::vector<ReportNumber> numbers;
    for (const StoreKey key : keys) {
      reader_->known.bind(1, static_cast<std::int64_t>(key));
      while (reader_->known.step()) numbers.push_back(static_cast<ReportNumber>(reader_->known.number(0)));
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<ReportHeader> result;
    for (const ReportNumber number : numbers) {
      go_to(reader_->header, number);
      result.push_back(header_of(reader_->header));
      reader_->header.reset();
    }
    return result;
  }

  [[nodiscard]] std::vector<ReportHeader> after(ReportNumber number, std::size_t limit) const override {
    const std::lock_guard guard(mutex_);
    std::vector<ReportHeader> result;
    DatabaseStatement& rows = reader_->after;
    rows.bind(1, static_cast<std::int64_t>(number)).bind(2, static_cast<std::int64_t>(limit));
    while (rows.step()) result.push_back(header_of(rows));
    return result;
  }

 private:
  static std::unique_ptr<SqliteReader> take_reader(SqliteReading& shared) {
    {
      const std::lock_guard guard(shared.mutex);
      if (!shared.idle.empty()) {
        std::unique_ptr<SqliteReader> reader = std::move(shared.idle.back());
        shared.idle.pop_back();
        return reader;
      }
    }
    return std::make_unique<SqliteReader>(shared.path, shared.access);
  }

  void go_to(DatabaseStatement& statement, ReportNumber number) const {
    statement.bind(1, static_cast<std::int64_t>(number));
    if (!statement.step())
      fail_as_damaged(reader_->database.path(), "report " + std::to_string(number) + " is missing");
  }

  // The reports that have a word. An audit asks for most words several times, one report after the other.
  [[nodiscard]] const std::vector<ReportNumber>& holders_of(WordKey word) const {
    constexpr std::size_t most_known = 4'000'000;  // numbers, 32 MB
    const auto known = known_holders_.find(word);
    if (known != known_holders_.end()) return known->second;
    std::vector<ReportNumber> holders;
    std::vector<ReportNumber> removed;
    WordPostings found;
    for (const std::int64_t segment : segments_) {
      if (!find(segment, word, found)) continue;
      holders.insert(holders.end(), found.added.begin(), found.added.end());
      removed.insert(removed.end(), found.removed.begin(), found.removed.end());
    }
    std::sort(removed.begin(), removed.end());
    std::erase_if(holders,
                  [&](ReportNumber number) { return std::binary_search(removed.begin(), removed.end(), number); });
    if (known_numbers_ > most_known) {
      known_holders_.clear();
      known_numbers_ = 0;
    }
    known_numbers_ += holders.size() + 8;  // about what a word takes beside its numbers
    return known_holders_[word] = std::move(holders);
  }

  [[nodiscard]] bool find(std::int64_t segment, WordKey word, WordPostings& found) const {
    DatabaseStatement& block = reader_->posting;
    block.bind(1, first_place(segment)).bind(2, first_place(segment) + word);
    if (!block.step()) return false;
    auto postings = PostingsReader::of(static_cast<WordKey>(block.number(0)), block.bytes(1));
    if (!postings) fail_as_damaged(reader_->database.path(), "a block of words");
    const bool is_found = postings->find(word, found);
    block.reset();
    return is_found;
  }

  // All counts in memory, for who asks often; nothing as long as it takes less time to read the blocks of some words.
  [[nodiscard]] std::shared_ptr<const WordCounts> all_counts() const {
    constexpr int most_read_through = 8;  // calls
    if (counts_) return counts_;
    const std::int64_t change = state_.at("change");
    {
      const std::lock_guard shared_guard(shared_.mutex);
      if (shared_.counted_change == change) return counts_ = shared_.counts;
      if (shared_.asked_change != change) shared_.asked = 0;
      shared_.asked_change = change;
      if (++shared_.asked <= most_read_through) return nullptr;
    }
    counts_ = read_counts();
    // Who asks often comes back to the same pages; who asks once would only spend memory on them.
    reader_->database.execute("PRAGMA cache_size = -65536");  // KiB
    const std::lock_guard shared_guard(shared_.mutex);
    shared_.counted_change = change;
    shared_.counts = counts_;
    return counts_;
  }

  [[nodiscard]] std::vector<std::uint32_t> counted_in_blocks(std::span<const WordKey> words) const {
    std::vector<WordCount> sums;
    for (const WordKey word : words) sums.push_back({word, 0});
    const auto is_before = [](const WordCount& a, const WordCount& b) { return a.word < b.word; };
    std::sort(sums.begin(), sums.end(), is_before);
    const auto is_same = [](const WordCount& a, const WordCount& b) { return a.word == b.word; };
    sums.erase(std::unique(sums.begin(), sums.end(), is_same), sums.end());
    for (const std::int64_t segment : segments_) add_counts(segment, sums);
    std::vector<std::uint32_t> result;
    for (const WordKey word : words) {
      const auto sum = std::lower_bound(sums.begin(), sums.end(), WordCount{word, 0}, is_before);
      result.push_back(static_cast<std::uint32_t>(std::max<std::int64_t>(sum->reports, 0)));
    }
    return result;
  }

  // Adds what a segment counts of the words, which ascend.
  void add_counts(std::int64_t segment, std::span<WordCount> sums) const {
    while (!sums.empty()) {
      DatabaseStatement& place = reader_->block_of_counts;
      place.bind(1, first_place(segment)).bind(2, first_place(segment) + sums.front().word);
      DatabaseStatement& block = reader_->counted;
      block.bind(1, place.step() ? place.number(0) : first_place(segment)).bind(2, first_place(segment + 1));
      place.reset();
      if (!block.step()) return;
      auto reader = CountsReader::of(static_cast<WordKey>(block.number(0)), block.bytes(1));
      if (!reader) fail_as_damaged(reader_->database.path(), "a block of counts");
      for (WordCount count; !sums.empty() && reader->next(count);) {
        while (!sums.empty() && sums.front().word < count.word) sums = sums.subspan(1);
        if (!sums.empty() && sums.front().word == count.word) sums.front().reports += count.reports;
      }
      // What is before the next block is in none.
      const bool is_last = !block.step();
      const auto next = is_last ? 0 : static_cast<WordKey>(block.number(0));
      block.reset();
      while (!sums.empty() && (is_last || sums.front().word < next)) sums = sums.subspan(1);
    }
  }

  [[nodiscard]] std::shared_ptr<const WordCounts> read_counts() const {
    const auto counts = std::make_shared<WordCounts>();
    for (const std::int64_t segment : segments_) {
      std::vector<WordCount> of_segment;
      DatabaseStatement& rows = reader_->counted;
      rows.bind(1, first_place(segment)).bind(2, first_place(segment + 1));
      while (rows.step()) {
        const auto block = counts_of(static_cast<WordKey>(rows.number(0)), rows.bytes(1));
        if (!block) fail_as_damaged(reader_->database.path(), "a block of counts");
        of_segment.insert(of_segment.end(), block->begin(), block->end());
      }
      counts->add(std::move(of_segment));
    }
    counts->finish();
    return counts;
  }

  SqliteReading& shared_;
  std::unique_ptr<SqliteReader> reader_;
  std::optional<DatabaseTransaction> transaction_;
  std::unordered_map<std::string, std::int64_t> state_;
  std::vector<std::int64_t> segments_;
  mutable std::mutex mutex_;  // of the connection, and of what is mutable
  mutable std::unordered_map<WordKey, std::vector<ReportNumber>> known_holders_;
  mutable std::size_t known_numbers_ = 0;
  mutable std::shared_ptr<const WordCounts> counts_;
};

}  // namespace

std::unique_ptr<StoreSnapshot> make_sqlite_snapshot(SqliteReading& reading) {
  return std::make_unique<SqliteSnapshot>(reading);
}

}  // namespace factdiff
