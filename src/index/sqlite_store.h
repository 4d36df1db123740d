// A store in one file, by SQLite: one process writes while any number read.
#pragma once

#include <memory>
#include <string>

#include "index/report_store.h"

namespace factdiff {

// Opens the index that a file holds; for writing it is made where there is no file. Throws Error: it is none, damaged,
// of another version, may not be read or written, or another process is writing to it.
[[nodiscard]] std::unique_ptr<ReportStore> open_sqlite_store(const std::string& path, StoreAccess access);

// Whether the file is a SQLite database: only open_sqlite_store() tells whether it is an index.
[[nodiscard]] bool is_sqlite_file(const std::string& path);

}  // namespace factdiff
