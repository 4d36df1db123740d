#include "index/stores.h"

#include <algorithm>
#include <array>

#include "index/postgres_store.h"

namespace factdiff {

namespace {

struct StoreKind {
  bool (*is_there)(const std::string& location);
  bool (*takes)(const std::string& location);
  std::unique_ptr<ReportStore> (*open)(const std::string& location, StoreAccess access);
};

bool is_postgres(const std::string& location) { return is_postgres_address(location); }
bool is_path(const std::string& location) { return location.find("://") == std::string::npos; }

// A path is whatever is no address: files come last.
constexpr std::array<StoreKind, 2> kinds = {
    {{is_postgres, is_postgres, open_postgres_store}, {is_sqlite_file, is_path, open_sqlite_store}}};

}  // namespace

bool is_store(const std::string& location) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const StoreKind& kind) { return kind.is_there(location); });
}

std::unique_ptr<ReportStore> open_store(const std::string& location, StoreAccess access) {
  const auto* const kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const StoreKind& each) { return each.takes(location); });
  return (kind == kinds.end() ? kinds.back() : *kind).open(location, access);
}

}  // namespace factdiff
