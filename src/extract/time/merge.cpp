#include "extract/time/merge.h"

#include <utility>

#include "extract/time/clock.h"
#include "extract/time/numbers.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// Whether the reading names one day (of some week, month or year) and no time of it.
bool is_day(const TimeReading& r) {
  if (r.hour >= 0 || r.part_of_day != DayPart::none) return false;
  switch (r.form) {
    case TimeForm::calendar: return r.day > 0 || r.weekday > 0 || (!r.holiday.empty() && !r.weekend);
    case TimeForm::shift: return r.unit == TimeUnit::day && r.has_unit;
    case TimeForm::part: return r.unit == TimeUnit::day || r.weekday > 0;
    default: return false;
  }
}

// A time of day whose day is not said.
bool is_bare_time(const TimeReading& r) {
  return r.form == TimeForm::calendar && r.day < 0 && r.weekday < 0 && r.year < 0 && r.month < 0 && r.holiday.empty() &&
         (r.hour >= 0 || r.part_of_day != DayPart::none);
}

void add_time(TimeReading& date, const TimeReading& time) {
  date.hour = time.hour;
  date.minute = time.minute;
  date.second = time.second;
  date.twelve_hour = time.twelve_hour;
  if (time.part_of_day != DayPart::none) date.part_of_day = time.part_of_day;
  date.utc_offset = time.utc_offset;
  date.daylight_saving = time.daylight_saving;
  date.type = TimexType::time;
}

