// A store in a PostgreSQL database, for a desk that shares one: any number of processes read, one changes it at a time.
#pragma once

#include <memory>
#include <string>

#include "index/report_store.h"

namespace factdiff {

// "postgresql://…" or "postgres://…".
[[nodiscard]] bool is_postgres_address(std::string_view address);

// Opens the index of a database; for writing, it is made if there is none, and no other process may write to it
// as long as the store is open. Throws Error: no server answers, it refuses, another process is writing, or the index
// is of another version.
[[nodiscard]] std::unique_ptr<ReportStore> open_postgres_store(const std::string& address, StoreAccess access);

}  // namespace factdiff
