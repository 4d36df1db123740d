// Durations, sets and vague references.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

constexpr double unknown = std::numeric_limits<double>::infinity();

void set_length(TimeReading& reading, TimeUnit unit, double count) {
  reading.form = TimeForm::length;
  reading.type = TimexType::duration;
  reading.unit = unit;
  reading.has_unit = true;
  reading.count = count;
}

// "years old", "years of age", "-year-old": an age, which is a figure.
bool is_age(const Pieces& p, std::size_t after_unit) {
  std::size_t next = after_unit;
  if (p.is(next, hyphen)) ++next;
  if (p.is(next, old)) return true;
  return p.is(next, of) && p.is(next + 1, age);
}

// What must stand before "a year" or bare "years" for a length: "for a year", "after months".
bool announces_length(PieceKind kind) {
  switch (kind) {
    case for_word:
    case after:
    case over:
    case within:
    case than:
    case about:
    case nearly:
    case least:
    case most:
    case during:
    case up:
    case half: return true;
    default: return false;
  }
}

// "took hours", "lasted a month", "spent years".
bool takes_length(const Pieces& p, std::size_t at) {
  constexpr std::array<std::string_view, 11> verbs = {"took",  "take",  "takes", "taken",  "taking", "lasted",
                                                      "lasts", "spent", "spend", "waited", "lasting"};
  return p.is(at, other) && std::find(verbs.begin(), verbs.end(), p.text(at)) != verbs.end();
}

// "three", "three to four", "two or three", "10-15": one count, or the two ends of a range.
struct CountRange {
  ReadNumber first;
  std::optional<ReadNumber> last;
  std::size_t end = 0;
};

std::optional<CountRange> read_counts(const Pieces& p, std::size_t at) {
  const auto first = read_count(p, at);
  if (!first) return std::nullopt;
  CountRange result{*first, std::nullopt, first->end};
  const PieceKind link = p.kind(first->end);
  if ((link == to || link == or_word || link == hyphen || (link == and_word && p.is(at - 1, between))) &&
      !first->is_article && !first->vague) {
    const auto last = read_count(p, first->end + 1);
    if (last && !last->vague && !last->is_article && last->value > first->value) {
      result.last = last;
      result.end = last->end;
    }
  }
  return result;
}

// "and three months", ", 2 weeks" after a length with a larger unit.
void read_further(const Pieces& p, Match& match) {
  for (int more_units = 0; more_units < 3; ++more_units) {
    std::size_t next = match.end;
    if (p.is(next, comma) || p.is(next, and_word)) ++next;
    if (next != match.end && p.is(next, and_word)) ++next;
    if (p.is(next, a) && p.is(next + 1, half) && !unit_at(p, next + 2)) {  // "a year and a half"
      match.reading.count += 0.5;
      match.end = next + 2;
      return;
    }
    const auto count = read_count(p, next);
    if (!count || count->vague || count->is_article) return;
    const auto named = unit_at(p, count->end);
    const TimeReading& last = match.reading.parts.empty() ? match.reading : match.reading.parts.back();
    if (!named && last.unit == TimeUnit::hour && next == match.end && count->value < 60 && ends_phrase(p, count->end)) {
      TimeReading minutes;  // "1 hour thirty"
      set_length(minutes, TimeUnit::minute, count->value);
      match.reading.parts.push_back(minutes);
      match.end = count->end;
      return;
    }
    if (!named || named->unit >= last.unit || (!named->plural && count->value != 1)) return;
    if (p.is(count->end + 1, ago) || p.is(count->end + 1, earlier) || p.is(count->end + 1, later)) return;
    TimeReading part;
    set_length(part, named->unit, count->value);
    match.reading.parts.push_back(part);
    match.end = count->end + 1;
  }
}

