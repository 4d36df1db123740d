// Dates with the name of a month.
#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// Of the piece after a month's name, a full stop of an abbreviation left behind.
std::size_t after_month(const Pieces& p, std::size_t at) {
  return p.is(at, month_short) && p.is(at + 1, stop) && p.joined(at + 1) ? at + 2 : at + 1;
}

// "may" and "march" are months only where they begin with a capital; so are the short forms.
bool names_month(const Pieces& p, std::size_t at) { return is_month(p.kind(at)) && p[at].capitalised; }

bool month_has(int month_number, double day, std::optional<int> year = std::nullopt) {
  return day <= days_of_month(static_cast<unsigned>(month_number), year);
}

// "-20", "to 22", "and 23", "- 29th" after a day: the end of a range within the month.
std::optional<ReadNumber> second_day(const Pieces& p, std::size_t at, double first) {
  const PieceKind link = p.kind(at);
  if (link != hyphen && link != to && link != through && link != and_word && link != until) return std::nullopt;
  std::size_t from = at + 1;
  if (p.is(from, the)) ++from;
  if (!p.is(from, number) && !p.is(from, ordinal) && !p.is(from, tens)) return std::nullopt;
  const auto day = read_day_number(p, from, DayNumber::any);
  if (!day || day->value <= first) return std::nullopt;
  return day;
}

// Whether what follows a number shows that it counts something else: "May 20 people", "June 5 percent".
bool belongs_to_next(const Pieces& p, std::size_t at) {
  const PieceKind next = p.kind(at);
  return (next == hyphen && p.joined(at) && (p.is(at + 1, unit) || p.is(at + 1, units) || p.is(at + 1, other))) ||
         next == hundred || next == thousand || next == units || (next == slash && p.joined(at));
}

void make_range(TimeReading first, TimeReading last, TimeReading& range) {
  range = TimeReading{};
  range.form = TimeForm::range;
  range.parts.push_back(std::move(first));
  range.parts.push_back(std::move(last));
}

}  // namespace

// "September 19", "Sept. 19, 2023", "March the 15th", "Nov. 18-20", "July 13 to 15, 2013", "January first 2032".
bool read_month_day(const Pieces& p, std::size_t at, Match& match) {
  // "march eighteenth": the ordinal makes a month of the lower-case word.
  const bool names = names_month(p, at) || (p.is(at, month) && read_day_number(p, at + 1, DayNumber::ordinal));
  if (!names) return false;
  std::size_t next = after_month(p, at);
  if (p.is(next, slash) && p.joined(next)) ++next;  // "Oct/2"
  if (p.is(next, the)) ++next;
  const auto day = read_day_number(p, next, DayNumber::any);
  if (!day || !month_has(p[at].number, day->value) || belongs_to_next(p, day->end)) return false;
  if (p.is(day->end, pm) || p.is(day->end, am)) return false;  // "in May 3 p.m."
  TimeReading& reading = match.reading;
  reading.month = p[at].number;
  reading.day = static_cast<int>(day->value);
  match.end = day->end;
  std::optional<TimeReading> last;
  if (const auto to_day = second_day(p, day->end, day->value); to_day && month_has(p[at].number, to_day->value)) {
    // "October 6 and 200 people": no.
    const bool is_list = p.is(day->end, and_word);
    const bool counts_next = is_list && p.is(to_day->end, other) && !p.is(to_day->end - 1, ordinal_suffix);
    if (!counts_next && !belongs_to_next(p, to_day->end)) {
      last = reading;
      last->day = static_cast<int>(to_day->value);
      match.end = to_day->end;
    }
  }
  if (const auto year = read_following_year(p, match.end)) {
    reading.year = year->year;
    reading.short_year = year->is_short;
    match.end = year->end;
  } else if (p.is(match.end, comma) && p.is(match.end + 1, number) && p[match.end + 1].digits == 2 &&
             p.is(at, month_short) && ends_phrase(p, match.end + 2)) {
    reading.year = p[match.end + 1].number;  // "Jan. 5, 14"
    reading.short_year = true;
    match.end += 2;
  }
  if (reading.year >= 0 && !reading.short_year && !month_has(reading.month, reading.day, reading.year)) return false;
  if (last) {
    last->year = reading.year;
    last->short_year = reading.short_year;
    make_range(reading, std::move(*last), match.reading);
  }
  return true;
}

// "19 September", "19th of September, 2023", "10 Nov 11", "the first of March", "18-20 November 2023".
bool read_day_month(const Pieces& p, std::size_t at, Match& match) {
  const auto day = read_day_number(p, at, DayNumber::any);
  if (!day || (p.joined(at) && p.is(at - 1, mark))) return false;  // "$12 December"
  std::size_t next = day->end;
  std::optional<ReadNumber> last_day = second_day(p, next, day->value);
  if (last_day) next = last_day->end;
  const bool has_of = p.is(next, of);
  if (has_of) ++next;
  if (p.is(next, hyphen) && p.joined(next)) ++next;  // "19-Sep-2023"
  if (p.is(next, slash) && p.joined(next)) ++next;
  if (!names_month(p, next) || !month_has(p[next].number, day->value)) return false;
  if (last_day && !month_has(p[next].number, last_day->value)) return false;
  TimeReading& reading = match.reading;
  reading.month = p[next].number;
  reading.day = static_cast<int>(day->value);
  match.end = after_month(p, next);
  const bool hyphenated = (p.is(match.end, hyphen) || p.is(match.end, slash)) && p.joined(match.end);
  if (const auto year = read_following_year(p, match.end + (hyphenated ? 1 : 0))) {
    reading.year = year->year;
    reading.short_year = year->is_short;
    match.end = year->end;
  } else if (p.is(match.end, number) && p[match.end].digits == 2 && !p.is(match.end + 1, colon) &&
             (ends_phrase(p, match.end + 1) || p.is(next, month_short))) {
    reading.year = p[match.end].number;  // "10 Nov 11", "14th April 15"
    reading.short_year = true;
    ++match.end;
  }
  if (last_day) {
    TimeReading last = reading;
    last.day = static_cast<int>(last_day->value);
    make_range(reading, std::move(last), match.reading);
  }
  return true;
}

