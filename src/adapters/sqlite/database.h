// A SQLite database and its statements, as objects. Every call throws Error where it fails, in words for people: a full
// disk, a damaged file, a file that may not be written.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace factdiff {

enum class DatabaseAccess {
  read,
  read_unchanging,  // nobody writes, and the folder may not be written either
  write,            // the file is there
  create
};

// One statement, to be run again and again. What it reads is valid until it goes on or is reset.
class DatabaseStatement {
 public:
  DatabaseStatement(sqlite3* database, const std::string& path, std::string_view sql);

  // Places of parameters count from 1.
  DatabaseStatement& bind(int place, std::int64_t value);
  DatabaseStatement& bind_text(int place, std::string_view text);
  DatabaseStatement& bind_bytes(int place, std::string_view bytes);

  // Goes to the next row; false: there is none, and the statement can be bound anew.
  bool step();
  // Runs a statement that gives no rows.
  void run();
  void reset();

  // Columns count from 0.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3* database_;
  std::string path_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  Database(const std::string& path, DatabaseAccess access);

  [[nodiscard]] DatabaseStatement prepare(std::string_view sql) const;
  // Runs statements that give no rows that matter.
  void execute(const std::string& sql) const;
  // The first column of the only row.
  [[nodiscard]] std::int64_t number(std::string_view sql) const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

// All that is done until commit() is kept altogether, or nothing of it.
class DatabaseTransaction {
 public:
  enum class Kind { read, write };
  DatabaseTransaction(const Database& database, Kind kind);
  DatabaseTransaction(const DatabaseTransaction&) = delete;
  DatabaseTransaction& operator=(const DatabaseTransaction&) = delete;
  ~DatabaseTransaction();
  void commit();

 private:
  const Database& database_;
  bool is_open_ = true;
};

}  // namespace factdiff
