// A store in a PostgreSQL database, for a desk that shares one: any number of processes read, one changes it at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "adapters/postgres/postgres_connection.h"
#include "index/report_store.h"
#include "model/error.h"

namespace factdiff {

// "postgresql://…" or "postgres://…".
[[nodiscard]] bool is_postgres_address(std::string_view address);

// Opens the index of a database; for writing, it is made if there is none, and no other process may write to it
// as long as the store is open. Throws Error: no server answers, it refuses, another process is writing, or the index
// is of another version.
[[nodiscard]] std::unique_ptr<ReportStore> open_postgres_store(const std::string& address, StoreAccess access);

// The same for writing at once with other processes that share the index. apply() throws StoreConflict, and changes
// nothing, where another process has added a report with the same key since the last snapshot(): what was decided by
// that snapshot must be decided anew.
[[nodiscard]] std::unique_ptr<ReportStore> open_shared_postgres_store(const std::string& address);

struct StoreConflict : Error {
  using Error::Error;
};

// Inputs that wait to be indexed, for workers on any number of machines: each input is taken by one worker at a time,
// and where a worker is lost its input waits again. All throw Error.
class PostgresWork {
 public:
  // Precondition: the database holds an index.
  explicit PostgresWork(const std::string& address);
  // Puts inputs behind those that wait.
  void add(std::span<const std::string> inputs);
  // The first input that waits and that no other worker has; nothing where there is none. It stays taken until
  // finish(), or until this is destroyed.
  [[nodiscard]] std::optional<std::string> take();
  // The input that was taken is done.
  void finish();
  // How many inputs wait or are taken.
  [[nodiscard]] std::uint64_t left();

 private:
  PostgresConnection connection_;
  std::string position_;  // of the input that is taken; empty: none
};

}  // namespace factdiff
