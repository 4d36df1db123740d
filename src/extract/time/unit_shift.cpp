// Lengths that lead from one time to another: "two years ago", "a day earlier", "three weeks after Christmas".
#include <cmath>
#include <limits>

#include "extract/time/numbers.h"
#include "extract/time/rules.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

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

// "the week before last", "the year after next".
bool read_one_but_last(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, unit) || !p.is(at - 1, the) || p[at].number < static_cast<int>(TimeUnit::weekend)) return false;
  const bool back = p.is(at + 1, before) && p.is(at + 2, last);
  if (!back && !(p.is(at + 1, after) && p.is(at + 2, next))) return false;
  if (!ends_phrase(p, at + 3) && !p.is(at + 3, other)) return false;
  match.reading.form = TimeForm::shift;
  match.reading.unit = static_cast<TimeUnit>(p[at].number);
  match.reading.has_unit = true;
  match.reading.count = back ? -2 : 2;
  match.end = at + 3;
  return true;
}

// The event that "the attack", "his deadly second arrest" names; nothing where the words name none.
std::optional<std::size_t> find_event(const Pieces& p, std::size_t at) {
  if (!p.is(at, the) && !p.is(at, our) && !p.is(at, that)) return std::nullopt;
  for (std::size_t next = at + 1; next <= at + 4; ++next) {
    if (!p.is(next, other) && !p.is(next, hyphen)) return std::nullopt;
    const std::string word = lower_word(p, next);
    // The head of the phrase: "the rescue effort" is no rescue.
    if (p.is(next + 1, other) && !p[next + 1].capitalised && forms_of(lower_word(p, next + 1)).may_be_noun()) continue;
    if (lists::dated_nouns.contains(word) || event_noun_verb(word)) return p[next].token;
  }
  return std::nullopt;
}

// "ten days after the attack": a length by itself; a date where the report tells when the event was. "The day after the
// attack" is a day in any case.
bool count_from_event(const Pieces& p, const Direction& direction, const ReadNumber& count, bool is_named_one,
                      std::size_t after_unit, Match& match) {
  TimeReading& reading = match.reading;
  if (count.vague || is_clock_unit(reading.unit)) return false;
  reading.event = find_event(p, direction.end);
  if (!reading.event) return false;
  reading.event_direction = direction.sign;
  reading.anchor = TimeAnchor::told;
  match.end = after_unit;
  if (is_named_one) return true;
  reading.form = TimeForm::length;
  reading.type = TimexType::duration;
  reading.count = count.value;
  return true;
}

}  // namespace

// "two years ago", "a few days ago", "12 hours from now", "two days later", "a day earlier", "two weeks before
// Christmas", "a week after tomorrow", "in two weeks", "decades ago", "exactly two years ago", "a year ago today".
bool read_unit_shift(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  std::size_t from = at;
  if (read_one_but_last(p, at, match)) return true;
  const bool in_future = p.is(at, in);
  const bool says_exactly = p.is(at, exactly);
  if (in_future || says_exactly) ++from;
  if (in_future && p.is(from, about)) ++from;
  const bool in_brackets = p.is(at, open);  // "[Ten] years ago": a word that the editor put in
  if (in_brackets) ++from;
  std::optional<ReadNumber> count = read_count(p, from);
  if (in_brackets) {
    if (!count || count->is_article || !p.is(count->end, PieceKind::close)) return false;
    ++count->end;
  }
  if (!count && p.is(from, units) && !in_future)
    count = ReadNumber{std::numeric_limits<double>::infinity(), from, true};
  // "the day after Christmas", "the week before the vote", "the night before"
  const bool is_named_one = !count && p.is(at, unit) && p.is(at - 1, the) &&
                            (p.is(at + 1, before) || p.is(at + 1, after)) &&
                            p[at].number >= static_cast<int>(TimeUnit::day);
  if (is_named_one) count = ReadNumber{1, at};
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
      return count_from_event(p, direction, *count, is_named_one, after_unit, match);
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
