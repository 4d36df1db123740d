#include "index/postgres_schema.h"

#include <chrono>
#include <thread>

#include "model/error.h"

namespace factdiff {

namespace {

constexpr std::int64_t layout_version = 2;
constexpr std::int64_t shards_at_first = 4;
constexpr std::int64_t together_at_first = 2048;  // about the reports of one change
// Any numbers that no other program takes for its locks.
constexpr std::string_view schema_lock = "7310294515021463";
constexpr std::string_view writer_lock = "7310294515021464";

constexpr std::string_view tables = R"(
CREATE SCHEMA factdiff;
CREATE TABLE factdiff.report (number bigint PRIMARY KEY, id text NOT NULL, path text NOT NULL, time text NOT NULL,
  content bigint NOT NULL, text_size bigint NOT NULL, keys bigint[] NOT NULL);
CREATE TABLE factdiff.known (key bigint, number bigint, PRIMARY KEY (key, number));
CREATE TABLE factdiff.word (word integer PRIMARY KEY, holders integer NOT NULL) WITH (fillfactor = 70);
CREATE TABLE factdiff.work (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, input text NOT NULL);
CREATE TABLE factdiff.withdrawn (number bigint PRIMARY KEY);
CREATE TABLE factdiff.body (shard integer NOT NULL, number bigint NOT NULL, features bytea NOT NULL,
  packed bytea NOT NULL) PARTITION BY LIST (shard);
CREATE TABLE factdiff.posting (shard integer NOT NULL, word integer NOT NULL, first bigint NOT NULL,
  offsets smallint[] NOT NULL) PARTITION BY LIST (shard);
)";

// With "N" for the number of the shard. What is packed is compressed already.
constexpr std::string_view shard_tables = R"(
CREATE TABLE factdiff.body_N PARTITION OF factdiff.body FOR VALUES IN (N);
ALTER TABLE factdiff.body_N ADD PRIMARY KEY (number), ALTER packed SET STORAGE EXTERNAL,
  ALTER features SET STORAGE EXTERNAL;
CREATE TABLE factdiff.posting_N PARTITION OF factdiff.posting FOR VALUES IN (N);
CREATE INDEX ON factdiff.posting_N (word);
CREATE VIEW factdiff.posting_row_N AS
  SELECT shard, word, first + unnest(offsets) AS number FROM factdiff.posting_N;
)";

std::string tables_of_shard(std::int64_t shard) {
  std::string statements;
  for (const std::string_view rest(shard_tables); const char c : rest) {
    // Only the number of a shard is a capital N behind a mark.
    const bool is_number = c == 'N' && !statements.empty() && (statements.back() == '_' || statements.back() == '(');
    statements += is_number ? std::to_string(shard) : std::string(1, c);
  }
  return statements;
}

}  // namespace

std::int32_t shard_of(ReportNumber number, const PostgresState& state) {
  // Fibonacci hashing (Knuth): neighbours lie apart.
  const std::uint64_t spread = number / static_cast<std::uint64_t>(state.together) * 0x9E3779B97F4A7C15U >> 32U;
  return static_cast<std::int32_t>(spread % static_cast<std::uint64_t>(state.shards));
}

void make_postgres_schema(PostgresConnection& connection) {
  connection.run("BEGIN");
  (void)connection.query("SELECT pg_advisory_xact_lock(" + std::string(schema_lock) + ")");
  if (connection.query("SELECT 1 FROM pg_namespace WHERE nspname = 'factdiff'").size() == 0) {
    std::string statements(tables);
    for (std::int64_t shard = 0; shard < shards_at_first; ++shard) statements += tables_of_shard(shard);
    statements +=
        "CREATE TABLE factdiff.state (version bigint NOT NULL, shards bigint NOT NULL, together bigint NOT NULL, last "
        "bigint NOT NULL, "
        "reports bigint NOT NULL, text_bytes bigint NOT NULL);\n";
    statements += "INSERT INTO factdiff.state VALUES (" + std::to_string(layout_version) + ", " +
                  std::to_string(shards_at_first) + ", " + std::to_string(together_at_first) + ", 0, 0, 0)";
    connection.run(statements);
  }
  connection.run("COMMIT");
}

void lock_for_writing(PostgresConnection& connection, bool shared) {
  using namespace std::chrono_literals;
  constexpr auto longest = 3s;
  constexpr auto pause = 50ms;
  const std::string attempt = std::string("SELECT pg_try_advisory_lock") + (shared ? "_shared(" : "(") +
                              std::string(writer_lock) + ")::integer";
  for (auto waited = 0ms; connection.query(attempt).number(0, 0) == 0; waited += pause) {
    if (waited >= longest) throw Error(connection.place(), "another process is writing to this index");
    std::this_thread::sleep_for(pause);
  }
}

PostgresState read_postgres_state(PostgresConnection& connection, bool for_change) {
  if (connection.query("SELECT 1 WHERE to_regclass('factdiff.state') IS NOT NULL").size() == 0) {
    throw Error(connection.place(), "this database holds no index", "an index that `factdiff index` has made");
  }
  // The version first, by itself: another one may have other columns.
  const PostgresRows version = connection.query("SELECT version FROM factdiff.state");
  const std::int64_t found = version.size() == 1 ? version.number(0, 0) : 0;
  if (found != layout_version) {
    throw Error(connection.place(),
                std::string("is an index of ") + (found > layout_version ? "a newer" : "an older") +
                    " version of factdiff (" + std::to_string(found) + ")",
                "version " + std::to_string(layout_version) +
                    (found > layout_version ? ", or the program that made it" : ": make it anew from the reports"));
  }
  const PostgresRows rows = connection.query(std::string("SELECT shards, together, last FROM factdiff.state") +
                                             (for_change ? " FOR UPDATE" : ""));
  if (rows.number(0, 0) < 1 || rows.number(0, 1) < 1) {
    throw Error(connection.place(), "is damaged (the row of its state)", "an index as factdiff index makes it");
  }
  return {rows.number(0, 0), rows.number(0, 1), static_cast<ReportNumber>(rows.number(0, 2))};
}

}  // namespace factdiff