// "and 45 minutes" behind "an hour".
bool is_smaller_unit_told(const Pieces& p, std::size_t conjunction, TimeUnit unit) {
  if (!p.is(conjunction, and_word)) return false;
  const auto count = read_count(p, conjunction + 1);
  if (!count || count->vague || count->is_article) return false;
  const auto named = unit_at(p, count->end);
  return named && named->plural && named->unit < unit;
}

}  // namespace

namespace {

// "all week", "all night", "the whole year", "an entire month".
bool read_whole_unit(const Pieces& p, std::size_t at, Match& match) {
  const bool is_all = p.is(at, holiday) && p.text(at).size() == 3 && (p.text(at) == "all" || p.text(at) == "All");
  const bool is_whole = p.is(at, whole) && (p.text(at) == "whole" || p.text(at) == "entire" || p.text(at) == "full") &&
                        (p.is(at - 1, the) || p.is(at - 1, a));
  if (!is_all && !is_whole) return false;
  if (is_all && p.is(at + 1, day_part)) {
    match.reading.type = TimexType::time;
    match.reading.part_of_day = static_cast<DayPart>(p[at + 1].number);
    match.end = at + 2;
    return true;
  }
  const auto named = unit_at(p, at + 1);
  if (!named || named->plural || named->unit < TimeUnit::day || p.is(at + 1, second) || p.is(at + 1, quarter) ||
      p.is(at + 2, hyphen))
    return false;
  set_length(match.reading, named->unit, 1);
  match.end = at + 2;
  return true;
}

}  // namespace

