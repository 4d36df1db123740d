#include "index/postgres_snapshot.h"

#include <algorithm>
#include <map>

#include "model/error.h"

namespace factdiff {

namespace {

constexpr std::string_view header_columns = "number, id, path, time, content, text_size";

std::vector<ReportHeader> headers_of(const PostgresRows& rows) {
  std::vector<ReportHeader> headers;
  headers.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    headers.push_back({static_cast<ReportNumber>(rows.number(i, 0)), std::string(rows.text(i, 1)),
                       std::string(rows.text(i, 2)), std::string(rows.text(i, 3)),
                       static_cast<std::uint64_t>(rows.number(i, 4)), static_cast<std::uint64_t>(rows.number(i, 5))});
  }
  return headers;
}

// What one shard answers by itself: its reports that have the words, each with the sum of their weights, the heaviest
// first. $1 the words, $2 their weights, $3 the reports that are withdrawn.
std::string sharing_on(std::int64_t shard, ReportNumber last, std::size_t limit) {
  return "(SELECT number, sum(($2::integer[])[array_position($1::integer[], word)]) AS weight FROM "
         "factdiff.posting_row_" +
         std::to_string(shard) + " WHERE word = ANY ($1::integer[]) AND number <= " + std::to_string(last) +
         " AND number <> ALL ($3::bigint[]) GROUP BY number ORDER BY weight DESC, number LIMIT " +
         std::to_string(limit) + ")";
}

}  // namespace

std::unique_ptr<PostgresConnection> PostgresConnections::take() {
  {
    const std::lock_guard guard(mutex_);
    if (!waiting_.empty()) {
      auto connection = std::move(waiting_.back());
      waiting_.pop_back();
      return connection;
    }
  }
  return std::make_unique<PostgresConnection>(address_);
}

void PostgresConnections::give_back(std::unique_ptr<PostgresConnection> connection) {
  if (connection == nullptr) return;
  connection->roll_back();
  if (!connection->is_good()) return;
  const std::lock_guard guard(mutex_);
  waiting_.push_back(std::move(connection));
}

PostgresSnapshot::PostgresSnapshot(PostgresConnections& connections)
    : connections_(connections), connection_(connections.take()) {
  connection_->run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  state_ = read_postgres_state(*connection_, false);
  const PostgresRows rows = connection_->query("SELECT number FROM factdiff.withdrawn ORDER BY number");
  std::vector<std::int64_t> withdrawn;
  for (std::size_t i = 0; i < rows.size(); ++i) withdrawn.push_back(rows.number(i, 0));
  withdrawn_ = postgres_array(withdrawn);
  // A shard on another machine fixes its state at the first query: now.
  for (std::int64_t shard = 0; shard < state_.shards; ++shard) {
    (void)connection_->query("SELECT number FROM factdiff.body WHERE shard = " + std::to_string(shard) + " LIMIT 1");
  }
}

PostgresSnapshot::~PostgresSnapshot() { connections_.give_back(std::move(connection_)); }

StoreTotals PostgresSnapshot::totals() const {
  const std::lock_guard guard(mutex_);
  const PostgresRows rows = connection_->query("SELECT reports, text_bytes FROM factdiff.state");
  std::int64_t bytes = connection_
                           ->query(
                               "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n"
                               " ON n.oid = c.relnamespace WHERE n.nspname = 'factdiff' AND c.relkind = 'r'")
                           .number(0, 0);
  // A shard on another server tells its own.
  for (std::int64_t shard = 0; shard < state_.shards; ++shard) {
    const std::string table = "factdiff.size_" + std::to_string(shard);
    if (connection_->query("SELECT 1 WHERE to_regclass('" + table + "') IS NOT NULL").size() == 0) continue;
    bytes += connection_->query("SELECT bytes FROM " + table).number(0, 0);
  }
  return {static_cast<std::uint64_t>(rows.number(0, 0)), static_cast<std::uint64_t>(rows.number(0, 1)),
          static_cast<std::uint64_t>(bytes)};
}

void PostgresSnapshot::learn_holders(std::vector<std::int32_t> words) const {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::erase_if(words, [&](std::int32_t word) { return holders_.contains(static_cast<WordKey>(word)); });
  if (words.empty()) return;
  const PostgresRows rows = connection_->query(
      "SELECT word, holders FROM factdiff.word WHERE word = ANY ($1::integer[])", {postgres_array(words)});
  for (const std::int32_t word : words) holders_[static_cast<WordKey>(word)] = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    holders_[static_cast<WordKey>(rows.number(i, 0))] = static_cast<std::uint32_t>(rows.number(i, 1));
  }
}

