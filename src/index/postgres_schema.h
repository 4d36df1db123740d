// How a corpus lies in PostgreSQL. All is in the schema "factdiff":
//
//   state          one row: version of this layout, how many shards, how many reports lie together, the last number
//                  given, and what is counted
//   report         what is known of each report without reading it, and which keys it has
//   known          reports by key
//   word           how many reports have each word
//   work           inputs that wait for a worker
//   withdrawn      reports that are removed but may still lie on a shard
//   body           each report, packed, and its features           \  partitioned by `shard`: on this machine
//   posting        which reports have a word, many in one row      /  or, as foreign tables, on others
//   posting_row_N  the same of shard N with one report in a row, for the queries that a shard answers by itself
//
// Whether a report is there is decided by the table `report` alone, so by one commit of this database: what a shard
// holds beside it (after a process was killed between the commits of two databases) is never seen and taken away by the
// next change. docs/scale.md tells how shards are put on other machines.
#pragma once

#include <cstdint>

#include "adapters/postgres/postgres_connection.h"
#include "index/report_store.h"

namespace factdiff {

// The row of `state`.
struct PostgresState {
  std::int64_t shards = 1;
  std::int64_t together = 1;  // so many reports that follow one another lie on one shard
  ReportNumber last = 0;      // the number that was given last
};

// On which shard a report lies: what is computed here is the partition key, so that any number of writers agree and
// every query can name its shard. The reports of one change lie together, so that a word of theirs is in few rows.
[[nodiscard]] std::int32_t shard_of(ReportNumber number, const PostgresState& state);

// Makes the tables where there are none, all shards in this database. Throws Error.
void make_postgres_schema(PostgresConnection& connection);

// Keeps other processes from writing to the index as long as the connection lasts; where `shared`, only those that do
// not share. Waits a little for one that was killed, since its server may be at work for it still. Throws Error where
// another process is writing.
void lock_for_writing(PostgresConnection& connection, bool shared);

// The state, locked until the transaction ends where `for_change`. Throws Error
// where the database holds no index, or one of another version.
[[nodiscard]] PostgresState read_postgres_state(PostgresConnection& connection, bool for_change);

}  // namespace factdiff
