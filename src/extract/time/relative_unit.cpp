// Units, and named units, with a word that says which: "last month", "this week", "next October", "the same day".
#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

void set_shift(TimeReading& reading, TimeUnit unit, double count, TimeAnchor anchor) {
  reading.form = TimeForm::shift;
  reading.unit = unit;
  reading.has_unit = true;
  reading.count = count;
  reading.anchor = anchor;
  if (unit == TimeUnit::fortnight) {
    reading.unit = TimeUnit::week;
    reading.count *= 2;
  }
}

void set_length(TimeReading& reading, TimeUnit unit, double count) {
  reading.form = TimeForm::length;
  reading.type = TimexType::duration;
  reading.unit = unit;
  reading.has_unit = true;
  reading.count = count;
}

TimeRelation relation_of(PieceKind kind) {
  switch (kind) {
    case last:
    case past: return TimeRelation::last;
    case current: return TimeRelation::current;
    case next:
    case following: return TimeRelation::next;
    default: return TimeRelation::none;
  }
}

int sign_of(TimeRelation relation) {
  return relation == TimeRelation::last ? -1 : relation == TimeRelation::next ? 1 : 0;
}

bool is_preposition_of_length(PieceKind kind) {
  return kind == over || kind == in || kind == within || kind == during || kind == for_word;
}

DayPart day_part_at(const Pieces& p, std::size_t at) { return static_cast<DayPart>(p[at].number); }

// "last October", "this Monday", "next spring", "last Christmas", "this August 5".
bool read_named(const Pieces& p, std::size_t at, TimeRelation relation, Match& match) {
  if (p.is(at, season) || p.is(at, fall)) {
    if (p.is(at, fall) && p[at].capitalised == false && !ends_phrase(p, at + 1) && relation == TimeRelation::current) {
      // "this fall in prices": a fall of something.
      if (p.is(at + 1, in) || p.is(at + 1, of)) return false;
    }
    match.reading.season = p.is(at, fall) ? 2 : p[at].number;
    match.reading.relation = relation;
    match.end = at + 1;
    return true;
  }
  if (read_weekday(p, at, match) || read_month_day(p, at, match) || read_month(p, at, match) ||
      read_holiday(p, at, match)) {
    match.reading.relation = relation;
    return match.end != at;
  }
  return false;
}

// "is to last 30 hours", "would last two weeks": no last weeks.
bool is_before_a_verb(const Pieces& p, std::size_t at) {
  constexpr std::array<std::string_view, 10> words = {"to",  "will",  "would",  "could", "can",
                                                      "may", "might", "should", "must",  "not"};
  return std::find(words.begin(), words.end(), p.text(at)) != words.end();
}

// "last night", "this morning", "the next evening", "the following morning".
bool read_part(const Pieces& p, std::size_t at, TimeRelation relation, TimeAnchor anchor, Match& match) {
  if (!p.is(at, day_part) && !(p.is(at, moment) && relation == TimeRelation::current)) return false;
  set_shift(match.reading, TimeUnit::day, sign_of(relation), anchor);
  match.reading.type = TimexType::time;
  match.end = at + 1;
  if (p.is(at, moment)) return false;
  match.reading.part_of_day = day_part_at(p, at);
  return true;
}

}  // namespace