std::vector<std::uint32_t> PostgresSnapshot::holders(std::span<const WordKey> words) const {
  const std::lock_guard guard(mutex_);
  learn_holders({words.begin(), words.end()});
  std::vector<std::uint32_t> result;
  result.reserve(words.size());
  for (const WordKey word : words) result.push_back(holders_.at(word));
  return result;
}

std::vector<SharingReport> PostgresSnapshot::sharing(std::span<const WeightedWord> words, std::size_t limit) const {
  if (words.empty() || limit == 0) return {};
  // The last ones name most reports, and are found first this way.
  std::vector<std::int32_t> keys;
  std::vector<std::int64_t> weights;
  for (std::size_t i = words.size(); i > 0; --i) {
    keys.push_back(static_cast<std::int32_t>(words[i - 1].key));
    weights.push_back(words[i - 1].weight);
  }
  std::string statement;
  for (std::int64_t shard = 0; shard < state_.shards; ++shard) {
    statement += (shard == 0 ? "" : " UNION ALL ") + sharing_on(shard, state_.last, limit);
  }
  statement += " ORDER BY weight DESC, number LIMIT " + std::to_string(limit);
  const std::lock_guard guard(mutex_);
  const PostgresRows rows = connection_->query(statement, {postgres_array(keys), postgres_array(weights), withdrawn_});
  std::vector<SharingReport> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.push_back({static_cast<ReportNumber>(rows.number(i, 0)), static_cast<std::uint64_t>(rows.number(i, 1))});
  }
  return result;
}

std::vector<std::string> read_bodies(PostgresConnection& connection, const PostgresState& state, const char* column,
                                     std::span<const ReportNumber> numbers) {
  std::map<std::int32_t, std::vector<ReportNumber>> by_shard;
  for (const ReportNumber number : numbers) by_shard[shard_of(number, state)].push_back(number);
  std::map<ReportNumber, std::string> found;
  for (const auto& [shard, own] : by_shard) {
    const PostgresRows rows = connection.query(std::string("SELECT number, ") + column +
                                                   " FROM factdiff.body WHERE shard = " + std::to_string(shard) +
                                                   " AND number = ANY ($1::bigint[])",
                                               {postgres_array(own)});
    for (std::size_t i = 0; i < rows.size(); ++i) found.emplace(rows.number(i, 0), rows.text(i, 1));
  }
  std::vector<std::string> result;
  for (const ReportNumber number : numbers) {
    const auto at = found.find(number);
    if (at == found.end())
      throw Error(connection.place(), "report " + std::to_string(number) + " is missing on its shard",
                  "an undamaged index");
    result.push_back(at->second);
  }
  return result;
}

std::vector<std::vector<ReportFeature>> PostgresSnapshot::features(std::span<const ReportNumber> numbers) const {
  const std::lock_guard guard(mutex_);
  std::vector<std::vector<ReportFeature>> result;
  for (const std::string& bytes : read_bodies(*connection_, state_, "features", numbers)) {
    result.push_back(unpack_features(bytes));
  }
  // Whoever compares reports asks next how many have their words: all at once, it is one query.
  std::vector<std::int32_t> words;
  for (const auto& each : result) {
    for (const ReportFeature& feature : each) words.push_back(static_cast<std::int32_t>(feature.key));
  }
  learn_holders(std::move(words));
  return result;
}

std::vector<std::string> PostgresSnapshot::packed(std::span<const ReportNumber> numbers) const {
  const std::lock_guard guard(mutex_);
  return read_bodies(*connection_, state_, "packed", numbers);
}

std::vector<ReportHeader> PostgresSnapshot::known_by(std::span<const StoreKey> keys) const {
  const std::vector<std::int64_t> integers(keys.begin(), keys.end());
  const std::lock_guard guard(mutex_);
  return headers_of(
      connection_->query("SELECT " + std::string(header_columns) +
                             " FROM factdiff.report WHERE number IN"
                             " (SELECT number FROM factdiff.known WHERE key = ANY ($1::bigint[])) ORDER BY number",
                         {postgres_array(integers)}));
}

std::vector<ReportHeader> PostgresSnapshot::after(ReportNumber number, std::size_t limit) const {
  const std::lock_guard guard(mutex_);
  return headers_of(connection_->query("SELECT " + std::string(header_columns) +
                                           " FROM factdiff.report WHERE number > $1::bigint"
                                           " ORDER BY number LIMIT $2::bigint",
                                       {std::to_string(number), std::to_string(limit)}));
}

}  // namespace factdiff
