// The connection that writes to an index in SQLite.
#pragma once

#include <memory>
#include <string>

#include "index/report_store.h"

namespace factdiff {

class SqliteWriter {
 public:
  // Throws Error where the file may not be written. Precondition: it holds an index, and nobody else writes.
  explicit SqliteWriter(const std::string& path);
  ~SqliteWriter();

  // As ReportStore::apply().
  void apply(const StoreChange& change);

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace factdiff