// "12-day", "three weeks", "two and a half years", "half an hour", "a decades-long", "year-long", "for years", "over a
// year", "2 to 3 hours", "an undetermined period of time".
bool read_duration(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  // "weeklong", "monthslong"
  if (p.is(at, unit_long) || p.is(at, units_long)) {
    set_length(reading, static_cast<TimeUnit>(p[at].number), p.is(at, units_long) ? unknown : 1);
    match.end = at + 1;
    return true;
  }
  if (read_whole_unit(p, at, match)) return true;
  // "decades-long", "year-long"
  if ((p.is(at, units) || p.is(at, unit)) && p.is(at + 1, hyphen) && p.is(at + 2, long_word)) {
    set_length(reading, unit_at(p, at)->unit, p.is(at, units) ? unknown : 1);
    match.end = at + 3;
    return true;
  }
  if (p.is(at, units)) {  // "for years", "months of talks"
    const TimeUnit named = unit_at(p, at)->unit;
    if (named < TimeUnit::hour || named == TimeUnit::quarter || named == TimeUnit::season || is_age(p, at + 1))
      return false;
    const bool announced = announces_length(p.kind(at - 1)) || (p.is(at - 1, in) && p.text(at + 1) != "prior") ||
                           (takes_length(p, at - 1) && !p.is(at + 1, hyphen));
    const bool of_something = p.is(at + 1, of) && !p.is(at - 1, the) && !p.is(at - 1, other) &&
                              !p.is(at - 1, final_word) && !p.is(at - 1, early) && !p.is(at - 1, late) &&
                              named >= TimeUnit::day;
    if (!announced && !of_something) return false;
    if (p.is(at + 1, hyphen)) return false;
    set_length(reading, named, unknown);
    match.end = at + 1;
    return true;
  }
  if (p.joined(at) && p.is(at, number) && (p.is(at - 1, mark) || p.is(at - 1, stop))) return false;
  const auto counts = read_counts(p, at);
  if (!counts) return false;
  const ReadNumber& count = counts->first;
  std::size_t place = counts->end;
  // "12-day", "30-odd years", "two more weeks", "three straight days", "the first three full months"
  if (p.is(place, hyphen) && p.is(place + 1, one_suffix)) place += 2;
  if (p.is(place, hyphen)) ++place;
  if (p.is(place, more) || p.is(place, long_word)) ++place;
  if (p.is(place, whole) && !p.joined(place)) {  // "three straight days", "two full weeks"
    if (!p.is(place + 1, units) && !(p.is(place + 1, unit) && count.value == 1)) return false;
    ++place;
  }
  if ((p.is(place, d_letter) || p.is(place, y_letter)) && p.is(at, number) && p.joined(place) && p[place].capitalised) {
    set_length(reading, p.is(place, d_letter) ? TimeUnit::day : TimeUnit::year, count.value);  // "10D"
    match.end = place + 1;
    return true;
  }
  if (p.is(place, h_letter) && p.is(at, number) && count.value != std::floor(count.value) &&
      ends_phrase(p, place + 1)) {
    set_length(reading, TimeUnit::hour, count.value);  // "1/2 h", "1.5h"
    match.end = place + 1;
    return true;
  }
  if (p.is(place + 1, units) && (lower_word(p, place) == "fewer" || lower_word(p, place) == "less")) ++place;
  const bool hyphenated = p.is(place - 1, hyphen);
  if (p.is(place, past) || p.is(place, last) ||
      (p.is(place, next) && !hyphenated)) {  // "5 past minutes", "3 next weeks"
    const bool forward = p.is(place, PieceKind::next);
    if (!p.is(place + 1, units)) return false;
    reading.relation = forward ? TimeRelation::next : TimeRelation::last;
    ++place;
  }
  const auto named = unit_at(p, place);
  if (!named || is_age(p, place + 1)) return false;
  if (p.is(place + 1, hyphen) && p.joined(place + 1) && (p.is(place + 2, old) || p.is(place + 2, old_suffix)))
    return false;
  const bool one_second = p.is(at, number) && count.value == 1;  // "1 second"; "one second" may be an ordinal
  if (p.is(place, second) && ((!hyphenated && !one_second) || count.is_article)) return false;
  if (p.is(place, quarter)) {
    // "a quarter-century", "three-quarter": no quarters of a year here, unless "consecutive" counts them.
    if (!count.is_article || !p.is(place + 1, hyphen) || !p.is(place + 2, unit)) return false;
    set_length(reading, TimeUnit::year, 25);
    match.end = place + 3;
    return p[place + 2].number == static_cast<int>(TimeUnit::century);
  }
  if (named->unit == TimeUnit::quarter && p.is(place + 1, of)) return false;
  if (count.is_article) {
    // "a year": a length only where the words before or after say so.
    const bool announced = announces_length(p.kind(at - 1)) || takes_length(p, at - 1) ||
                           (p.is(at - 1, in) && named->unit >= TimeUnit::hour && !p.is(place + 1, when));
    const bool is_long = p.is(place + 1, long_word) || (p.is(place + 1, hyphen) && p.is(place + 2, long_word)) ||
                         (p.is(place + 1, and_word) && p.is(place + 2, a) && p.is(place + 3, half)) ||
                         is_smaller_unit_told(p, place + 1, named->unit);
    if (!announced && !is_long) return false;
    if (named->plural && !is_long) return false;
    if (p.is(place + 1, hyphen) && !is_long) return false;
  } else if (!named->plural && !hyphenated && !counts->last) {
    // "six year" (for "six-year"), "one year", "half a century"; "May 5 day" is no length.
    const bool small =
        count.value <= 1 || p.is(at, number) || p.is(at, cardinal) || p.is(at, tens) || p.is(at, half) || p.is(at, a);
    if (!small || count.vague || (p.is(at, number) && p[at].digits >= 4)) return false;
  }
  if (count.vague && named->unit == TimeUnit::second) return false;
  // "two weekends"; weekends are counted as such.
  set_length(reading, named->unit, count.is_article && named->plural ? unknown : count.value);  // "a decades-long war"
  // "a decades-long feud": without the article.
  if (count.is_article && (hyphenated || p.is(place + 1, hyphen))) match.begin = counts->end;
  match.end = place + 1;
  if (counts->last) {
    TimeReading first = reading;
    TimeReading last_reading = reading;
    last_reading.count = counts->last->value;
    reading = TimeReading{};
    reading.form = TimeForm::range;
    reading.type = TimexType::duration;
    reading.parts = {std::move(first), std::move(last_reading)};
    return true;
  }
  if (p.is(match.end, hyphen) && p.is(match.end + 1, long_word)) match.end += 2;  // "four-week-long"
  if (!hyphenated && !count.vague) read_further(p, match);
  return true;
}

