// How surely two dates, times or durations of two aligned statements belong to the same event.
#pragma once

#include <cstddef>

#include "compare/discrepancies.h"

namespace factdiff {

// From this strength on (time_facing_strength) two dates that lie near one another are taken for dates of one event.
inline constexpr double time_facing_threshold = 0.58;

// How surely the two mentions (each a TimeExpression) are dates of the same event, in [0, 1].
[[nodiscard]] double time_facing_strength(const AlignedPair& pair, std::size_t left, std::size_t right);

// The strength from which on a difference of the two is told: more for dates that lie far apart and for loose ones, and
// more than 1, so never, for those far apart whose words differ. `support`: see Facing::support.
[[nodiscard]] double least_time_strength(const TimeExpression& left, const TimeExpression& right, Verdict verdict,
                                         double support);

// "December 2002" and "December 2003", "1968" and "1986": the same date but for the year.
[[nodiscard]] bool only_years_differ(const TimeExpression& left, const TimeExpression& right);

// "will open on May 4", then "opened on May 11" in a later report: the plan moved on.
[[nodiscard]] bool is_plan_then_event(const AlignedPair& pair, const Mention& left, const Mention& right);

}  // namespace factdiff
