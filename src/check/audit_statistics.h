// How many reports an audit has looked at and what it has found, by kind, source and month.
#pragma once

#include "model/comparison.h"

namespace factdiff {

// Counts a report that is audited in audited_by_source and audited_by_month.
void count_audited(const Report& report, Comparison& audit);

// The statistics of what was audited and of the findings as they are marked now. Total.
[[nodiscard]] AuditStatistics audit_statistics(const Comparison& audit);

}  // namespace factdiff
