// The stores that a call can name: each kind a row of a table.
#pragma once

#include <memory>
#include <string>

#include "index/report_store.h"
#include "index/sqlite_store.h"

namespace factdiff {

// Whether a word of a call names a store that is there: a file that holds one, or an address.
[[nodiscard]] bool is_store(const std::string& location);

// Opens the store at a location: of an address the kind that takes it, else a file. Throws Error as
// open_sqlite_store().
[[nodiscard]] std::unique_ptr<ReportStore> open_store(const std::string& location, StoreAccess access);

}  // namespace factdiff
