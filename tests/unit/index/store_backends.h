// The stores that one contract test runs over.
#pragma once

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "adapters/postgres/postgres_connection.h"
#include "index/postgres_store.h"
#include "index/report_store.h"
#include "index/sqlite_store.h"
#include "support/temporary_folder.h"

namespace factdiff::testing {

struct StoreBackend {
  std::string name;
  // An empty store; nothing where the machine has not what it needs, with the reason in `missing`.
  std::function<std::unique_ptr<ReportStore>(std::string& missing)> make;
};

// A file that is not there yet, in a folder that lasts as long as the tests.
[[nodiscard]] inline std::string fresh_path() {
  static const TemporaryFolder folder;
  static int made = 0;
  return folder.path() + "/" + std::to_string(++made) + ".index";
}

// tests/postgresql/servers.py starts servers and says where they are.
[[nodiscard]] inline StoreBackend postgres_backend(const std::string& name, const char* variable) {
  return {name, [variable](std::string& missing) -> std::unique_ptr<ReportStore> {
            const char* const address = std::getenv(variable);
            if (address == nullptr) {
              missing = std::string(variable) + " is not set";
              return nullptr;
            }
            auto store = open_postgres_store(address, StoreAccess::write);
            PostgresConnection(address).run(
                "TRUNCATE factdiff.report, factdiff.known, factdiff.word, factdiff.withdrawn, factdiff.body, "
                "factdiff.posting;"
                "UPDATE factdiff.state SET last = 0, reports = 0, text_bytes = 0");
            return store;
          }};
}

[[nodiscard]] inline std::vector<StoreBackend> store_backends() {
  return {{"memory", [](std::string&) { return make_memory_store(); }},
          {"SQLite", [](std::string&) { return open_sqlite_store(fresh_path(), StoreAccess::write); }},
          postgres_backend("PostgreSQL", "FACTDIFF_TEST_POSTGRES"),
          postgres_backend("PostgreSQL with two shards", "FACTDIFF_TEST_POSTGRES_SHARDED")};
}

}  // namespace factdiff::testing
