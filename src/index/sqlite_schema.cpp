#include "index/sqlite_schema.h"

#include <cstdio>
#include <filesystem>

#include "index/checked_bytes.h"
#include "model/error.h"

namespace factdiff {

namespace {

// "fact", as the header of the file says whose it is.
constexpr std::int64_t application = 0x66616374;

// A place in `posting` and `counted` is a segment and the first word of a block: segment * 2^32 + word.
constexpr const char* tables = R"(
CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE report (number INTEGER PRIMARY KEY, id TEXT NOT NULL, path TEXT NOT NULL, time TEXT NOT NULL,
  content INTEGER NOT NULL, text_size INTEGER NOT NULL, keys BLOB NOT NULL, features BLOB NOT NULL);
CREATE TABLE packed (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE known (key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID;
CREATE TABLE segment (id INTEGER PRIMARY KEY, level INTEGER NOT NULL);
CREATE TABLE posting (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE counted (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
INSERT INTO state VALUES ('change', 0), ('last_number', 0), ('last_segment', 0), ('reports', 0), ('text_bytes', 0);
)";

}  // namespace

void create_index_file(const std::string& path) {
  const std::string made = path + "-new";
  std::remove(made.c_str());
  // What was written last to an index that somebody has removed is none of this one's.
  std::remove((path + "-wal").c_str());
  std::remove((path + "-shm").c_str());
  {
    const Database database(made, DatabaseAccess::create);
    database.execute("PRAGMA journal_mode = MEMORY");
    database.execute("BEGIN");
    database.execute(tables);
    database.execute("PRAGMA application_id = " + std::to_string(application));
    database.execute("PRAGMA user_version = " + std::to_string(index_version));
    database.execute("COMMIT");
    // It stays so: readers and a writer do not wait for one another.
    database.execute("PRAGMA journal_mode = WAL");
  }
  std::error_code error;
  std::filesystem::rename(made, path, error);
  if (error) throw Error(path, "cannot be written: " + error.message(), "a file in a folder that may be written");
}

void require_index(const Database& database) {
  if (database.number("PRAGMA application_id") != application) {
    throw Error(database.path(), "is a SQLite database, but no index", "an index as factdiff index makes it");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > index_version) {
    throw Error(database.path(), "is an index of a newer version of factdiff (" + std::to_string(version) + ")",
                "version " + std::to_string(index_version) + ", or the program that made it");
  }
  if (version < index_version) {
    throw Error(database.path(), "is an index of an older version of factdiff (" + std::to_string(version) + ")",
                "version " + std::to_string(index_version) + ": make it anew from the reports");
  }
}

void fail_as_damaged(const std::string& path, const std::string& what) {
  throw Error(path, "is damaged (" + what + ")", "an index as factdiff index makes it; make it anew");
}

std::vector<ReportFeature> sqlite_features(const Database& database, const DatabaseStatement& row, int column) {
  const auto bytes = checked_bytes(row.bytes(column));
  if (!bytes) fail_as_damaged(database.path(), "the words of a report");
  return unpack_features(*bytes);
}

}  // namespace factdiff
