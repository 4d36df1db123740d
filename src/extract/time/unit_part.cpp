// A part of a larger unit: quarters, halves, the n-th week or weekday, the beginning and the end.
#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

bool is_unit(const Pieces& p, std::size_t at, TimeUnit which) {
  return p.is(at, unit) && p[at].number == static_cast<int>(which);
}

// "of last year", "in October 2015", "of the year", "of month": the container after its preposition.
bool read_container(const Pieces& p, std::size_t at, Match& inner, Reader read_date = read_flat_date) {
  if (!p.is(at, of) && !p.is(at, in)) return false;
  std::size_t next = at + 1;
  if (p.is(next, about)) ++next;
  const bool has_the = p.is(next, the);
  if (has_the) ++next;
  if (read_date(p, next, inner) && inner.reading.form != TimeForm::reference && inner.reading.form != TimeForm::range)
    return true;
  if ((has_the || p.is(next, unit)) && p.is(at, of)) {
    const auto named = unit_at(p, next);
    if (!named || named->plural || named->unit < TimeUnit::day || p.is(next, second) || p.is(next + 1, of))
      return false;
    inner.reading = TimeReading{};
    inner.reading.form = TimeForm::shift;
    inner.reading.unit = named->unit;
    inner.reading.has_unit = true;
    inner.end = next + 1;
    return true;
  }
  return false;
}

}  // namespace

// "the first quarter of 2009", "the second half of the year", "last week of July", "second Monday of last month", "20th
// of this month", "third day of October", "the week of April 10", "week 31 of 2027", "the weekend of Nov. 4".
bool read_unit_part(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  Match inner;
  if (p.is(at, unit) && (is_unit(p, at, TimeUnit::week) || is_unit(p, at, TimeUnit::weekend))) {
    if (is_unit(p, at, TimeUnit::week) && p.is(at + 1, number) && p[at + 1].digits <= 2 && p[at + 1].number <= 53 &&
        p[at + 1].number > 0 && !p.is(at + 2, other)) {
      reading.week = p[at + 1].number;  // "week 31"
      match.end = at + 2;
      if (p.is(match.end, of)) {
        if (const auto year = read_year_number(p, match.end + 1)) {
          reading.year = year->year;
          match.end = year->end;
        }
      }
      return true;
    }
    if (const std::string_view word = p.text(at + 1);
        is_unit(p, at, TimeUnit::week) &&
        (word == "beginning" || word == "starting" || word == "commencing" || word == "ending" || word == "ended") &&
        read_flat_date(p, p.is(at + 2, on) ? at + 3 : at + 2, inner) && inner.reading.form == TimeForm::calendar &&
        inner.reading.day > 0) {
      reading.form = TimeForm::containing;  // "the week beginning February 4"
      reading.unit = TimeUnit::week;
      reading.has_unit = true;
      match.end = inner.end;
      reading.parts.push_back(std::move(inner.reading));
      return true;
    }
    if (!p.is(at + 1, of) || !read_container(p, at + 1, inner)) return false;
    reading.form = TimeForm::containing;
    reading.unit = static_cast<TimeUnit>(p[at].number);
    reading.has_unit = true;
    reading.parts.push_back(std::move(inner.reading));
    match.end = inner.end;
    return inner.reading.form != TimeForm::shift;
  }
  int which = 0;
  std::size_t next = at;
  if (p.is(at, last) || p.is(at, final_word)) {
    which = -1;
    next = at + 1;
  } else if (const auto count = read_ordinal(p, at)) {
    which = static_cast<int>(count->value);
    next = count->end;
  } else if (p.is(at, number) && p[at].digits <= 2 && p.is(at + 1, of) &&
             (p.is(at + 2, current) || p.is(at + 2, PieceKind::next) || p.is(at + 2, last))) {
    which = p[at].number;  // "20 of this month"
    next = at + 1;
  } else {
    return false;
  }
  if (which == 0 || which > 366) return false;
  if (which == -1 && p.is(next, cardinal)) return false;
  reading.form = TimeForm::part;
  reading.ordinal = which;
  reading.has_unit = true;
  if (p.is(next, hyphen) && p.joined(next)) ++next;
  if (p.is(next, half)) {
    if (which > 2 && which != -1) return false;
    reading.unit = TimeUnit::half_year;
    ++next;
  } else if (is_weekday(p.kind(next)) && p[next].capitalised) {
    reading.weekday = p[next].number;
    reading.unit = TimeUnit::day;
    ++next;
  } else if (is_unit(p, next, TimeUnit::week) && p.is(next + 1, end) && p.is(next + 2, of)) {
    reading.unit = TimeUnit::weekend;  // "last week end of October"
    next += 2;
  } else if (const auto named = unit_at(p, next);
             named && !named->plural && !p.is(next, second) && named->unit >= TimeUnit::day) {
    reading.unit = named->unit;
    ++next;
  } else if (p.is(next, of) && which > 0) {
    reading.unit = TimeUnit::day;  // "20th of this month"
    Match container;
    if (!read_container(p, next, container) || container.reading.form != TimeForm::shift ||
        container.reading.unit != TimeUnit::month)
      return false;
  } else {
    return false;
  }
  if (reading.unit == TimeUnit::quarter && p.is(next, number) && p[next].digits == 4) {  // "third quarter 2010"
    inner.reading.year = p[next].number;
    inner.end = next + 1;
  } else if (reading.unit == TimeUnit::quarter &&
             (p.is(next, last) || p.is(next, current) || p.is(next, PieceKind::next))) {
    if (!read_relative_unit(p, next, inner)) return false;  // "third quarter last year"
  } else if (!read_container(p, next, inner)) {
    if (reading.unit != TimeUnit::quarter || which < 1 || which > 4) return false;
    // "the fourth quarter", "fourth-quarter profit"
    reading.form = TimeForm::calendar;
    reading.quarter = which;
    match.end = next;
    return true;
  }
  match.end = inner.end;
  reading.parts.push_back(std::move(inner.reading));
  return true;
}

