// What the newsroom says of the findings of a comparison: suppressions, trusted sources, the baseline.
#pragma once

#include "cli/console.h"
#include "cli/options.h"

namespace factdiff {

// Marks the findings, says on standard error what has expired and, where the call is verbose, what suppresses nothing,
// and writes the baseline where the call asks for it and there were no `errors`. True where there were or are errors.
// Throws Error where the baseline cannot be written.
[[nodiscard]] bool mark_findings(Comparison& comparison, bool errors, const Options& options, Console& console);

// Sets aside the reports of ignored sources: each is a notice that is no error.
[[nodiscard]] std::vector<Notice> set_aside_ignored_sources(std::vector<Report>& reports, const SourceRules& sources);

}  // namespace factdiff
