// Which report of a store an id means.
#pragma once

#include <string>
#include <vector>

#include "index/report_store.h"

namespace factdiff {

// The reports that go by an id: by their own, or as results name them where several have the same. Throws Error where
// the store cannot be read.
[[nodiscard]] std::vector<ReportHeader> reports_named(const StoreSnapshot& store, const std::string& id);

}  // namespace factdiff