namespace {

// "5 million passengers a year", "some 40 tons of salt a day": a count shortly before.
bool counts_before(const Pieces& p, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const PieceKind kind = p.kind(at - back);
    if (kind == number || kind == figure || kind == cardinal || kind == tens || kind == dozen || kind == thousand)
      return true;
    if (kind != other && kind != of && kind != hundred && kind != mark) return false;
  }
  return false;
}

}  // namespace

// "daily", "weekly", "every Monday", "each year", "every two weeks", "$5 a year", "twice a week", "Mondays",
// "mornings".
bool read_repetition(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  reading.form = TimeForm::repetition;
  reading.type = TimexType::set;
  reading.has_unit = true;
  reading.count = 1;
  match.end = at + 1;
  if (p.is(at, set_word)) {
    if (p[at].capitalised && !p.is(at - 1, edge)) return false;
    // What comes every two years has the unit's number and 20, every three years 40.
    reading.unit = static_cast<TimeUnit>(p[at].number % 20);
    reading.count = 1 + p[at].number / 20;
    return !(p.is(at + 1, hyphen) && p.joined(at + 1));
  }
  if (p.is(at, weekdays)) {
    if (!p[at].capitalised || p.is(at - 1, the)) return false;
    reading.weekday = p[at].number;
    return true;
  }
  if (p.is(at, day_parts)) {
    if (p.is(at - 1, cardinal) || p.is(at - 1, number) || p.is(at - 1, tens) || p.is(at - 1, vague)) return false;
    if (p.is(at + 1, of)) return false;
    reading.part_of_day = static_cast<DayPart>(p[at].number);
    return p.is(at, day_parts) && (reading.part_of_day != DayPart::night || ends_phrase(p, at + 1));
  }
  if (p.is(at, each)) {
    if (is_weekday(p.kind(at + 1)) && p[at + 1].capitalised) {
      reading.weekday = p[at + 1].number;
      match.end = at + 2;
      if (p.is(match.end, day_part)) reading.part_of_day = static_cast<DayPart>(p[match.end++].number);
      return true;
    }
    if (is_month(p.kind(at + 1)) && p[at + 1].capitalised) {
      reading.month = p[at + 1].number;
      match.end = at + 2;
      return true;
    }
    if (p.is(at + 1, day_part)) {
      reading.unit = TimeUnit::day;
      reading.part_of_day = static_cast<DayPart>(p[at + 1].number);
      match.end = at + 2;
      return true;
    }
    std::size_t place = at + 1;
    if (p.is(place, another) && p.is(place + 1, unit)) {  // "every other day"
      reading.count = 2;
      ++place;
    } else if (const auto number = read_count(p, place); number && !number->is_article && !number->vague) {
      reading.count = number->value;
      place = number->end;
    }
    const auto named = unit_at(p, place);
    if (!named || p.is(place, second)) return false;
    reading.unit = named->unit;
    match.end = place + 1;
    return named->unit > TimeUnit::second;
  }
  if (p.is(at, a) && p.is(at + 1, unit)) {
    // "twice a week", "three times a day", "40 billion dollars a year", "$5 a month"
    const PieceKind before_kind = p.kind(at - 1);
    if (before_kind != once && before_kind != time_plural && before_kind != number && before_kind != figure &&
        !(before_kind == other && counts_before(p, at - 1)) && !(before_kind == mark && p.is(at - 2, number))) {
      return false;
    }
    if (ends_phrase(p, at + 2) || p.is(at + 2, other) || p.is(at + 2, for_word) || p.is(at + 2, in) ||
        p.is(at + 2, to)) {
      reading.unit = static_cast<TimeUnit>(p[at + 1].number);
      match.end = at + 2;
      return reading.unit >= TimeUnit::day;
    }
    return false;
  }
  if (p.is(at, per) && p.is(at + 1, unit)) {
    reading.unit = static_cast<TimeUnit>(p[at + 1].number);
    match.begin = at;
    match.end = at + 2;
    return reading.unit >= TimeUnit::day;
  }
  return false;
}

