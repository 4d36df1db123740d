// What an audit found by kind, source and month, as a table for people.
#pragma once

#include <string>

#include "model/comparison.h"
#include "write/write.h"

namespace factdiff {

// Lines of at most `style.width` columns, 40 or more; empty where there is no finding. Of the sources those with most
// findings are shown, of the months the latest.
[[nodiscard]] std::string statistics_table(const AuditStatistics& statistics, const TerminalStyle& style);

}  // namespace factdiff