// "last month", "this week", "past year", "the next six months", "5 past minutes", "the coming months", "last October",
// "this morning", "the following day", "earlier this month", "late last year".
bool read_relative_unit(const Pieces& p, std::size_t at, Match& match) {
  std::size_t word = at;
  if (p.is(word, earlier) || p.is(word, later)) {
    ++word;  // "earlier this month", "later today"
    if (p.is(word, day_shift) || p.is(word, tonight)) {
      const bool found = read_relative_day(p, word, match);
      return found;
    }
    if (!p.is(word, current) && !p.is(word, last) && !p.is(word, next)) return false;
  }
  if (p.is(word, current) && (p.is(word + 1, past) || p.is(word + 1, last) || p.is(word + 1, next)))
    ++word;  // "this past Wednesday"
  const TimeRelation relation = relation_of(p.kind(word));
  if (relation == TimeRelation::none) return false;
  // "coming", "upcoming", "past": the nearest one.
  match.reading.exact = relation == TimeRelation::next && p[word].end - p[word].start > 4;
  const bool has_the = p.is(at - 1, the);
  const bool looks_back =
      p.is(word, following) || (has_the && (p.is(word, next) || p.is(word, last)) && p[word].end - p[word].start > 4);
  const std::size_t from = word + 1;
  TimeReading& reading = match.reading;

  // "the last three months", "the next 24 hours", "the past several years", "last two days"
  if (const auto count = read_count(p, from); count && !count->is_article && relation != TimeRelation::current) {
    const std::size_t unit_place = p.is(count->end, hyphen) ? count->end + 1 : count->end;
    const auto named = unit_at(p, unit_place);
    if (named && (named->plural || count->value <= 1) && !p.is(unit_place, second)) {
      if (p.is(word, last) && is_before_a_verb(p, word - 1)) return false;
      set_length(reading, named->unit, count->value);
      reading.relation = relation;
      match.end = unit_place + 1;
      // "next 2 weeks 3 days" goes on; the duration's own rule reads the rest.
      return true;
    }
    return false;
  }
  const bool told_day = looks_back || (has_the && p.is(word, next));
  if (read_part(p, from, relation, told_day ? TimeAnchor::told : TimeAnchor::publication, match)) return true;
  if (p.is(from, fiscal) && p.is(from + 1, unit) && p[from + 1].number == static_cast<int>(TimeUnit::year)) {
    set_shift(reading, TimeUnit::year, sign_of(relation), TimeAnchor::publication);
    reading.relation = relation;
    reading.fiscal = true;  // "last fiscal year"
    match.end = from + 2;
    return true;
  }
  if (const auto named = unit_at(p, from)) {
    if (p.is(from, second)) return false;
    if (p.is(from + 1, hyphen) && p.joined(from + 1) && p.is(from + 2, other)) {
      if (!p.is(word, last) && !p.is(word, next)) return false;  // "this year-end"
    }
    match.end = from + 1;
    if (named->plural) {
      if (relation == TimeRelation::next && p.is(word, next)) {  // "the coming months"
        reading.form = TimeForm::reference;
        reading.reference = 1;
        return p[word].end - p[word].start > 4;  // not "next weeks"
      }
      if (!p.is(word, past) && !p.is(word, last)) return false;
      reading.form = TimeForm::reference;
      reading.reference = -1;
      return true;
    }
    const bool fixed = named->unit == TimeUnit::day || named->unit == TimeUnit::hour || named->unit == TimeUnit::minute;
    // "over the past year", "in the past decade", "within the next week": lengths.
    if (has_the &&
        ((p.is(word, past) && !fixed) || (p.is(word, past) && p.is(at - 2, over)) ||
         (p.is(word, next) && p[word].end - p[word].start == 4 && named->unit != TimeUnit::day &&
          is_preposition_of_length(p.kind(at - 2))) ||
         (p.is(word, last) && p[word].end - p[word].start == 4 && named->unit != TimeUnit::day &&
          named->unit != TimeUnit::quarter && named->unit != TimeUnit::weekend &&
          (p.is(at - 2, over) || p.is(at - 2, within) || (p.is(at - 2, in) && named->unit == TimeUnit::decade))))) {
      set_length(reading, named->unit, 1);
      reading.relation = relation;
      return true;
    }
    if (named->unit == TimeUnit::minute || named->unit == TimeUnit::hour || named->unit == TimeUnit::second) {
      if (relation == TimeRelation::current) return false;
      set_length(reading, named->unit, 1);
      return has_the;
    }
    if (p.is(word, past) && named->unit == TimeUnit::day) return false;
    // "the last day", "the final day of the trial" says no date; "the next day" looks back.
    if (named->unit == TimeUnit::day && relation == TimeRelation::last && !looks_back) return false;
    if (named->unit == TimeUnit::day && relation == TimeRelation::current) {
      if (p.is(at - 1, on) && has_the) return false;
    }
    const bool told = looks_back || named->unit == TimeUnit::day || (has_the && p.is(word, next));
    const bool told_unit = told && relation != TimeRelation::current;
    set_shift(reading, named->unit, sign_of(relation), told_unit ? TimeAnchor::told : TimeAnchor::publication);
    reading.relation = relation;
    // "last week's Sunday", "last week on Tuesday"
    return true;
  }
  if (p.is(word, following) && !p.is(at - 1, the)) return false;  // "following September's attack"
  if (!read_named(p, from, relation, match)) return false;
  if (looks_back) match.reading.anchor = TimeAnchor::told;
  return true;
}

