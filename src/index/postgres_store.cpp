#include "index/postgres_store.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <tuple>

#include "index/postgres_snapshot.h"

namespace factdiff {

namespace {

// The bits of a key or a hash as the database takes them.
std::int64_t as_bigint(std::uint64_t bits) { return static_cast<std::int64_t>(bits); }
std::int32_t as_integer(std::uint32_t bits) { return static_cast<std::int32_t>(bits); }

// How many reports of a change have each word.
using HolderCounts = std::map<WordKey, std::int32_t>;

void count_words(HolderCounts& counts, std::span<const ReportFeature> features) {
  for (const ReportFeature& feature : features) ++counts[feature.key];
}

// One transaction of a change. Only commit() makes it.
class PostgresChange {
 public:
  explicit PostgresChange(PostgresConnection& connection) : connection_(connection) {
    connection_.run("BEGIN");
    state_ = read_postgres_state(connection_, true);
  }

  // Throws StoreConflict where a report that was added after another has a key of one of these.
  void expect_none_since(ReportNumber seen, std::span<const KeptReport> added) {
    std::vector<std::int64_t> keys;
    for (const KeptReport& report : added) keys.insert(keys.end(), report.keys.begin(), report.keys.end());
    const PostgresRows rows = connection_.query(
        "SELECT number FROM factdiff.known WHERE key = ANY ($1::bigint[]) AND number > $2::bigint LIMIT 1",
        {postgres_array(keys), std::to_string(seen)});
    if (rows.size() > 0)
      throw StoreConflict(connection_.place(), "another process has added a version of the same report");
  }

  // Takes away what the shards hold of reports that are not there any more, or never were.
  void clean_shards() {
    const std::string last = std::to_string(state_.last);
    for (std::int64_t shard = 0; shard < state_.shards; ++shard) {
      const std::string on_shard = " WHERE shard = " + std::to_string(shard);
      if (connection_.query("SELECT number FROM factdiff.body" + on_shard + " AND number > " + last + " LIMIT 1")
              .size() == 0)
        continue;
      connection_.run("DELETE FROM factdiff.posting" + on_shard + " AND first > " + last +
                      "; DELETE FROM factdiff.body" + on_shard + " AND number > " + last);
    }
    const PostgresRows rows = connection_.query("SELECT number FROM factdiff.withdrawn ORDER BY number");
    for (std::size_t i = 0; i < rows.size(); ++i) clear_report(static_cast<ReportNumber>(rows.number(i, 0)));
    if (rows.size() > 0) connection_.run("DELETE FROM factdiff.withdrawn");
  }

  void remove(std::span<const ReportNumber> removed) {
    if (removed.empty()) return;
    const PostgresRows rows = connection_.query(
        "WITH gone AS (DELETE FROM factdiff.report WHERE number = ANY ($1::bigint[]) RETURNING number, keys, "
        "text_size),"
        " forgotten AS (DELETE FROM factdiff.known USING gone WHERE known.key = ANY (gone.keys) AND known.number = "
        "gone.number),"
        " noted AS (INSERT INTO factdiff.withdrawn SELECT number FROM gone) SELECT number, text_size FROM gone",
        {postgres_array(removed)});
    std::vector<ReportNumber> gone;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      gone.push_back(static_cast<ReportNumber>(rows.number(i, 0)));
      text_bytes_ -= rows.number(i, 1);
    }
    reports_ -= static_cast<std::int64_t>(gone.size());
    HolderCounts counts;
    for (const std::string& features : read_bodies(connection_, state_, "features", gone)) {
      count_words(counts, unpack_features(features));
    }
    change_words(counts, -1);
  }

  void add(std::span<const KeptReport> added) {
    if (added.empty()) return;
    copy_headers(added);
    copy_bodies(added);
    HolderCounts counts;
    for (const KeptReport& report : added) count_words(counts, report.features);
    change_words(counts, 1);
    state_.last += added.size();
  }

  void commit() {
    (void)connection_.query(
        "UPDATE factdiff.state SET last = $1::bigint, reports = reports + $2::bigint, text_bytes = text_bytes + "
        "$3::bigint",
        {std::to_string(state_.last), std::to_string(reports_), std::to_string(text_bytes_)});
    connection_.run("COMMIT");
  }

 private:
  void clear_report(ReportNumber number) {
    const std::string shard = std::to_string(shard_of(number, state_));
    const std::string text = std::to_string(number);
    const PostgresRows rows =
        connection_.query("SELECT features FROM factdiff.body WHERE shard = " + shard + " AND number = " + text);
    if (rows.size() == 0) return;
    std::vector<std::int32_t> words;
    for (const ReportFeature& feature : unpack_features(rows.text(0, 0))) words.push_back(as_integer(feature.key));
    (void)connection_.query("UPDATE factdiff.posting SET offsets = array_remove(offsets, (" + text +
                                " - first)::smallint) WHERE shard = " + shard +
                                " AND word = ANY ($1::integer[]) AND first <= " + text + " AND " + text +
                                " - first = ANY (offsets)",
                            {postgres_array(words)});
    connection_.run("DELETE FROM factdiff.body WHERE shard = " + shard + " AND number = " + text);
  }

  void change_words(const HolderCounts& counts, std::int32_t sign) {
    std::vector<std::int32_t> words;
    std::vector<std::int32_t> holders;
    for (const auto& [word, count] : counts) {
      words.push_back(as_integer(word));
      holders.push_back(sign * count);
    }
    (void)connection_.query(
        "INSERT INTO factdiff.word AS known SELECT * FROM unnest($1::integer[], $2::integer[])"
        " ON CONFLICT (word) DO UPDATE SET holders = known.holders + excluded.holders",
        {postgres_array(words), postgres_array(holders)});
  }

