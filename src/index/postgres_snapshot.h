// One state of a store in PostgreSQL: a read-only transaction on a connection of its own.
#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "adapters/postgres/postgres_connection.h"
#include "index/postgres_schema.h"

namespace factdiff {

// Connections that wait for their next use: to make one takes longer than most queries.
class PostgresConnections {
 public:
  explicit PostgresConnections(std::string address) : address_(std::move(address)) {}
  [[nodiscard]] std::unique_ptr<PostgresConnection> take();
  // Any open transaction is given up; a lost connection is dropped.
  void give_back(std::unique_ptr<PostgresConnection> connection);

 private:
  std::string address_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<PostgresConnection>> waiting_;
};

class PostgresSnapshot : public StoreSnapshot {
 public:
  explicit PostgresSnapshot(PostgresConnections& connections);
  ~PostgresSnapshot() override;

  // The number that was given last.
  [[nodiscard]] ReportNumber last() const { return state_.last; }

  [[nodiscard]] StoreTotals totals() const override;
  [[nodiscard]] std::vector<std::uint32_t> holders(std::span<const WordKey> words) const override;
  [[nodiscard]] std::vector<SharingReport> sharing(std::span<const WeightedWord> words,
                                                   std::size_t limit) const override;
  [[nodiscard]] std::vector<std::vector<ReportFeature>> features(std::span<const ReportNumber> numbers) const override;
  [[nodiscard]] std::vector<std::string> packed(std::span<const ReportNumber> numbers) const override;
  [[nodiscard]] std::vector<ReportHeader> known_by(std::span<const StoreKey> keys) const override;
  [[nodiscard]] std::vector<ReportHeader> after(ReportNumber number, std::size_t limit) const override;

 private:
  // Asks how many reports have each of the words that were not asked for before. Precondition: the lock is held.
  void learn_holders(std::vector<std::int32_t> words) const;

  PostgresConnections& connections_;
  mutable std::unordered_map<WordKey, std::uint32_t> holders_;  // what was asked for
  mutable std::mutex mutex_;                                    // of the connection: one query at a time
  std::unique_ptr<PostgresConnection> connection_;
  PostgresState state_;
  std::string withdrawn_;  // as an array
};

// A column of `body`, in the order of the numbers: each shard is asked for its own. Throws Error where one is missing.
[[nodiscard]] std::vector<std::string> read_bodies(PostgresConnection& connection, const PostgresState& state,
                                                   const char* column, std::span<const ReportNumber> numbers);

}  // namespace factdiff
