// Lengths that lead from one time to another: "two years ago", "a day earlier", "three weeks after Christmas".
#include <cmath>
#include <limits>

#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

bool is_period(const Pieces& p, std::size_t at) {
  if (p.is(at, unit) || p.is(at, units)) return true;
  return (p.is(at, quarter) || p.is(at, second)) && !p.is(at + 1, of);
}

void set_vague(TimeReading& reading, int direction) {
  reading.form = TimeForm::reference;
  reading.reference = direction;
}

bool is_clock_unit(TimeUnit unit) {
  return unit == TimeUnit::second || unit == TimeUnit::minute || unit == TimeUnit::hour;
}

// What follows "two years": the word that says from where it counts, its direction, and where it ends.
struct Direction {
  int sign = 0;
  TimeAnchor anchor = TimeAnchor::publication;
  std::size_t end = 0;
};

Direction read_direction(const Pieces& p, std::size_t at) {
  switch (p.kind(at)) {
    case ago: return {-1, TimeAnchor::publication, at + 1};
    case hence: return {1, TimeAnchor::publication, at + 1};
    case from:
      if (p.is(at + 1, now)) return {1, TimeAnchor::publication, at + 2};
      if (p.is(at + 1, day_shift)) return {1, TimeAnchor::part, at + 1};
      return {};
    case earlier:
      if (p.is(at + 1, than)) return {};
      return {-1, TimeAnchor::told, at + 1};
    case later:
      if (p.is(at + 1, than)) return {};
      return {1, TimeAnchor::told, at + 1};
    case before: return {-1, TimeAnchor::part, at + 1};
    case after: return {1, TimeAnchor::part, at + 1};
    default: return {};
  }
}

}  // namespace

// "two years ago", "a few days ago", "12 hours from now", "two days later", "a day earlier", "two weeks before
// Christmas", "a week after tomorrow", "in two weeks", "decades ago", "exactly two years ago", "a year ago today".
bool read_unit_shift(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  std::size_t from = at;
  const bool in_future = p.is(at, in);
  const bool says_exactly = p.is(at, exactly);
  if (in_future || says_exactly) ++from;
  if (in_future && p.is(from, about)) ++from;
  std::optional<ReadNumber> count = read_count(p, from);
  if (!count && p.is(from, units) && !in_future)
    count = ReadNumber{std::numeric_limits<double>::infinity(), from, true};
  if (!count) return false;
  if (p.is(count->end, more) || p.is(count->end, other)) return false;
  std::size_t place = count->end;
  if (p.is(place, hyphen) && p.joined(place)) return false;
  if (!is_period(p, place)) return false;
  const TimeUnit unit_read = unit_at(p, place)->unit;
  reading.unit = unit_read;
  reading.has_unit = true;
  reading.exact = says_exactly;
  reading.form = TimeForm::shift;
  if (is_clock_unit(unit_read)) reading.type = TimexType::time;
  const std::size_t after_unit = place + 1;
  if (in_future) {
    // "in two weeks" counts from now where something is to come; "in six years" may be a length. Which it is, is left
    // to the tense of the sentence (see resolve).
    if (p.is(after_unit, of) || p.is(after_unit, ago) || p.is(after_unit, hyphen)) return false;
    if (count->vague || (p[place].kind == unit && count->value > 1)) return false;
    if (p.is(after_unit, apostrophe) && p.is(after_unit + 1, time)) {
      match.end = after_unit + 2;  // "in two weeks' time"
    } else {
      match.end = after_unit;
    }
    reading.count = count->value;
    reading.tense = TenseHint::future;
    reading.relation = TimeRelation::next;
    return true;
  }
  const Direction direction = read_direction(p, after_unit);
  if (direction.sign == 0) return false;
  reading.anchor = direction.anchor;
  match.end = direction.end;
  reading.count = direction.sign * count->value;
  if (direction.anchor == TimeAnchor::part) {
    Match inner;
    std::size_t date = direction.end;
    if (p.is(date, the)) ++date;
    if (read_flat_date(p, date, inner) && inner.reading.form != TimeForm::reference) {
      reading.parts.push_back(std::move(inner.reading));
      match.end = inner.end;
    } else if (ends_phrase(p, direction.end) && !is_clock_unit(unit_read)) {
      reading.anchor = TimeAnchor::told;  // "two days before."
    } else {
      return false;  // "three days after the attack": a length, from an event
    }
  }
  if (count->vague) {
    if (direction.anchor == TimeAnchor::part) return false;
    reading.parts.clear();
    set_vague(reading, direction.anchor == TimeAnchor::publication ? direction.sign : -1);
    reading.type = TimexType::date;
    return true;
  }
  if (p.is(match.end, day_shift) && p[match.end].number == 0) {  // "two years ago today"
    reading.exact = true;
    ++match.end;
  }
  return true;
}

}  // namespace factdiff::time_reading
