#include "extract/time/time_of_day.h"

#include <cmath>
#include <utility>

#include "extract/time/clock.h"
#include "extract/time/merge.h"
#include "extract/time/numbers.h"

namespace factdiff::time_reading {

namespace {
using enum PieceKind;
}

bool is_day(const TimeReading& r) {
  if (r.hour >= 0 || r.part_of_day != DayPart::none) return false;
  switch (r.form) {
    case TimeForm::calendar: return r.day > 0 || r.weekday > 0 || (!r.holiday.empty() && !r.weekend);
    case TimeForm::shift: return r.unit == TimeUnit::day && r.has_unit;
    case TimeForm::part: return r.unit == TimeUnit::day || r.weekday > 0;
    default: return false;
  }
}

bool is_bare_time(const TimeReading& r) {
  return r.form == TimeForm::calendar && r.day < 0 && r.weekday < 0 && r.year < 0 && r.month < 0 && r.holiday.empty() &&
         (r.hour >= 0 || r.part_of_day != DayPart::none);
}

bool is_clock_range(const TimeReading& r) {
  return r.form == TimeForm::range && r.parts.size() == 2 && is_bare_time(r.parts[0]) && is_bare_time(r.parts[1]);
}

bool is_part_of_day(const TimeReading& r) {
  return r.part_of_day != DayPart::none && r.hour < 0 && r.form != TimeForm::repetition && r.form != TimeForm::range;
}

TimeReading range_of(TimeReading first, TimeReading last) {
  TimeReading range;
  range.form = TimeForm::range;
  range.type = first.type == TimexType::time || last.type == TimexType::time ? TimexType::time : TimexType::date;
  range.parts.push_back(std::move(first));
  range.parts.push_back(std::move(last));
  return range;
}

namespace {

void add_time(TimeReading& date, const TimeReading& time) {
  date.hour = time.hour;
  date.minute = time.minute;
  date.second = time.second;
  date.twelve_hour = time.twelve_hour;
  if (time.part_of_day != DayPart::none) date.part_of_day = time.part_of_day;
  date.utc_offset = time.utc_offset;
  date.daylight_saving = time.daylight_saving;
  date.local = time.local;
  date.clock_place = time.clock_place;
  date.type = TimexType::time;
}

// An hour without a sign of the clock: "at 8", "10, tonight". In the afternoon of a day that says so.
bool bare_hour(const Pieces& p, std::size_t at, const TimeReading& day, TimeReading& time, std::size_t& end) {
  const auto clock = read_clock_number(p, at);
  if (!clock || clock->hour > 12 || clock->hour < 1 || clock->dotted || clock->compact) return false;
  if (unit_at(p, clock->end) || p.is(clock->end, other) || p.is(clock->end, mark) || p.is(clock->end, hundred) ||
      (p.is(clock->end, hyphen) && p.joined(clock->end))) {
    return false;
  }
  Meridiem half_of_day = clock->meridiem;
  std::size_t end_of_clock = clock->end;
  if (half_of_day == Meridiem::none)
    half_of_day = meridiem_of_part(p, clock->end, end_of_clock);  // "six in the morning"
  const bool late_part =
      day.part_of_day == DayPart::night || day.part_of_day == DayPart::evening || day.part_of_day == DayPart::afternoon;
  if (half_of_day == Meridiem::none && late_part) half_of_day = Meridiem::afternoon;
  if (!set_clock(*clock, half_of_day, time)) return false;
  if (time.minute < 0) time.minute = 0;
  end = half_of_day == Meridiem::none ? clock->end : end_of_clock;
  return true;
}

// The index of the time of day after a date, past the words that lead to it: "at", "in the", ",".
std::size_t skip_to_time(const Pieces& p, std::size_t at) {
  std::size_t next = at;
  if (p.is(next, comma)) ++next;
  if (p.is(next, PieceKind::at) || p.is(next, about) || p.is(next, in) || p.is(next, from) || p.is(next, before) ||
      p.is(next, after) || p.is(next, between))
    ++next;
  if (p.is(next, about)) ++next;
  if (p.is(next, the)) ++next;
  return next;
}

void add_range_to_day(TimeReading& day, const TimeReading& range) {
  TimeReading first = day;
  TimeReading last = day;
  add_time(first, range.parts[0]);
  add_time(last, range.parts[1]);
  day = range_of(std::move(first), std::move(last));
}

bool is_late(DayPart part) { return part == DayPart::afternoon || part == DayPart::evening || part == DayPart::night; }

// An hour said without a.m. or p.m. is that of the part of the day beside it.
void settle_half(TimeReading& time, DayPart part) {
  if (is_late(part) && time.twelve_hour && time.hour >= 0 && time.hour < 12) time.hour += 12;
  if (part != DayPart::none) time.twelve_hour = false;
}

// "between the ninth and the seventeenth of April", "from 26 to 28 June": a day alone before a day with its month.
void extend_back_to_day(const Pieces& p, Match& match) {
  if (match.rule != "time/day-month" || match.reading.form != TimeForm::calendar || match.begin < 2) return;
  std::size_t link = match.begin - 1;
  if (p.is(link, the)) --link;
  const PieceKind kind = p.kind(link);
  if (kind != to && kind != hyphen && kind != and_word && kind != through) return;
  for (std::size_t length = 1; length <= 3 && length <= link; ++length) {
    const std::size_t from_piece = link - length;
    const auto day = read_day_number(p, from_piece, DayNumber::any);
    if (!day || day->end != link || day->value >= match.reading.day) continue;
    const std::size_t before_piece = p.is(from_piece - 1, the) ? from_piece - 2 : from_piece - 1;
    if (!p.is(before_piece, from) && !p.is(before_piece, between)) continue;
    TimeReading first = match.reading;
    first.day = static_cast<int>(day->value);
    match.reading = range_of(std::move(first), match.reading);
    match.begin = from_piece;
    return;
  }
}

}  // namespace

namespace {

// "for two hours from 9", "from 9 for 2.5 hours": an hour that only the length beside it shows to be one.
void extend_length_to_range(const Pieces& p, Match& match) {
  const TimeReading& length = match.reading;
  if (length.form != TimeForm::length || (length.unit != TimeUnit::hour && length.unit != TimeUnit::minute)) return;
  if (!std::isfinite(length.count) || !length.parts.empty() || !p.is(match.begin - 1, for_word)) return;
  TimeReading start;
  std::size_t end = 0;
  const bool after_length = p.is(match.end, from);
  const std::size_t at = after_length ? match.end + 1 : match.begin - 2;
  Match clock;
  if (after_length && read_clock(p, at, clock)) {
    start = clock.reading;
    end = clock.end;
  } else if (!p.is(at, number) || !(after_length || p.is(at - 1, from)) ||
             !bare_hour(p, at, TimeReading{}, start, end) || (!after_length && end != match.begin - 1)) {
    return;
  }
  start.type = TimexType::time;
  const double minutes =
      start.hour * 60 + std::max(0, start.minute) + length.count * (length.unit == TimeUnit::hour ? 60 : 1);
  if (start.hour < 0 || minutes >= 24 * 60) return;
  TimeReading last = start;
  last.hour = static_cast<int>(minutes) / 60;
  last.minute = static_cast<int>(minutes) % 60;
  match.reading = range_of(std::move(start), std::move(last));
  if (after_length) {
    match.end = end;
  } else {
    match.begin = at;
  }
}

}  // namespace

void extend_match(const Pieces& p, Match& match) {
  extend_back_to_day(p, match);
  extend_length_to_range(p, match);
  if (!is_day(match.reading) && !(match.reading.part_of_day != DayPart::none && match.reading.hour < 0 &&
                                  match.reading.type == TimexType::time && match.reading.form != TimeForm::repetition))
    return;
  TimeReading& reading = match.reading;
  std::size_t next = match.end;
  if (is_day(reading)) {
    // "Tuesday afternoon", "Friday early morning", "yesterday in the evening", "the night of" is read elsewhere.
    const std::size_t early_part = p.is(next, early) || p.is(next, late) ? next + 1 : next;
    std::size_t part = early_part;
    if (p.is(part, in) && p.is(part + 1, the)) part += 2;
    if (p.is(part, PieceKind::at) && p.is(part + 1, day_part)) ++part;
    if (p.is(part, day_part) &&
        !(p[part].capitalised && !p[match.begin].all_caps && p.is(match.begin, weekday) && p[part + 1].capitalised)) {
      reading.part_of_day = static_cast<DayPart>(p[part].number);
      reading.type = TimexType::time;
      if (early_part != next && match.modifier == Modifier::none)
        match.modifier = p.is(next, early) ? Modifier::start : Modifier::end;
      match.end = part + 1;
    }
  }
  next = match.end;
  // "tonight at 8", "Friday at 4", "this evening at 11"
  std::size_t hour = next;
  if (p.is(hour, comma)) ++hour;
  if (p.is(hour, PieceKind::at)) {
    ++hour;
    if (p.is(hour, about)) ++hour;
    TimeReading time;
    std::size_t end_of_hour = 0;
    Match clock;
    if (!read_clock(p, hour, clock) && !read_clock_words(p, hour, clock) &&
        bare_hour(p, hour, reading, time, end_of_hour)) {
      const DayPart part = reading.part_of_day;
      add_time(reading, time);
      reading.part_of_day = part;
      match.end = end_of_hour;
    }
  }
  // "10, tonight", "9 tomorrow morning": an hour before the day, at the beginning of the phrase.
  if (reading.form == TimeForm::shift && reading.unit == TimeUnit::day && reading.hour < 0 && match.begin > 0) {
    const std::size_t before_piece = p.is(match.begin - 1, comma) ? match.begin - 2 : match.begin - 1;
    TimeReading time;
    std::size_t end_of_hour = 0;
    if ((p.is(before_piece, number) || p.is(before_piece, cardinal)) && !p.joined(before_piece) &&
        bare_hour(p, before_piece, reading, time, end_of_hour) && end_of_hour == before_piece + 1 &&
        (p.is(before_piece - 1, edge) || p.is(before_piece - 1, PieceKind::at) || p.is(before_piece, number)) &&
        before_piece != match.begin - 2 + 2) {
      const bool likely =
          p.is(before_piece - 1, edge) || p.is(before_piece - 1, PieceKind::at) || p.is(match.begin - 1, comma);
      if (likely && !p[match.begin].capitalised) {
        add_time(reading, time);
        match.begin = before_piece;
      }
    }
  }
}

// A day, then its time: "March 3, 2:09 p.m.", "yesterday between 3 and 8 p.m.", "Tuesday after 1 p.m."
bool join_day_and_time(const Pieces& p, Match& left, Match& right) {
  if (!is_day(left.reading) || !(is_bare_time(right.reading) || is_clock_range(right.reading))) return false;
  if (skip_to_time(p, left.end) != right.begin && left.end != right.begin) return false;
  if (is_clock_range(right.reading)) {
    add_range_to_day(left.reading, right.reading);
  } else {
    add_time(left.reading, right.reading);
    if (right.modifier != Modifier::none) left.modifier = right.modifier;
    if (p.is(left.end, after)) left.modifier = Modifier::after;
    if (p.is(left.end, before)) left.modifier = Modifier::before;
    if (p.is(right.begin - 1, about)) left.modifier = Modifier::approx;
  }
  left.end = right.end;
  return true;
}

// A part of the day, then its hour: "this morning at 8:30".
bool join_part_and_hour(const Pieces& p, Match& left, Match& right) {
  if (!is_part_of_day(left.reading) || !is_bare_time(right.reading) || right.reading.hour < 0) return false;
  if (left.end != right.begin && !(p.is(left.end, PieceKind::at) && left.end + 1 == right.begin)) return false;
  const DayPart part = left.reading.part_of_day;
  add_time(left.reading, right.reading);
  settle_half(left.reading, part);
  left.end = right.end;
  return true;
}

// "fifteen past eight in the morning", "8:00 early morning".
bool join_hour_and_part(const Pieces& p, Match& left, Match& right) {
  if (!is_bare_time(left.reading) || left.reading.hour < 0 || !is_bare_time(right.reading) || right.reading.hour >= 0) {
    return false;
  }
  std::size_t link = left.end;
  if (p.is(link, in) || p.is(link, PieceKind::at)) ++link;
  if (p.is(link, the)) ++link;
  if (p.is(link, early)) ++link;
  if (link != right.begin) return false;
  settle_half(left.reading, right.reading.part_of_day);
  left.end = right.end;
  return true;
}

// "next evening between 10:30 and 11:45".
bool join_part_and_hours(const Pieces& p, Match& left, Match& right) {
  if (!is_part_of_day(left.reading) || !is_clock_range(right.reading) || skip_to_time(p, left.end) != right.begin) {
    return false;
  }
  for (TimeReading& end_of_range : right.reading.parts) settle_half(end_of_range, left.reading.part_of_day);
  left.reading.part_of_day = DayPart::none;
  add_range_to_day(left.reading, right.reading);
  left.end = right.end;
  return true;
}

// A time, then its day: "16:00 UTC today", "9am on Tuesday", "8.49pm this evening".
bool join_time_and_day(const Pieces& p, Match& left, Match& right) {
  if (!is_bare_time(left.reading) && !is_clock_range(left.reading)) return false;
  if (!is_day(right.reading) && !(is_part_of_day(right.reading) && !is_bare_time(right.reading))) return false;
  std::size_t link = left.end;
  if (p.is(link, comma)) ++link;
  if (p.is(link, on) || p.is(link, of)) ++link;
  if (p.is(link, the)) ++link;
  if (link != right.begin) return false;
  TimeReading day = std::move(right.reading);
  if (is_clock_range(left.reading)) {
    add_range_to_day(day, left.reading);
  } else {
    const DayPart part = day.part_of_day;
    add_time(day, left.reading);
    settle_half(day, part);
  }
  left.reading = std::move(day);
  if (left.modifier == Modifier::none) left.modifier = right.modifier;
  left.end = right.end;
  return true;
}

// "from 2 p.m. for two hours": from that hour to the one so much later.
bool join_hour_and_length(const Pieces& p, Match& left, Match& right) {
  if (!is_bare_time(left.reading) || left.reading.hour < 0 || right.reading.form != TimeForm::length) return false;
  const bool of_clock = right.reading.unit == TimeUnit::hour || right.reading.unit == TimeUnit::minute;
  if (!of_clock || !std::isfinite(right.reading.count) || !right.reading.parts.empty()) return false;
  if (!p.is(left.begin - 1, from) || !p.is(left.end, for_word) || left.end + 1 != right.begin) return false;
  const double minutes = right.reading.count * (right.reading.unit == TimeUnit::hour ? 60 : 1);
  const double total = left.reading.hour * 60 + std::max(0, left.reading.minute) + minutes;
  if (total >= 24 * 60) return false;
  TimeReading last = left.reading;
  last.hour = static_cast<int>(total) / 60;
  last.minute = static_cast<int>(total) % 60;
  left.reading = range_of(std::move(left.reading), std::move(last));
  left.end = right.end;
  return true;
}

}  // namespace factdiff::time_reading
