// Dates in digits alone.

#include "extract/time/clock.h"
#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

bool set_date(int year, int month, int day, TimeReading& reading) {
  if (month < 1 || month > 12 || day < 1) return false;
  const std::optional<int> known_year = year >= 0 ? std::optional(year) : std::nullopt;
  if (day > static_cast<int>(days_of_month(static_cast<unsigned>(month), known_year))) return false;
  reading.year = year;
  reading.month = month;
  reading.day = day;
  return true;
}

// Whether the digits at `at` stand alone: nothing joined before `from` or after `end` that makes them a longer number.
bool stands_alone(const Pieces& p, std::size_t from, std::size_t end) {
  const auto continues = [&](std::size_t mark, std::size_t digit) {
    const PieceKind kind = p.kind(mark);
    return (kind == hyphen || kind == slash || kind == stop || kind == colon || kind == comma) && p.is(digit, number);
  };
  if (from > 1 && p.joined(from) && p.joined(from - 1) && continues(from - 1, from - 2)) return false;
  return !(p.joined(end) && p.joined(end + 1) && continues(end, end + 1));
}

// "T18:05", "T18:05:00Z", "T18:05:00.250+02:00" behind a date.
void read_iso_time(const Pieces& p, Match& match) {
  const std::size_t at = match.end;
  if (p.text(at) != "T" || !p.joined(at) || !p.is(at + 1, number) || !p.joined(at + 1)) return;
  const auto clock = read_clock_number(p, at + 1);
  if (!clock || clock->compact || !set_clock(*clock, Meridiem::none, match.reading)) return;
  match.reading.twelve_hour = false;
  if (match.reading.minute < 0) match.reading.minute = 0;
  match.end = clock->end;
  if (!p.joined(match.end)) return;
  if (p.is(match.end, zone)) {
    match.reading.utc_offset = p[match.end].number;
    ++match.end;
    return;
  }
  const bool ahead_of_utc = p.text(match.end) == "+";
  if (!ahead_of_utc && !p.is(match.end, hyphen)) return;
  const std::size_t hours = match.end + 1;
  if (!p.is(hours, number) || p[hours].digits != 2 || !p.is(hours + 1, colon) || !p.is(hours + 2, number)) return;
  const int minutes = p[hours].number * 60 + p[hours + 2].number;
  match.reading.utc_offset = ahead_of_utc ? minutes : -minutes;
  match.end = hours + 3;
}

}  // namespace

// "2023-11-16", "2023/11/16", "2018-10", "20170302".
bool read_iso_date(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, number)) return false;
  if (p[at].digits == 8) {
    const int value = p[at].number;
    if (value < 19000000 || value > 21000000) return false;
    match.end = at + 1;
    return set_date(value / 10000, value / 100 % 100, value % 100, match.reading);
  }
  if (p[at].digits != 4 || p[at].number < 1000 || p[at].number > 2999) return false;
  const PieceKind mark = p.kind(at + 1);
  if ((mark != hyphen && mark != slash) || !p.joined(at + 1) || !p.is(at + 2, number) || !p.joined(at + 2))
    return false;
  const int digits = p[at + 2].digits;
  if (p.is(at + 3, mark) && p.joined(at + 3) && p.is(at + 4, number) && p.joined(at + 4) && p[at + 4].digits <= 2) {
    if (!stands_alone(p, at, at + 5)) return false;
    match.end = at + 5;
    if (!set_date(p[at].number, p[at + 2].number, p[at + 4].number, match.reading)) return false;
    read_iso_time(p, match);
    return true;
  }
  // "2018-10" is a month; "2010-11" in most texts a range of years: only a month where it cannot be one.
  const int short_year = p[at].number % 100;
  if (mark != hyphen || digits > 2 || p[at + 2].number < 1 || p[at + 2].number > 12 || !stands_alone(p, at, at + 3)) {
    return false;
  }
  if (digits == 2 && p[at + 2].number == short_year + 1) return false;
  match.reading.year = p[at].number;
  match.reading.month = p[at + 2].number;
  match.end = at + 3;
  return true;
}

// "09/2012": a month and its year.
bool read_numeric_month(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, number) || p[at].digits > 2 || p[at].number < 1 || p[at].number > 12 || !p.is(at + 1, slash) ||
      !p.joined(at + 1) || !p.is(at + 2, number) || !p.joined(at + 2) || p[at + 2].digits != 4 ||
      p[at + 2].number < 1900 || p[at + 2].number > 2100 || !stands_alone(p, at, at + 3))
    return false;
  match.reading.month = p[at].number;
  match.reading.year = p[at + 2].number;
  match.end = at + 3;
  return true;
}

// "11/16/2023", "16.11.2023", "10-31-1974", "10 31 1974": month first, unless only the day can stand there.
bool read_numeric_date(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, number) || p[at].digits > 2) return false;
  const PieceKind mark = p.kind(at + 1);
  if (mark == number && !p.joined(at + 1)) {  // "10 31 1974", alone
    if (p[at + 1].digits != 2 || !p.is(at + 2, number) || p[at + 2].digits != 4 || !p.is(at - 1, edge)) return false;
    match.end = at + 3;
    return set_date(p[at + 2].number, p[at].number, p[at + 1].number, match.reading);
  }
  if ((mark != slash && mark != stop && mark != hyphen) || !p.joined(at + 1) || !p.is(at + 2, number) ||
      !p.joined(at + 2)) {
    return false;
  }
  const bool has_year = p.is(at + 3, mark) && p.joined(at + 3) && p.is(at + 4, number) && p.joined(at + 4);
  if (!has_year) {
    // "2-15" by itself, "4/15" after "on": anything else is a score, a fraction or a range.
    const bool alone = p.is(at - 1, edge) && (p.is(at + 3, edge) || p.is(at + 3, stop));
    const bool after_on = p.is(at - 1, on) && mark == slash;
    if (mark == stop || !(alone || after_on) || !stands_alone(p, at, at + 3)) return false;
    if (p[at + 2].number < 13 && !after_on) return false;
    match.end = at + 3;
    return set_date(-1, p[at].number, p[at + 2].number, match.reading);
  }
  const bool full_year = p[at + 4].digits == 4 && p[at + 4].number >= 1000 && p[at + 4].number < 3000;
  if (!full_year && !(p[at + 4].digits == 2 && mark == slash)) return false;
  if (!stands_alone(p, at, at + 5)) return false;
  match.end = at + 5;
  match.reading.short_year = !full_year;
  const int year = p[at + 4].number;
  const int first = p[at].number;
  const int second_number = p[at + 2].number;
  const bool day_first = mark == stop || first > 12;
  return day_first ? set_date(year, second_number, first, match.reading)
                   : set_date(year, first, second_number, match.reading);
}

}  // namespace factdiff::time_reading
