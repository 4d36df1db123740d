// The days and times that both statements name, and those that exclude each other.
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

bool overlap(const std::vector<TimeInterval>& left, const std::vector<TimeInterval>& right) {
  return std::any_of(left.begin(), left.end(), [&](const TimeInterval& interval) {
    return std::any_of(right.begin(), right.end(), [&](const TimeInterval& other) { return interval.overlaps(other); });
  });
}

}  // namespace

void measure_times(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  if (!left.days.empty() && !right.days.empty()) {
    const bool same = overlap(left.days, right.days);
    signals.set(Signal::days_shared, same ? 1 : 0);
    signals.set(Signal::days_apart, same ? 0 : 1);
  }
  if (!left.intervals.empty() && !right.intervals.empty()) {
    signals.set(Signal::times_apart, overlap(left.intervals, right.intervals) ? 0 : 1);
  }
  if (left.weekdays != 0 && right.weekdays != 0) {
    signals.set(Signal::weekdays_apart, (left.weekdays & right.weekdays) == 0 ? 1 : 0);
  }
}

}  // namespace factdiff
