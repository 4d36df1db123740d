// The stores that one contract test runs over.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/report_store.h"

namespace factdiff::testing {

struct StoreBackend {
  std::string name;
  // An empty store; nothing where the machine has not what it needs, with the reason in `missing`.
  std::function<std::unique_ptr<ReportStore>(std::string& missing)> make;
};

[[nodiscard]] inline std::vector<StoreBackend> store_backends() {
  return {{"memory", [](std::string&) { return make_memory_store(); }}};
}

}  // namespace factdiff::testing
