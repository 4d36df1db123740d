// Which reports of a store are audited, and in which events they belong together. Private to the pipeline.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "index/report_store.h"
#include "pipeline.h"

namespace factdiff {

// The reports of a store, each by its place in this list.
struct AuditedReports {
  std::vector<ReportNumber> numbers;       // ascending
  std::vector<bool> is_new;                // whether findings that touch it are wanted
  std::map<std::size_t, std::string> ids;  // of those whose own id is not theirs alone
};

// All reports of the store; new are those that tell a time on or after `since`, or none. Throws Error.
[[nodiscard]] AuditedReports list_reports(const StoreSnapshot& store, const std::string& since);

// The reports of each event that a new report tells of, by their places, ascending; the events by their first report.
// A report that is near no other is an event by itself. Throws Error.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_events(const StoreSnapshot& store,
                                                                const AuditedReports& audited,
                                                                const CompareOptions& options);

}  // namespace factdiff
