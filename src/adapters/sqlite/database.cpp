#include "adapters/sqlite/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include "model/error.h"

namespace factdiff {

namespace {

bool is_no_room(int system_error) { return system_error == ENOSPC || system_error == EFBIG || system_error == EDQUOT; }

[[noreturn]] void fail(sqlite3* database, const std::string& path, int code) {
  const int extended = database == nullptr ? code : sqlite3_extended_errcode(database);
  const int system_error = database == nullptr ? 0 : sqlite3_system_errno(database);
  const std::string message = database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  switch (code & 0xFF) {
    case SQLITE_FULL: throw Error(path, "the disk is full", "room for the index; what it held is unharmed");
    case SQLITE_IOERR:
      // SQLite forgets the reason of a failed write where the failure comes up at the end of a transaction; a file that
      // can be read and not written to lacks room.
      if (is_no_room(system_error) || (extended == SQLITE_IOERR_WRITE && system_error == 0)) {
        throw Error(path, "the disk is full", "room for the index; what it held is unharmed");
      }
      throw Error(path, "cannot be read or written: " + message +
                            (system_error == 0 ? "" : std::string(" (") + std::strerror(system_error) + ")"));
    case SQLITE_READONLY: throw Error(path, "may not be written", "a file and a folder that may be written");
    case SQLITE_CANTOPEN:
      throw Error(
          path,
          "cannot be opened" + (system_error == 0 ? std::string() : std::string(": ") + std::strerror(system_error)),
          "a file in a folder that is there and may be written");
    case SQLITE_NOTADB:
      throw Error(path, "is no index, or its beginning is damaged", "an index as factdiff index makes it");
    case SQLITE_CORRUPT:
      throw Error(path, "is damaged (" + message + ")", "an index as factdiff index makes it; make it anew");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw Error(path, "another process holds it", "one that is not written to right now");
    default: throw Error(path, "the index failed: " + message + " (" + std::to_string(extended) + ")");
  }
}

void check(int code, sqlite3* database, const std::string& path) {
  if (code != SQLITE_OK) fail(database, path, code);
}

int flags_of(DatabaseAccess access) {
  switch (access) {
    case DatabaseAccess::read: return SQLITE_OPEN_READONLY;
    case DatabaseAccess::read_unchanging: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case DatabaseAccess::write: return SQLITE_OPEN_READWRITE;
    case DatabaseAccess::create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

// The path as an address that says that the file does not change.
std::string unchanging_address(const std::string& path) {
  std::string address = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      address += {'%', digits[static_cast<unsigned char>(c) >> 4U], digits[static_cast<unsigned char>(c) & 15U]};
    } else {
      address.push_back(c);
    }
  }
  return address + "?immutable=1";
}

}  // namespace

DatabaseStatement::DatabaseStatement(sqlite3* database, const std::string& path, std::string_view sql)
    : database_(database), path_(path) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr),
        database, path);
  statement_.reset(statement);
}

void DatabaseStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

DatabaseStatement& DatabaseStatement::bind(int place, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), place, value), database_, path_);
  return *this;
}

DatabaseStatement& DatabaseStatement::bind_text(int place, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
        database_, path_);
  return *this;
}

DatabaseStatement& DatabaseStatement::bind_bytes(int place, std::string_view bytes) {
  check(sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT), database_, path_);
  return *this;
}

bool DatabaseStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  // The statement is ready again before what went wrong is thrown.
  sqlite3_reset(statement_.get());
  if (code != SQLITE_DONE) fail(database_, path_, code);
  return false;
}

void DatabaseStatement::run() {
  while (step()) {
  }
}

void DatabaseStatement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t DatabaseStatement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view DatabaseStatement::bytes(int column) const {
  const void* const bytes = sqlite3_column_blob(statement_.get(), column);
  return {static_cast<const char*>(bytes),
          bytes == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(const std::string& path, DatabaseAccess access) : path_(path) {
  const std::string name = access == DatabaseAccess::read_unchanging ? unchanging_address(path) : path;
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &database, flags_of(access) | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  check(code, database, path_);
  sqlite3_extended_result_codes(database, 1);
  // What another process holds for a moment is waited for.
  sqlite3_busy_timeout(database, 10'000);
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

DatabaseStatement Database::prepare(std::string_view sql) const { return {database_.get(), path_, sql}; }

void Database::execute(const std::string& sql) const {
  check(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr), database_.get(), path_);
}

std::int64_t Database::number(std::string_view sql) const {
  DatabaseStatement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

DatabaseTransaction::DatabaseTransaction(const Database& database, Kind kind) : database_(database) {
  database_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

DatabaseTransaction::~DatabaseTransaction() {
  if (!is_open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const Error&) {
    // SQLite has rolled back by itself.
  }
}

void DatabaseTransaction::commit() {
  database_.execute("COMMIT");
  is_open_ = false;
}

}  // namespace factdiff