// "now", "recently", "currently", "so far", "at the moment", "at this time", "in the past", "the near future", "as soon
// as possible", "recent months".
bool read_reference(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  reading.form = TimeForm::reference;
  match.end = at + 1;
  switch (p.kind(at)) {
    case reference_past: reading.reference = -1; return true;
    case reference_present: reading.reference = 0; return true;
    case reference_future: reading.reference = 1; return true;
    case now:  // not "News Now", "Democracy Now"
      reading.reference = 0;
      if (p[at].capitalised && (p.text(at - 1) == "News" || p.text(at - 1) == "Democracy")) return false;
      return !(p.is(at + 1, hyphen) && p.joined(at + 1)) && !p.is(at + 1, that);
    case so:  // "so far"
      match.end = at + 2;
      return p.is(at + 1, far) && !p.is(at + 2, as) && !p.is(at + 2, from);
    case PieceKind::at: {
      if (p.is(at + 1, present)) {
        match.end = at + 2;
        return true;
      }
      // "at the time", "at that time": when what was told happened
      if ((p.is(at + 1, the) || p.is(at + 1, that)) && p.is(at + 2, PieceKind::time) && !p.is(at + 3, of) &&
          !p.is(at + 3, when) && !p.is(at + 3, other) && !p.is(at + 3, hyphen)) {
        reading.reference = -1;
        match.end = at + 3;
        return true;
      }
      if ((p.is(at + 1, the) || p.is(at + 1, current)) &&
          (p.is(at + 2, moment_word) || (p.is(at + 1, current) && (p.is(at + 2, time) || p.is(at + 2, what))))) {
        match.begin = at;
        match.end = at + 3;
        return true;
      }
      return false;
    }
    case past: {  // "in the past"
      reading.reference = -1;
      return p.is(at - 1, the) && ends_phrase(p, at + 1) && (p.is(at - 2, in) || p.is(at - 2, of));
    }
    case near: {
      reading.reference = 1;
      match.end = at + 2;
      return p.is(at + 1, future);
    }
    case future: {
      reading.reference = 1;
      return p.is(at - 1, the) && p.is(at - 2, in) && ends_phrase(p, at + 1);
    }
    case later:
    case earlier: {  // "denied it later.", "Earlier, he", ", later revealing": by themselves
      const bool ends = ends_phrase(p, at + 1) && !p.is(at + 1, apostrophe) && !p.is(at + 1, quotation);
      const bool begins = p.is(at - 1, comma) && p.is(at, later);
      reading.reference = p.is(at, later) ? 1 : -1;
      return (ends || begins) && !p.is(at - 1, or_word) && !p.is(at - 1, and_word) && !p.is(at - 1, the);
    }
    case long_word:  // "long ago"
      reading.reference = -1;
      match.end = at + 2;
      return p.is(at + 1, ago);
    case units:  // "the months ahead", "the years to come"
      reading.reference = 1;
      match.end = p.is(at + 1, ahead) ? at + 2 : at + 3;
      return p.is(at - 1, the) &&
             ((p.is(at + 1, ahead) && !p.is(at + 2, of)) || (p.is(at + 1, to) && p.text(at + 2) == "come"));
    case recent: {
      reading.reference = -1;
      match.end = at + 2;
      return p.is(at + 1, units);
    }
    case as: {  // "as soon as possible"
      reading.reference = 1;
      match.end = at + 4;
      return p.is(at + 1, shortly) && p.is(at + 2, as) && p.is(at + 3, possible);
    }
    default: return false;
  }
}

}  // namespace factdiff::time_reading