// "on the 29th", "by the 1st": a day of the month alone, at the end of the phrase.
bool read_day_of_month(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, number) || !p.is(at - 1, the)) return false;
  const PieceKind before_kind = p.kind(at - 2);
  if (before_kind != on && before_kind != by && before_kind != until && before_kind != since) return false;
  const auto day = read_ordinal(p, at);
  if (!day || day->value < 1 || day->value > 31 || !ends_phrase(p, day->end) || p.is(day->end, apostrophe))
    return false;
  match.reading.day = static_cast<int>(day->value);
  match.end = day->end;
  return true;
}

// "2018 March 18", "2017 April", "2024/August", "2024 AD August".
bool read_year_month(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, number) || p[at].digits != 4 || p[at].number < 1000 || p[at].number > 2999) return false;
  std::size_t next = at + 1;
  if (p.is(next, era_ad)) ++next;
  if ((p.is(next, slash) || p.is(next, hyphen)) && p.joined(next)) ++next;
  if (!names_month(p, next)) return false;
  // "in 2010 May said": a year before a name. A month must end the phrase or have its day.
  match.end = after_month(p, next);
  match.reading.year = p[at].number;
  match.reading.month = p[next].number;
  if ((p.is(match.end, slash) || p.is(match.end, hyphen)) && p.joined(match.end)) ++match.end;
  const auto day = read_day_number(p, match.end, DayNumber::any);
  if (day && month_has(p[next].number, day->value)) {
    match.reading.day = static_cast<int>(day->value);
    match.end = day->end;
    return true;
  }
  match.end = after_month(p, next);
  return p[next].number != 5 || ends_phrase(p, match.end);
}

namespace {

// The words before a month's name that make it one: "in May", "since March", "late April", "early-June".
bool announces_month(const Pieces& p, std::size_t at) {
  switch (p.kind(at - 1)) {
    case in:
    case of:
    case since:
    case until:
    case by:
    case from:
    case between:
    case through:
    case during:
    case before:
    case after:
    case early:
    case late:
    case mid:
    case last:
    case past:
    case current:
    case next:
    case following:
    case each:
    case that: return true;
    case to: return p.is(at - 2, month) || p.is(at - 2, month_short) || p.is(at - 2, number);
    case and_word:
    case or_word:
    case comma:
    case hyphen: return at >= 2 && (is_month(p.kind(at - 2)) || p.is(at - 2, mid) || p.is(at - 2, number));
    default: return false;
  }
}

}  // namespace

// "May 2023", "August, 2012", "Sep-2012", "August of 1999", "October", "March".
bool read_month(const Pieces& p, std::size_t at, Match& match) {
  if (!names_month(p, at)) return false;
  match.reading.month = p[at].number;
  const std::size_t next = after_month(p, at);
  const bool hyphenated = (p.is(next, hyphen) || p.is(next, slash)) && p.joined(next) && p.is(next + 1, number);
  if (const auto year = read_following_year(p, hyphenated ? next + 1 : next)) {
    match.reading.year = year->year;
    match.reading.short_year = year->is_short;
    match.end = year->end;
    return true;
  }
  if (p.is(next, number) && p[next].digits == 2 && p[next].number > 31 && ends_phrase(p, next + 1)) {
    match.reading.year = p[next].number;  // "Aug 96"
    match.reading.short_year = true;
    match.end = next + 1;
    return true;
  }
  if (p.is(next, number) && p.is(next + 1, comma) && read_following_year(p, next + 1))
    return false;  // "February 30, 2022"
  match.end = next;
  if (p.is(next, hyphen) && p.joined(next) && p.is(next + 1, other))
    return p.is(at, month) && p[at].number != 5 && p[at].number != 3;
  if (announces_month(p, at)) return true;
  if (p.is(at, month_short)) return false;
  const int number_of_month = p[at].number;
  const bool alone = p.is(at - 1, edge) && (p.is(at + 1, edge) || (p.is(at + 1, stop) && p.is(at + 2, edge)));
  if (number_of_month == 5 || number_of_month == 3) {
    // "May" and "March" by themselves are a name, a verb or a walk as often as a month.
    const bool counted = p.is(next, in) && (p.is(next + 1, a) || p.is(next + 1, number) || p.is(next + 1, cardinal)) &&
                         (p.is(next + 2, unit) || p.is(next + 2, units)) &&
                         p[next + 2].number == static_cast<int>(TimeUnit::year);  // "March in two years"
    return alone || counted || (p.is(at + 1, comma) && is_month(p.kind(at + 2))) ||
           (number_of_month == 3 && p.is(at - 1, the) && p.is(next, other));
  }
  // "April Jones", "Mary April": a person.
  if (number_of_month == 4 || number_of_month == 6 || number_of_month == 8) {
    const Piece& before_piece = p[at - 1];
    if (before_piece.kind == other && before_piece.capitalised) return false;
    if (p.is(next, other) && p[next].capitalised) return false;
  }
  return true;
}

}  // namespace factdiff::time_reading
