#include "extract/time/merge.h"

#include <array>
#include <utility>

#include "extract/time/numbers.h"
#include "extract/time/time_of_day.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

bool is_date_like(const TimeReading& r) {
  return (r.type == TimexType::date || r.type == TimexType::time) && r.form != TimeForm::range &&
         r.form != TimeForm::length;
}

// "June to early July", "Monday-Friday", "between May and July", "2014 through May 2018".
bool joins_range(const Pieces& p, const Match& left, const Match& right) {
  if (!is_date_like(left.reading) || !is_date_like(right.reading)) return false;
  if (is_bare_time(left.reading) != is_bare_time(right.reading)) return false;
  std::size_t link = left.end;
  const PieceKind kind = p.kind(link);
  const bool is_between = p.is(left.begin - 1, between) || (p.is(left.begin - 1, the) && p.is(left.begin - 2, between));
  if (kind != to && kind != hyphen && kind != through && !(kind == until && p.is(left.begin - 1, from)) &&
      !(kind == and_word && is_between))
    return false;
  ++link;
  if (p.is(link, the)) ++link;
  if (link != right.begin) return false;
  // "(8 February 1700 – 17 March 1782)": the two dates of a life.
  const TimeReading& first_date = left.reading;
  const TimeReading& last_date = right.reading;
  if (kind == hyphen && first_date.day > 0 && last_date.day > 0 && first_date.year >= 0 &&
      last_date.year > first_date.year + 1)
    return false;
  const bool left_vague = left.reading.form == TimeForm::reference && left.reading.reference != 0;
  const bool right_vague = right.reading.form == TimeForm::reference && right.reading.reference != 0;
  if (left_vague || right_vague) return false;
  // "moved from Monday to Tuesday", "delayed from 2012 to 2013" cannot be told from ranges by their words alone.
  if (kind == to && !p.is(left.begin - 1, from) && !p.is(left.begin - 2, from)) {
    // Without "from" only like goes with like: "Monday to Friday", "June to August".
    const TimeReading& a_reading = left.reading;
    const TimeReading& b_reading = right.reading;
    if (a_reading.form != b_reading.form || (a_reading.month > 0) != (b_reading.month > 0) ||
        (a_reading.weekday > 0) != (b_reading.weekday > 0))
      return false;
  }
  return true;
}

// A year said only at the end belongs to the beginning too: "from January to April 2015", "Nov 18-Dec 19, 2015".
void share_fields(TimeReading& first, const TimeReading& last) {
  if (first.form != TimeForm::calendar || last.form != TimeForm::calendar) return;
  if (first.year < 0 && last.year >= 0 && first.month > 0 && last.month > 0 && first.relation == TimeRelation::none) {
    const bool ends_later = last.month > first.month || (last.month == first.month && last.day >= first.day);
    first.year = ends_later ? last.year : last.year - 1;
    first.short_year = last.short_year;
  }
  if (is_bare_time(first) && is_bare_time(last) && first.hour >= 0 && last.hour >= 12 && first.twelve_hour &&
      !last.twelve_hour && first.hour < 12 && first.hour + 12 <= last.hour) {
    first.hour += 12;
    first.twelve_hour = false;
  }
}

bool is_week(const TimeReading& r) { return r.form == TimeForm::shift && r.unit == TimeUnit::week && r.has_unit; }

bool is_plain_weekday(const TimeReading& r) {
  return r.form == TimeForm::calendar && r.weekday > 0 && r.day < 0 && r.relation == TimeRelation::none;
}

// "last week's Sunday", "Tuesday, next week": a day of a week.
bool join_day_of_week(const Pieces& p, Match& left, Match& right) {
  const bool week_first = is_week(left.reading) && is_plain_weekday(right.reading);
  if (!week_first && !(is_plain_weekday(left.reading) && is_week(right.reading))) return false;
  std::size_t link = left.end;
  while (link < right.begin &&
         (p.is(link, comma) || p.is(link, on) || p.is(link, apostrophe) || p.is(link, decade_suffix)))
    ++link;
  if (link != right.begin) return false;
  TimeReading day = week_first ? right.reading : left.reading;
  TimeReading week = week_first ? std::move(left.reading) : std::move(right.reading);
  day.form = TimeForm::part;
  day.ordinal = 1;
  day.parts.push_back(std::move(week));
  left.reading = std::move(day);
  left.end = right.end;
  return true;
}

// "the 2015 New Year's Eve".
bool join_year_and_holiday(const Pieces& /*pieces*/, Match& left, Match& right) {
  const TimeReading& year = left.reading;
  if (left.rule != "time/year" || year.form != TimeForm::calendar || year.fiscal || year.before_christ) return false;
  if (left.end != right.begin || right.reading.holiday.empty() || right.reading.year >= 0 ||
      right.reading.form != TimeForm::calendar)
    return false;
  right.reading.year = year.year;
  right.begin = left.begin;
  left = std::move(right);
  return true;
}

