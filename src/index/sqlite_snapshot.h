// Reading an index in SQLite.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "adapters/sqlite/database.h"
#include "index/report_store.h"
#include "index/word_counts.h"

namespace factdiff {

struct SqliteReader;

// What the snapshots of one store share: connections that are not in use, and the counts of the last state.
struct SqliteReading {
  SqliteReading();
  ~SqliteReading();
  SqliteReading(const SqliteReading&) = delete;
  SqliteReading& operator=(const SqliteReading&) = delete;

  std::string path;
  DatabaseAccess access = DatabaseAccess::read;
  std::mutex mutex;
  std::vector<std::unique_ptr<SqliteReader>> idle;
  std::int64_t asked_change = -1;  // of the state that was asked for counts last, and how often
  int asked = 0;
  std::int64_t counted_change = -1;
  std::shared_ptr<const WordCounts> counts;
};

[[nodiscard]] std::unique_ptr<StoreSnapshot> make_sqlite_snapshot(SqliteReading& reading);

}  // namespace factdiff
