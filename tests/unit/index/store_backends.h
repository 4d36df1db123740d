// The stores that one contract test runs over.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

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

[[nodiscard]] inline std::vector<StoreBackend> store_backends() {
  return {{"memory", [](std::string&) { return make_memory_store(); }},
          {"SQLite", [](std::string&) { return open_sqlite_store(fresh_path(), StoreAccess::write); }}};
}

}  // namespace factdiff::testing