  void copy_headers(std::span<const KeptReport> added) {
    PostgresCopyRows reports;
    PostgresCopyRows known;
    std::int64_t number = as_bigint(state_.last);
    for (const KeptReport& report : added) {
      const ReportHeader& header = report.header;
      std::vector<std::int64_t> keys;
      for (const StoreKey key : report.keys) keys.push_back(as_bigint(key));
      reports.row(7);
      reports.add(++number);
      for (const std::string& text : {header.id, header.path, header.time}) reports.add(std::string_view(text));
      reports.add(as_bigint(header.content));
      reports.add(as_bigint(header.text_size));
      reports.add(std::span<const std::int64_t>(keys));
      for (const std::int64_t key : keys) {
        known.row(2);
        known.add(key);
        known.add(number);
      }
      text_bytes_ += as_bigint(header.text_size);
    }
    reports_ += static_cast<std::int64_t>(added.size());
    connection_.copy("factdiff.report (number, id, path, time, content, text_size, keys)", reports);
    connection_.copy("factdiff.known (key, number)", known);
  }

  // A word's reports of this change on one shard are one row, of a very large change several: their distances from the
  // first number of the row.
  void copy_bodies(std::span<const KeptReport> added) {
    PostgresCopyRows bodies;
    constexpr std::size_t most_of_row = std::size_t{1} << 15U;
    std::map<std::tuple<std::int32_t, WordKey, std::size_t>, std::vector<std::int16_t>> lists;
    const ReportNumber first = state_.last + 1;
    for (std::size_t i = 0; i < added.size(); ++i) {
      const std::int32_t shard = shard_of(first + i, state_);
      bodies.row(4);
      bodies.add(shard);
      bodies.add(as_bigint(first + i));
      bodies.add(std::string_view(pack_features(added[i].features)));
      bodies.add(std::string_view(added[i].packed));
      for (const ReportFeature& feature : added[i].features)
        lists[{shard, feature.key, i / most_of_row}].push_back(static_cast<std::int16_t>(i % most_of_row));
    }
    PostgresCopyRows postings;
    for (const auto& [place, offsets] : lists) {
      postings.row(4);
      const auto& [shard, word, part] = place;
      postings.add(shard);
      postings.add(as_integer(word));
      postings.add(as_bigint(first + part * most_of_row));
      postings.add(std::span<const std::int16_t>(offsets));
    }
    connection_.copy("factdiff.body (shard, number, features, packed)", bodies);
    connection_.copy("factdiff.posting (shard, word, first, offsets)", postings);
  }

  PostgresConnection& connection_;
  PostgresState state_;
  std::int64_t reports_ = 0;     // more than before
  std::int64_t text_bytes_ = 0;  // more than before
};

enum class Writing { not_at_all, alone, shared };

class PostgresStore : public ReportStore {
 public:
  PostgresStore(const std::string& address, Writing writing) : connections_(address), writing_(writing) {
    auto connection = connections_.take();
    if (writing != Writing::not_at_all) make_postgres_schema(*connection);
    (void)read_postgres_state(*connection, false);
    if (writing != Writing::not_at_all) {
      lock_for_writing(*connection, writing == Writing::shared);
      writer_ = std::move(connection);
    } else {
      connections_.give_back(std::move(connection));
    }
  }

  [[nodiscard]] std::unique_ptr<StoreSnapshot> snapshot() const override {
    auto snapshot = std::make_unique<PostgresSnapshot>(connections_);
    seen_ = snapshot->last();
    return snapshot;
  }

  void apply(const StoreChange& change) override {
    try {
      PostgresChange transaction(*writer_);
      if (writing_ == Writing::shared) transaction.expect_none_since(seen_, change.added);
      transaction.clean_shards();
      transaction.remove(change.removed);
      transaction.add(change.added);
      transaction.commit();
    } catch (...) {
      writer_->roll_back();
      throw;
    }
  }

 private:
  mutable PostgresConnections connections_;
  mutable std::atomic<ReportNumber> seen_ = 0;  // the last report of the latest snapshot
  Writing writing_;
  std::unique_ptr<PostgresConnection> writer_;  // holds the lock; nothing where only reading
};

}  // namespace

bool is_postgres_address(std::string_view address) {
  return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::unique_ptr<ReportStore> open_postgres_store(const std::string& address, StoreAccess access) {
  return std::make_unique<PostgresStore>(address, access == StoreAccess::write ? Writing::alone : Writing::not_at_all);
}

std::unique_ptr<ReportStore> open_shared_postgres_store(const std::string& address) {
  return std::make_unique<PostgresStore>(address, Writing::shared);
}

PostgresWork::PostgresWork(const std::string& address) : connection_(address) {
  (void)read_postgres_state(connection_, false);
}

void PostgresWork::add(std::span<const std::string> inputs) {
  PostgresCopyRows rows;
  for (const std::string& input : inputs) {
    rows.row(1);
    rows.add(std::string_view(input));
  }
  connection_.copy("factdiff.work (input)", rows);
}

std::optional<std::string> PostgresWork::take() {
  connection_.roll_back();
  position_.clear();
  connection_.run("BEGIN");
  const PostgresRows rows =
      connection_.query("SELECT position, input FROM factdiff.work ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED");
  if (rows.size() == 0) {
    connection_.roll_back();
    return std::nullopt;
  }
  position_ = std::to_string(rows.number(0, 0));
  return std::string(rows.text(0, 1));
}

void PostgresWork::finish() {
  connection_.run("DELETE FROM factdiff.work WHERE position = " + position_ + "; COMMIT");
  position_.clear();
}

std::uint64_t PostgresWork::left() {
  return static_cast<std::uint64_t>(connection_.query("SELECT count(*) FROM factdiff.work").number(0, 0));
}

}  // namespace factdiff