// "July this year", "October of last year"; "Thanksgiving 3 months ago", "August in two years": the one nearest to
// there.
bool join_yearless_and_year(const Pieces& p, Match& left, Match& right) {
  const TimeReading& open_date = left.reading;
  if (open_date.form != TimeForm::calendar || open_date.year >= 0 || open_date.relation != TimeRelation::none)
    return false;
  if (open_date.month < 0 && open_date.holiday.empty()) return false;
  const TimeReading& shift = right.reading;
  const bool that_year = right.rule == "time/same-unit" && shift.anchor == TimeAnchor::told;  // "June of that year"
  if (shift.form != TimeForm::shift || (shift.anchor != TimeAnchor::publication && !that_year)) return false;
  const std::size_t link = p.is(left.end, of) ? left.end + 1 : left.end;
  const bool of_year =
      (right.rule == "time/relative-unit" || that_year) && shift.unit == TimeUnit::year && link == right.begin;
  const bool counted = right.rule == "time/unit-shift" && shift.unit >= TimeUnit::month && left.end == right.begin;
  if (!of_year && !counted) return false;
  left.reading.anchor = TimeAnchor::part;
  if (shift.unit == TimeUnit::year) left.reading.relation = TimeRelation::current;
  if (counted) right.reading.exact = true;
  left.reading.parts.push_back(std::move(right.reading));
  left.end = right.end;
  return true;
}

// Two ends of a range (see joins_range).
bool join_ends(const Pieces& p, Match& left, Match& right) {
  if (!joins_range(p, left, right)) return false;
  const bool day_to_hour = left.reading.form == TimeForm::shift && right.reading.type == TimexType::time &&
                           left.reading.type == TimexType::date;
  if (day_to_hour) return false;
  share_fields(left.reading, right.reading);
  left.reading = range_of(std::move(left.reading), std::move(right.reading));
  left.modifier = Modifier::none;
  left.end = right.end;
  left.rule = "time/range";
  return true;
}

// "two years later, in 2019", "a day later, on March 6", "170 years later (1896)": the date says what the count means.
// Both stay expressions of their own.
bool tell_shift_by_date(const Pieces& p, Match& left, Match& right) {
  if (left.reading.form != TimeForm::shift || left.reading.anchor != TimeAnchor::told || left.reading.count == 0)
    return false;
  if (right.reading.form != TimeForm::calendar || right.reading.type != TimexType::date) return false;
  const TimeReading& date = right.reading;
  const bool same_grain = left.reading.unit == TimeUnit::year    ? date.year >= 0
                          : left.reading.unit == TimeUnit::month ? date.month > 0 && date.day < 0
                          : left.reading.unit == TimeUnit::day   ? is_day(date)
                                                                 : false;
  if (!same_grain) return false;
  std::size_t link = left.end;
  if (p.is(link, comma) || p.is(link, open)) ++link;
  if (link == left.end) return false;
  if (p.is(link, in) || p.is(link, on)) ++link;
  if (link == right.begin) left.reading = right.reading;
  return false;
}

// "the end of the day Saturday", "late in the day Friday".
bool join_edge_of_day_and_day(const Pieces& /*pieces*/, Match& left, Match& right) {
  const TimeReading& edge_of_day = left.reading;
  if (left.rule != "time/edge-of-unit" || edge_of_day.form != TimeForm::shift || edge_of_day.unit != TimeUnit::day ||
      edge_of_day.count != 0 || left.end != right.begin || !is_day(right.reading))
    return false;
  left.reading = std::move(right.reading);
  left.end = right.end;
  return true;
}

// "3pm each day", "9 a.m. daily": a time that comes every day.
bool join_time_and_repetition(const Pieces& /*pieces*/, Match& left, Match& right) {
  const TimeReading& set = right.reading;
  if (!is_bare_time(left.reading) || left.reading.hour < 0 || left.end != right.begin) return false;
  if (set.form != TimeForm::repetition || set.unit != TimeUnit::day || set.count != 1 || set.weekday > 0 ||
      set.month > 0 || set.part_of_day != DayPart::none)
    return false;
  right.reading.hour = left.reading.hour;
  right.reading.minute = left.reading.minute;
  left.reading = std::move(right.reading);
  left.end = right.end;
  return true;
}

// In the order in which they are tried: times find their days before anything becomes the end of a range.
constexpr std::array<Joiner, 13> joiners = {
    join_time_and_repetition,
    tell_shift_by_date,
    join_edge_of_day_and_day,
    join_day_and_time,
    join_part_and_hour,
    join_hour_and_length,
    join_day_of_week,
    join_year_and_holiday,
    join_yearless_and_year,
    join_hour_and_part,
    join_part_and_hours,
    join_time_and_day,
    join_ends,
};

}  // namespace

void merge_matches(const Pieces& p, std::vector<Match>& matches) {
  std::vector<Match> merged;
  merged.reserve(matches.size());
  for (Match& match : matches) {
    bool joined = false;
    for (const Joiner join : joiners) {
      joined = joined || (!merged.empty() && join(p, merged.back(), match));
    }
    if (!joined) merged.push_back(std::move(match));
  }
  matches = std::move(merged);
}

}  // namespace factdiff::time_reading