// "the same day", "the identical month", "that very year", "that week", "that night", "the same period last year".
bool read_same_unit(const Pieces& p, std::size_t at, Match& match) {
  std::size_t next = at;
  const bool has_that = p.is(next, that) || p.is(next, current);
  if (has_that) ++next;
  const bool has_same = p.is(next, same) && !(p.is(next, same) && !has_that && !p.is(at - 1, the));
  const bool says_same = p.is(next, same) && (has_that || p.is(at - 1, the) || p.is(at - 1, on));
  if (p.is(next, same)) ++next;
  if (!has_that && !has_same) return false;
  if (p.is(at, current) && !says_same) return false;  // "this day" is another matter
  TimeReading& reading = match.reading;
  if (p.is(next, day_part) || p.is(next, tonight)) {
    set_shift(reading, TimeUnit::day, 0, TimeAnchor::told);
    reading.part_of_day = p.is(next, tonight) ? DayPart::night : day_part_at(p, next);
    reading.type = TimexType::time;
    match.end = next + 1;
    return true;
  }
  if (p.is(next, season) || p.is(next, fall) || is_month(p.kind(next)) || is_weekday(p.kind(next))) {
    if (p.is(next, fall) && !says_same) return false;
    if (is_month(p.kind(next)) && !p[next].capitalised) return false;
    match.end = next + 1;
    if (p.is(next, season) || p.is(next, fall)) {
      reading.season = p.is(next, fall) ? 2 : p[next].number;
    } else if (!read_weekday(p, next, match) && !read_month(p, next, match)) {
      return false;
    }
    reading.anchor = TimeAnchor::told;
    reading.relation = TimeRelation::current;
    if (p.is(match.end, day_part)) {  // "that October night"
      reading.part_of_day = day_part_at(p, match.end);
      reading.type = TimexType::time;
      ++match.end;
    }
    return true;
  }
  // "the same period last year", "the same month a year earlier": what was told, a year before.
  if (says_same && (p.is(next, other) || p.is(next, time) || p.is(next, unit) || p.is(next, quarter))) {
    const bool is_period = !p.is(next, other) || true;
    std::size_t year = next + 1;
    if (p.is(year, of) || p.is(year, in)) ++year;
    if (p.is(year, the)) ++year;
    const bool last_year =
        is_period && p.is(year, last) && p.is(year + 1, unit) && p[year + 1].number == static_cast<int>(TimeUnit::year);
    const bool earlier_year = p.is(year, a) && p.is(year + 1, unit) &&
                              p[year + 1].number == static_cast<int>(TimeUnit::year) &&
                              (p.is(year + 2, earlier) || p.is(year + 2, ago) || p.is(year + 2, before));
    if (last_year || earlier_year) {
      set_shift(reading, TimeUnit::year, -1, TimeAnchor::told);
      reading.exact = true;
      match.end = earlier_year ? year + 3 : year + 2;
      return true;
    }
  }
  const auto named = unit_at(p, next);
  if (!named || named->plural || p.is(next, second)) return false;
  if (named->unit == TimeUnit::minute || named->unit == TimeUnit::second || named->unit == TimeUnit::hour) return false;
  if (p.is(next + 1, hyphen) && p.joined(next + 1)) return false;
  if (p.is(at, that) && !says_same && p.is(next, quarter)) return false;
  set_shift(reading, named->unit, 0, TimeAnchor::told);
  match.end = next + 1;
  return true;
}

// "for the year", "in the quarter": the unit that runs, where the phrase ends with it.
bool read_running_unit(const Pieces& p, std::size_t at, Match& match) {
  const PieceKind before_kind = p.kind(at - 1);
  if (!p.is(at, the) || (before_kind != for_word && before_kind != in)) return false;
  const auto named = unit_at(p, at + 1);
  if (!named || named->plural || named->unit < TimeUnit::day || p.is(at + 1, second) ||
      (named->unit == TimeUnit::day && before_kind != for_word) || !ends_phrase(p, at + 2))
    return false;
  set_shift(match.reading, named->unit, 0, TimeAnchor::publication);
  match.end = at + 2;
  return true;
}

}  // namespace factdiff::time_reading
