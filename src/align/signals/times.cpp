// The days and times that both statements name, and those that exclude each other.
#include <algorithm>
#include <span>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

bool overlap(const std::vector<TimeInterval>& left, const std::vector<TimeInterval>& right) {
  return std::any_of(left.begin(), left.end(), [&](const TimeInterval& interval) {
    return std::any_of(right.begin(), right.end(), [&](const TimeInterval& other) { return interval.overlaps(other); });
  });
}

// What a statement without a date tells of happened about when its report was published; where that is unknown, when
// the other was. `about` holds it.
std::span<const TimeInterval> times_of(const StatementProfile& profile, const StatementProfile& other,
                                       TimeInterval& about) {
  if (!profile.told.empty()) return profile.told;
  const std::optional<TimeInterval>& published = profile.published ? profile.published : other.published;
  if (!published) return {};
  constexpr CivilMinute before = 10 * minutes_per_day;
  about = {published->first - before, published->last};
  return {&about, 1};
}

// "In 2005 the town was razed" / "The quake razed four villages."
double times_far(const StatementProfile& left, const StatementProfile& right) {
  if (left.told.empty() && right.told.empty()) return 0;
  // Where both say when it was, weeks are far.
  const bool both = !left.told.empty() && !right.told.empty();
  const CivilMinute near = (both ? 20 : 45) * minutes_per_day;
  TimeInterval about_left;
  TimeInterval about_right;
  const std::span<const TimeInterval> others = times_of(right, left, about_right);
  const std::span<const TimeInterval> times = times_of(left, right, about_left);
  if (times.empty() || others.empty()) return 0;
  for (const TimeInterval& time : times) {
    for (const TimeInterval& other : others) {
      if (gap_between(time, other) <= near) return 0;
    }
  }
  return both ? 1 : 0.7;
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
  signals.set(Signal::times_far, times_far(left, right));
  if (left.weekdays != 0 && right.weekdays != 0) {
    signals.set(Signal::weekdays_apart, (left.weekdays & right.weekdays) == 0 ? 1 : 0);
  }
}

}  // namespace factdiff