bool is_clock_range(const TimeReading& r) {
  return r.form == TimeForm::range && r.parts.size() == 2 && is_bare_time(r.parts[0]) && is_bare_time(r.parts[1]);
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
  const bool late_part =
      day.part_of_day == DayPart::night || day.part_of_day == DayPart::evening || day.part_of_day == DayPart::afternoon;
  if (half_of_day == Meridiem::none && late_part) half_of_day = Meridiem::afternoon;
  if (!set_clock(*clock, half_of_day, time)) return false;
  if (time.minute < 0) time.minute = 0;
  end = clock->end;
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

TimeReading range_of(TimeReading first, TimeReading last) {
  TimeReading range;
  range.form = TimeForm::range;
  range.type = first.type == TimexType::time || last.type == TimexType::time ? TimexType::time : TimexType::date;
  range.parts.push_back(std::move(first));
  range.parts.push_back(std::move(last));
  return range;
}

void add_range_to_day(TimeReading& day, const TimeReading& range) {
  TimeReading first = day;
  TimeReading last = day;
  add_time(first, range.parts[0]);
  add_time(last, range.parts[1]);
  day = range_of(std::move(first), std::move(last));
}

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

void extend_match(const Pieces& p, Match& match) {
  extend_back_to_day(p, match);
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

void merge_matches(const Pieces& p, std::vector<Match>& matches) {
  std::vector<Match> merged;
  merged.reserve(matches.size());
  for (Match& match : matches) {
    if (merged.empty()) {
      merged.push_back(std::move(match));
      continue;
    }
    Match& left = merged.back();
    // A date, then its time: "March 3, 2:09 p.m.", "yesterday between 3 and 8 p.m."
    const bool time_follows = is_bare_time(match.reading) || is_clock_range(match.reading);
    if (is_day(left.reading) && time_follows && left.reading.form != TimeForm::range &&
        (skip_to_time(p, left.end) == match.begin || left.end == match.begin)) {
      const bool far_word = p.is(left.end, after) || p.is(left.end, before);
      if (is_clock_range(match.reading)) {
        add_range_to_day(left.reading, match.reading);
      } else {
        add_time(left.reading, match.reading);
        if (match.modifier != Modifier::none) left.modifier = match.modifier;
        if (far_word) left.modifier = p.is(left.end, after) ? Modifier::after : Modifier::before;
        if (p.is(match.begin - 1, about)) left.modifier = Modifier::approx;
      }
      left.end = match.end;
      continue;
    }
    // A part of the day, then its hour: "this morning at 8:30".
    if (left.reading.part_of_day != DayPart::none && left.reading.hour < 0 && is_bare_time(match.reading) &&
        match.reading.hour >= 0 && left.reading.form != TimeForm::repetition &&
        (left.end == match.begin || (p.is(left.end, PieceKind::at) && left.end + 1 == match.begin))) {
      const DayPart part = left.reading.part_of_day;
      add_time(left.reading, match.reading);
      const bool late_part = part == DayPart::afternoon || part == DayPart::evening || part == DayPart::night;
      if (late_part && left.reading.twelve_hour && left.reading.hour < 12) {
        left.reading.hour += 12;
        left.reading.twelve_hour = false;
      }
      left.end = match.end;
      continue;
    }
    // "last week's Sunday", "Tuesday, next week": a day of a week.
    const auto is_week = [](const TimeReading& r) {
      return r.form == TimeForm::shift && r.unit == TimeUnit::week && r.has_unit;
    };
    const auto is_plain_weekday = [](const TimeReading& r) {
      return r.form == TimeForm::calendar && r.weekday > 0 && r.day < 0 && r.relation == TimeRelation::none;
    };
    std::size_t between_days = left.end;
    while (between_days < match.begin && (p.is(between_days, comma) || p.is(between_days, on) ||
                                          p.is(between_days, apostrophe) || p.is(between_days, decade_suffix)))
      ++between_days;
    if (between_days == match.begin && ((is_week(left.reading) && is_plain_weekday(match.reading)) ||
                                        (is_plain_weekday(left.reading) && is_week(match.reading)))) {
      TimeReading day = is_week(left.reading) ? match.reading : left.reading;
      TimeReading week = is_week(left.reading) ? std::move(left.reading) : std::move(match.reading);
      day.form = TimeForm::part;
      day.ordinal = 1;
      day.parts.push_back(std::move(week));
      left.reading = std::move(day);
      left.end = match.end;
      continue;
    }
    // "March in 1 year", "Thanksgiving 3 months ago": the one nearest to there.
    const bool yearless = left.reading.form == TimeForm::calendar && left.reading.year < 0 &&
                          left.reading.relation == TimeRelation::none &&
                          (left.reading.month > 0 || !left.reading.holiday.empty());
    // "the 2015 New Year's Eve"
    const bool is_year = left.rule == "time/year" && left.reading.form == TimeForm::calendar && !left.reading.fiscal &&
                         !left.reading.before_christ;
    if (is_year && left.end == match.begin && !match.reading.holiday.empty() && match.reading.year < 0 &&
        match.reading.form == TimeForm::calendar) {
      match.reading.year = left.reading.year;
      match.begin = left.begin;
      left = std::move(match);
      continue;
    }
    // "July this year", "the third quarter of last year", "October last year"
    const std::size_t year_link = p.is(left.end, of) ? left.end + 1 : left.end;
    const bool of_year = match.rule == "time/relative-unit" && match.reading.form == TimeForm::shift &&
                         match.reading.unit == TimeUnit::year && year_link == match.begin;
    const bool shifted = match.rule == "time/unit-shift" && match.reading.form == TimeForm::shift &&
                         match.reading.unit >= TimeUnit::month && left.end == match.begin;
    if (yearless && (of_year || shifted) && match.reading.anchor == TimeAnchor::publication) {
      left.reading.anchor = TimeAnchor::part;
      if (match.reading.unit == TimeUnit::year) left.reading.relation = TimeRelation::current;
      if (shifted) match.reading.exact = true;
      left.reading.parts.push_back(std::move(match.reading));
      left.end = match.end;
      continue;
    }
    // "fifteen past eight in the morning", "8:00 early morning"
    std::size_t part_link = left.end;
    if (p.is(part_link, in) || p.is(part_link, PieceKind::at)) ++part_link;
    if (p.is(part_link, the)) ++part_link;
    if (p.is(part_link, early)) ++part_link;
    if (part_link == match.begin && is_bare_time(left.reading) && left.reading.hour >= 0 &&
        is_bare_time(match.reading) && match.reading.hour < 0) {
      const DayPart part = match.reading.part_of_day;
      const bool late_part = part == DayPart::afternoon || part == DayPart::evening || part == DayPart::night;
      if (late_part && left.reading.twelve_hour && left.reading.hour < 12) left.reading.hour += 12;
      left.reading.twelve_hour = false;
      left.end = match.end;
      continue;
    }
    // "next evening between 10:30 and 11:45"
    if (left.reading.part_of_day != DayPart::none && left.reading.hour < 0 && is_clock_range(match.reading) &&
        left.reading.form != TimeForm::repetition && skip_to_time(p, left.end) == match.begin) {
      const bool late_part = left.reading.part_of_day != DayPart::morning && left.reading.part_of_day != DayPart::dawn;
      for (TimeReading& end_of_range : match.reading.parts) {
        if (late_part && end_of_range.twelve_hour && end_of_range.hour < 12) end_of_range.hour += 12;
        end_of_range.twelve_hour = false;
      }
      left.reading.part_of_day = DayPart::none;
      add_range_to_day(left.reading, match.reading);
      left.end = match.end;
      continue;
    }
    // A time, then its day: "16:00 UTC today", "9am on Tuesday", "4.30 a.m. (local time) on May 3".
    const bool day_follows =
        is_day(match.reading) ||
        (match.reading.part_of_day != DayPart::none && match.reading.hour < 0 && !is_bare_time(match.reading) &&
         match.reading.form != TimeForm::repetition && match.reading.form != TimeForm::range);
    std::size_t link = left.end;
    if (p.is(link, comma)) ++link;
    if (p.is(link, on) || p.is(link, of)) ++link;
    if (p.is(link, the)) ++link;
    if (day_follows && link == match.begin && (is_bare_time(left.reading) || is_clock_range(left.reading))) {
      TimeReading day = std::move(match.reading);
      if (is_clock_range(left.reading)) {
        add_range_to_day(day, left.reading);
      } else {
        const DayPart part = day.part_of_day;
        add_time(day, left.reading);
        if (day.part_of_day == DayPart::none) day.part_of_day = part;
        const bool late_part = part == DayPart::afternoon || part == DayPart::evening || part == DayPart::night;
        if (late_part && day.twelve_hour && day.hour < 12) {
          day.hour += 12;
          day.twelve_hour = false;
        }
      }
      left.reading = std::move(day);
      if (left.modifier == Modifier::none) left.modifier = match.modifier;
      left.end = match.end;
      continue;
    }
    // "the end of the day Saturday", "late in the day Monday": the named day wins.
    if (joins_range(p, left, match)) {
      share_fields(left.reading, match.reading);
      if (left.reading.form == TimeForm::shift && match.reading.type == TimexType::time &&
          left.reading.type == TimexType::date) {
        merged.push_back(std::move(match));
        continue;
      }
      left.reading = range_of(std::move(left.reading), std::move(match.reading));
      left.modifier = Modifier::none;
      left.end = match.end;
      left.rule = "time/range";
      continue;
    }
    merged.push_back(std::move(match));
  }
  matches = std::move(merged);
}

void read_modifier(const Pieces& p, Match& match) {
  if (match.modifier != Modifier::none || match.reading.form == TimeForm::range ||
      match.reading.form == TimeForm::reference) {
    return;
  }
  std::size_t at = match.begin - 1;  // wraps to the edge at the beginning
  if (p.is(at, the)) --at;
  const bool length = match.reading.form == TimeForm::length;
  switch (p.kind(at)) {
    case about: match.modifier = Modifier::approx; return;
    case nearly: match.modifier = length ? Modifier::less_than : Modifier::approx; return;
    case over:
      match.modifier = length && match.reading.relation == TimeRelation::none ? Modifier::more_than : Modifier::none;
      return;
    case within:
      match.modifier =
          length && match.reading.relation == TimeRelation::none ? Modifier::equal_or_less : Modifier::none;
      return;
    case than:
      if (p.is(at - 1, later) && p.is(at - 2, no)) match.modifier = Modifier::before;
      if (p.is(at - 1, earlier) && p.is(at - 2, no)) match.modifier = Modifier::after;
      if (p.is(at - 1, more)) match.modifier = p.is(at - 2, no) ? Modifier::equal_or_less : Modifier::more_than;
      if (p.is(at - 1, less)) match.modifier = p.is(at - 2, no) ? Modifier::equal_or_more : Modifier::less_than;
      return;
    case least: match.modifier = p.is(at - 1, PieceKind::at) ? Modifier::equal_or_more : Modifier::none; return;
    case most: match.modifier = p.is(at - 1, PieceKind::at) ? Modifier::equal_or_less : Modifier::none; return;
    case to:
      if (!length && p.text(at - 1) == "prior") match.modifier = Modifier::before;
      if (!length) return;
      match.modifier = length && p.is(at - 1, up) ? Modifier::equal_or_less : Modifier::none;
      return;
    default: break;
  }
  if (length || match.reading.type == TimexType::set) return;
  switch (p.kind(at)) {
    case since:
    case after: match.modifier = Modifier::after; return;
    case until:
    case before:
    case by: match.modifier = Modifier::before; return;
    default: break;
  }
  if (p.is(match.end, or_word) && p.is(match.end + 1, later)) match.modifier = Modifier::after;
  if (p.is(match.end, or_word) && p.is(match.end + 1, earlier)) match.modifier = Modifier::before;
}

}  // namespace factdiff::time_reading
