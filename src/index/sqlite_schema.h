// The tables of an index in SQLite.
#pragma once

#include <string>
#include <vector>

#include "adapters/sqlite/database.h"
#include "index/report_features.h"

namespace factdiff {

// What is raised where the tables, or what stands in them, change: an index of a greater number is refused, one of a
// smaller number too until there is a way to bring it up.
inline constexpr int index_version = 1;

// Makes an empty index where there is no file. A process that is killed meanwhile leaves no half of one.
void create_index_file(const std::string& path);

// Throws Error where the database is no index of this version.
void require_index(const Database& database);

// Throws the Error of an index whose bytes are not what was written.
[[noreturn]] void fail_as_damaged(const std::string& path, const std::string& what);

// The features in a column of a row. Throws Error where they are damaged.
[[nodiscard]] std::vector<ReportFeature> sqlite_features(const Database& database, const DatabaseStatement& row,
                                                         int column);

}  // namespace factdiff