// "Q3 2019", "q1-2019", "2018Q4", "2019-Q1", "H1 2020", "third-quarter".
bool read_quarter(const Pieces& p, std::size_t at, Match& match) {
  const auto is_label = [&](std::size_t place, PieceKind letter, int most) {
    return p.is(place, letter) && p.is(place + 1, number) && p.joined(place + 1) && p[place + 1].digits == 1 &&
           p[place + 1].number >= 1 && p[place + 1].number <= most;
  };
  std::size_t label = at;
  if (p.is(at, number)) {
    if (p[at].digits != 4) return false;
    label = p.is(at + 1, hyphen) && p.joined(at + 1) ? at + 2 : at + 1;
    match.reading.year = p[at].number;
  }
  const bool is_quarter = is_label(label, q_letter, 4);
  if (!is_quarter && !(is_label(label, h_letter, 2) && p[label].capitalised)) return false;
  (is_quarter ? match.reading.quarter : match.reading.half) = p[label + 1].number;
  match.end = label + 2;
  if (match.reading.year < 0) {
    const std::size_t year =
        p.is(match.end, hyphen) || p.is(match.end, of) || p.is(match.end, comma) ? match.end + 1 : match.end;
    if (p.is(year, number) && p[year].digits == 4) {
      match.reading.year = p[year].number;
      match.end = year + 1;
    } else if (!is_quarter) {
      return false;
    }
  }
  return true;
}

namespace {

// "by year-end", "at year's end", "before month's end".
bool read_unit_end(const Pieces& p, std::size_t at, Match& match) {
  const auto named = unit_at(p, at);
  if (!named || named->unit < TimeUnit::week || named->unit == TimeUnit::weekend) return false;
  std::size_t next = at + 1;
  if (p.is(next, hyphen) && p.joined(next)) {
    ++next;
  } else if (p.is(next, apostrophe) && p.is(next + 1, decade_suffix)) {
    next += 2;
  } else if (p.is(next, decade_suffix) && p.joined(next)) {
    ++next;
  } else {
    return false;
  }
  if (!p.is(next, end) || p.text(next) != "end") return false;
  match.reading.form = TimeForm::shift;
  match.reading.unit = named->unit;
  match.reading.has_unit = true;
  match.modifier = Modifier::end;
  match.end = next + 1;
  return true;
}

}  // namespace

// "early 2009", "mid-September", "late last year", "the end of the year", "beginning of next week", "late in the day",
// "end of month": the whole unit with a modifier.
bool read_edge_of_unit(const Pieces& p, std::size_t at, Match& match) {
  Modifier modifier = Modifier::none;
  switch (p.kind(at)) {
    case early:
    case begin: modifier = Modifier::start; break;
    case mid: modifier = Modifier::mid; break;
    case late:
    case rest:
    case end: modifier = Modifier::end; break;
    case unit: return read_unit_end(p, at, match);
    default: return false;
  }
  std::size_t next = at + 1;
  if (p.is(next, hyphen) && p.joined(next)) ++next;
  Match inner;
  if (p.is(next, of) || (p.is(next, in) && (p.is(at, late) || p.is(at, early)))) {
    if (p.is(next, in) && p.is(next + 1, the) && p.is(next + 2, day_part)) return false;
    if (p.is(next, in) && p.is(next + 1, the) && is_unit(p, next + 2, TimeUnit::day)) {
      inner.reading.form = TimeForm::shift;  // "late in the day"
      inner.reading.anchor = TimeAnchor::told;
      inner.reading.has_unit = true;
      inner.end = next + 3;
    } else if (!read_container(p, next, inner, read_inner_date)) {
      return false;
    }
  } else if (p.is(at, end) || p.is(at, begin) || p.is(at, rest)) {
    return false;
  } else if (p.is(next, on) && p.is(at, mid)) {
    return false;
  } else if (p.is(next, on)) {  // "late on Wednesday"
    if (!read_flat_date(p, next + 1, inner) || !is_weekday(p.kind(next + 1)) || inner.reading.weekday < 0) return false;
  } else {
    if (p.is(next, the)) return false;
    const bool dated = read_inner_date(p, next, inner) && inner.reading.type != TimexType::duration &&
                       inner.reading.type != TimexType::set && inner.reading.form != TimeForm::reference;
    if (!dated || (inner.modifier != Modifier::none)) return false;
    if (inner.reading.hour >= 0) return false;
  }
  match.modifier = modifier;
  match.reading = std::move(inner.reading);
  match.end = inner.end;
  return true;
}

}  // namespace factdiff::time_reading
