// Days of the week, and seasons.
#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// "Tue," "Sat 14th", "Thu at 8": what makes a short form a day.
bool shows_day(const Pieces& p, std::size_t at, std::size_t next) {
  const PieceKind before_kind = p.kind(at - 1);
  if (before_kind == on || before_kind == last || before_kind == PieceKind::next) return true;
  const std::size_t after_comma = p.is(next, comma) ? next + 1 : next;
  return p.is(after_comma, number) || is_month(p.kind(after_comma)) || p.is(next, at == next ? edge : PieceKind::at) ||
         p.is(next, day_part);
}

}  // namespace

// "Thursday", "Tues.", "Tuesday, March 8, 2011", "Sat 14th", "Wednesday the thirty-first", "Monday of last week".
bool read_weekday(const Pieces& p, std::size_t at, Match& match) {
  if (!is_weekday(p.kind(at)) || !p[at].capitalised) return false;
  std::size_t next = at + 1;
  if (p.is(at, weekday_short)) {
    if (p.is(next, stop) && p.joined(next)) ++next;
    if (!shows_day(p, at, next)) return false;
  }
  // "the Sunday Times", "Bloody Sunday", "Black Monday": names.
  if (p.is(at - 1, the) && (p.is(next, other) || p.is(next, time_plural)) && p[next].capitalised &&
      p[next + 1].kind != apostrophe)
    return false;
  if (p.text(at - 1) == "Bloody" || p.text(at - 1) == "Black") return false;
  match.reading.weekday = p[at].number;
  match.end = next;
  std::size_t date = next;
  if (p.is(date, comma)) ++date;
  if (p.is(date, open) && is_month(p.kind(date + 1))) ++date;
  if (p.is(date, the)) ++date;
  Match inner;
  if (read_iso_date(p, date, inner) || read_numeric_date(p, date, inner) || read_day_month(p, date, inner) ||
      read_month_day(p, date, inner)) {
    inner.reading.weekday = p[at].number;
    if (inner.reading.form == TimeForm::range) inner.reading.weekday = -1;
    match.reading = std::move(inner.reading);
    match.end = inner.end;
    return true;
  }
  // "Friday the 26th", "Sat 14th"
  if (const auto day = read_day_number(p, date, DayNumber::ordinal);
      day && !p.is(next, comma) && !p.is(day->end, other)) {
    match.reading.day = static_cast<int>(day->value);
    match.end = day->end;
    return true;
  }
  // "Wednesday of this week"
  if (p.is(next, of) &&
      (p.is(next + 1, last) || p.is(next + 1, current) || p.is(next + 1, PieceKind::next) || p.is(next + 1, past)) &&
      p.is(next + 2, unit) && p[next + 2].number == static_cast<int>(TimeUnit::week)) {
    Match week;
    if (read_relative_unit(p, next + 1, week)) {
      match.reading = TimeReading{};
      match.reading.form = TimeForm::part;
      match.reading.ordinal = 1;
      match.reading.weekday = p[at].number;
      match.reading.parts.push_back(std::move(week.reading));
      match.end = week.end;
    }
  }
  return true;
}

// "summer 2012", "the winter of 1962", "in autumn". Alone only where a preposition shows that it is the time of year.
bool read_season(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, season) && !p.is(at, fall)) return false;
  match.reading.season = p.is(at, fall) ? 2 : p[at].number;
  const std::size_t from = p.is(at + 1, of) ? at + 2 : at + 1;
  if (const auto year = read_year_number(p, from); year && !year->is_short && p.is(from, number)) {
    match.reading.year = year->year;
    match.end = year->end;
    // "the winter of 2021-22"
    if (match.reading.season == 3 && (p.is(year->end, hyphen) || p.is(year->end, slash)) && p.joined(year->end) &&
        p.is(year->end + 1, number) && p.joined(year->end + 1))
      match.end = year->end + 2;
    return true;
  }
  match.end = at + 1;
  const PieceKind before_kind = p.kind(at - 1);
  const bool has_the = before_kind == the;
  const PieceKind prep = has_the ? p.kind(at - 2) : before_kind;
  const bool announced = prep == in || prep == since || prep == until || prep == during || prep == by ||
                         prep == early || prep == late || before_kind == mid ||
                         (before_kind == hyphen && p.is(at - 2, mid));
  if (!announced) return false;
  // "in spring training", "during fall semester": only where the phrase ends or a clause goes on.
  return p.is(at, fall) ? ends_phrase(p, at + 1) : !p[at + 1].capitalised;
}

}  // namespace factdiff::time_reading
