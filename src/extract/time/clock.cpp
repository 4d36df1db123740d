// Clock times and parts of the day.
#include "extract/time/clock.h"

#include <array>
#include <string>

#include "adapters/icu/fold.h"
#include "extract/time/numbers.h"
#include "extract/time/rules.h"
#include "lexicon/place_ids.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

bool set_hour(int hour, Meridiem meridiem, TimeReading& reading) {
  if (meridiem != Meridiem::none) {
    if (hour > 12 && !(meridiem == Meridiem::afternoon && hour < 24)) return false;
    if (hour == 0 && meridiem == Meridiem::afternoon) return false;
    if (meridiem == Meridiem::afternoon && hour < 12) hour += 12;
    if (meridiem == Meridiem::morning && hour == 12) hour = 0;
  }
  if (hour > 24) return false;
  reading.hour = hour;
  return true;
}

// "a.m.", "p m", "p . m .": pieces of one mark of the half of the day.
Meridiem read_meridiem(const Pieces& p, std::size_t at, std::size_t& end) {
  if (p.is(at, am) || p.is(at, pm)) {
    end = p.is(at + 1, stop) && p.joined(at + 1) && p[at].end - p[at].start == 3 ? at + 2 : at + 1;
    return p.is(at, am) ? Meridiem::morning : Meridiem::afternoon;
  }
  const bool is_p = p.is(at, p_letter);
  if (!is_p && !p.is(at, a)) return Meridiem::none;
  if (!is_p && p[at].end - p[at].start != 1) return Meridiem::none;
  std::size_t next = at + 1;
  if (p.is(next, stop)) ++next;
  if (!p.is(next, m_letter)) return Meridiem::none;
  end = p.is(next + 1, stop) && next == at + 2 ? next + 2 : next + 1;
  return is_p ? Meridiem::afternoon : Meridiem::morning;
}

// "Jakarta time", "New York time" after a clock time; `at` where no such place is known.
std::size_t read_clock_place(const Pieces& p, std::size_t at, TimeReading& reading) {
  constexpr std::size_t most_words = 3;
  std::string name;
  for (std::size_t next = at; next < at + most_words && p[next].capitalised && !p.is(next, edge); ++next) {
    if (!name.empty()) name += ' ';
    name += fold_to_latin(p.text(next));
    if (!p.is(next + 1, time)) continue;
    const auto ids = place_ids(name);
    if (ids.empty()) return at;
    reading.local = true;
    reading.clock_place = ids.front();
    return next + 2;
  }
  return at;
}

}  // namespace

void read_zone(const Pieces& p, std::size_t& end, TimeReading& reading) {
  std::size_t next = end;
  if (p.is(next, open) && (p.is(next + 1, zone) || p.is(next + 1, zone_us)) && p.is(next + 2, PieceKind::close)) ++next;
  const bool in_brackets = next != end;
  if (p.is(next, local)) {
    if (!p.is(next + 1, time) && !ends_phrase(p, next + 1)) return;  // "at 8 local fishermen"
    reading.local = true;
    end = p.is(next + 1, time) ? next + 2 : next + 1;
  } else if ((p.is(next, zone) || p.is(next, zone_us)) &&
             (p[next].all_caps || p.joined(next) || p.is(next - 1, pm) || p.is(next - 1, am))) {
    if (p.is(next, zone) && p[next].end - p[next].start == 1 && !p.joined(next)) return;  // "Z" alone
    reading.utc_offset = p[next].number;
    reading.daylight_saving = p.is(next, zone_us);
    end = in_brackets ? next + 2 : next + 1;
  } else if (p.is(next, zone_name)) {
    const std::size_t time_word = p.is(next + 1, other) ? next + 2 : next + 1;  // "Eastern Daylight Time"
    if (p.is(time_word, time) || ends_phrase(p, next + 1)) {
      reading.utc_offset = p[next].number;
      reading.daylight_saving = true;
      end = p.is(time_word, time) ? time_word + 1 : next + 1;
    }
  } else if (const std::size_t named = read_clock_place(p, next, reading); named != next) {
    end = named;
  }
}

std::optional<ClockNumber> read_clock_number(const Pieces& p, std::size_t at) {
  ClockNumber clock;
  if (!p.is(at, number)) {
    const auto words = read_small_number(p, at);
    if (!words || words->value > 12 || words->value < 1) return std::nullopt;
    clock.hour = static_cast<int>(words->value);
    clock.end = words->end;
    clock.in_words = true;
    // "two thirty", "seven twenty-seven"
    if (const auto minutes = read_small_number(p, clock.end);
        minutes && !p.is(clock.end, number) && minutes->value >= 10 && minutes->value < 60) {
      clock.minute = static_cast<int>(minutes->value);
      clock.end = minutes->end;
    }
  } else if (p[at].digits == 4 || p[at].digits == 3) {
    clock.hour = p[at].number / 100;
    clock.minute = p[at].number % 100;
    clock.end = at + 1;
    clock.compact = true;
  } else if (p[at].digits <= 2) {
    clock.hour = p[at].number;
    clock.end = at + 1;
    const bool marked = (p.is(at + 1, colon) || p.is(at + 1, stop)) && p.joined(at + 1) && p.is(at + 2, number) &&
                        p.joined(at + 2) && p[at + 2].digits == 2;
    if (marked) {
      clock.minute = p[at + 2].number;
      clock.dotted = p.is(at + 1, stop);
      clock.end = at + 3;
      if (!clock.dotted && p.is(at + 3, colon) && p.joined(at + 3) && p.is(at + 4, number) && p[at + 4].digits == 2) {
        clock.second = p[at + 4].number;
        clock.end = at + 5;
        if (p.is(at + 5, stop) && p.joined(at + 5) && p.is(at + 6, number) && p.joined(at + 6)) clock.end = at + 7;
      }
    }
  } else {
    return std::nullopt;
  }
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 59) return std::nullopt;
  clock.meridiem = read_meridiem(p, clock.end, clock.end);
  if (clock.in_words && clock.meridiem == Meridiem::none && p.is(clock.end, number)) return std::nullopt;
  return clock;
}

bool set_clock(const ClockNumber& clock, Meridiem meridiem, TimeReading& reading) {
  if (!set_hour(clock.hour, meridiem, reading)) return false;
  reading.minute = clock.minute;
  reading.second = clock.second;
  reading.twelve_hour = meridiem == Meridiem::none && clock.hour <= 12 && !clock.compact;
  reading.type = TimexType::time;
  return true;
}

Meridiem meridiem_of_part(const Pieces& p, std::size_t at, std::size_t& end) {
  std::size_t next = at;
  if (p.is(next, in) && p.is(next + 1, the)) {
    next += 2;
  } else if (p.is(next, PieceKind::at) || p.is(next, in)) {
    ++next;
  } else {
    return Meridiem::none;
  }
  if (!p.is(next, day_part)) return Meridiem::none;
  end = next + 1;
  const auto part = static_cast<DayPart>(p[next].number);
  return part == DayPart::morning || part == DayPart::dawn ? Meridiem::morning : Meridiem::afternoon;
}

// "14:30", "2:09 p.m. local time", "8.40pm", "0737 GMT", "6am", "10 o'clock", "noon", "midnight".
bool read_clock(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  reading.type = TimexType::time;
  if (p.is(at, mid)) {  // "mid night", written apart
    if (p.text(at + 1) != "night" || !p.is(at - 1, PieceKind::at)) return false;
    reading.hour = 0;
    reading.minute = 0;
    match.end = at + 2;
    return true;
  }
  if (p.is(at, moment)) {
    if (p[at].capitalised && p.is(at - 1, other) && p[at - 1].capitalised) return false;  // "Kelsey Noon"
    reading.hour = p[at].number;
    reading.minute = 0;
    match.end = at + 1;
    read_zone(p, match.end, reading);
    return true;
  }
  if (p.joined(at) && (p.is(at - 1, colon) || p.is(at - 1, hyphen) || p.is(at - 1, stop)) && p.joined(at - 1) &&
      p.is(at - 2, number))
    return false;
  const auto clock = read_clock_number(p, at);
  if (!clock) return false;
  match.end = clock->end;
  if (clock->meridiem != Meridiem::none) {
    if (!set_clock(*clock, clock->meridiem, reading)) return false;
    if (reading.minute < 0) reading.minute = 0;
    read_zone(p, match.end, reading);
    return true;
  }
  if (p.is(match.end, oclock)) {
    if (clock->minute >= 0 || !set_clock(*clock, Meridiem::none, reading)) return false;
    reading.minute = 0;
    ++match.end;
    std::size_t end_of_part = 0;
    if (const Meridiem half_of_day = meridiem_of_part(p, match.end, end_of_part); half_of_day != Meridiem::none) {
      if (!set_clock(*clock, half_of_day, reading)) return false;  // "10 o'clock in the evening"
      reading.minute = 0;
      match.end = end_of_part;
    }
    read_zone(p, match.end, reading);
    return true;
  }
  if (clock->in_words && clock->minute >= 0 && (p.is(at - 1, PieceKind::at) || is_month(p.kind(at - 2))) &&
      !p.is(match.end, other) && !unit_at(p, match.end) && !p.is(match.end, hyphen))
    return set_clock(*clock, Meridiem::none, reading);  // "at nine thirty"
  if (clock->in_words) return false;
  const std::size_t before_zone = match.end;
  if (clock->compact && p[at].digits == 3) return false;
  if (!set_clock(*clock, Meridiem::none, reading)) return false;
  read_zone(p, match.end, reading);
  const bool has_zone = match.end != before_zone;
  if (has_zone) reading.twelve_hour = reading.twelve_hour && !reading.utc_offset;
  if (clock->compact) {
    if (p.is(match.end, unit) || p.is(match.end, units)) {
      // "0500 hours"
      if (p.is(match.end, units) && p[match.end].number == static_cast<int>(TimeUnit::hour) &&
          (clock->hour < 10 || p.is(at - 1, PieceKind::at) || p.is(at - 1, about)) && p[at].digits == 4) {
        ++match.end;
        return true;
      }
      return false;
    }
    // "around 1030", "at 2045": by itself only behind such a word, and where it is no likely year.
    const bool announced = (p.is(at - 1, about) || p.is(at - 1, PieceKind::at)) && ends_phrase(p, match.end) &&
                           p[at].number < 2400 && (p[at].number < 1850 || p[at].number > 2060);
    return (has_zone || announced) && p[at].digits == 4;
  }
  if (clock->minute < 0) {
    if (reading.minute < 0) reading.minute = 0;
    return has_zone && reading.utc_offset.has_value();
  }
  if (clock->dotted) return has_zone;
  // "finished in 2:01:09", "a record of 3:45": how long it took.
  if (!has_zone && (p.is(at - 1, in) || p.is(at - 1, of))) return false;
  if (p[at].digits == 2 && p[at].number < 10) reading.twelve_hour = false;  // "06:00"
  // "3:15 minutes", "won 12:30": a time of day unless it counts something.
  return !p.is(match.end, units) &&
         !(p.joined(match.end) && (p.is(match.end, other) || p.is(match.end, hyphen)) && p.joined(match.end + 1) &&
           !p.is(match.end + 1, number)) &&
         !p.is(at - 1, mark);
}

// "half past three pm", "a quarter past noon", "twenty to nine", "fifteen past eight".
bool read_clock_words(const Pieces& p, std::size_t at, Match& match) {
  std::size_t next = at;
  int minutes = 0;
  if (p.is(next, a) && p.is(next + 1, quarter)) ++next;
  if (p.is(next, half)) {
    minutes = 30;
    ++next;
  } else if (p.is(next, quarter)) {
    minutes = 15;
    ++next;
  } else if (const auto number = read_small_number(p, next); number && number->value < 60) {
    minutes = static_cast<int>(number->value);
    next = number->end;
    if ((p.is(next, units) || p.is(next, unit)) && p[next].number == static_cast<int>(TimeUnit::minute)) ++next;
  } else {
    return false;
  }
  const bool is_past = p.is(next, past) || (p.is(next, after) && minutes > 0 && p.is(next - 1, quarter));
  if (!is_past && !p.is(next, to)) return false;
  if (p.is(next, to) && !(p.is(next - 1, quarter) || p.is(at - 1, PieceKind::at) || p.is(at - 2, PieceKind::at)))
    return false;
  ++next;
  TimeReading& reading = match.reading;
  if (p.is(next, moment)) {
    reading.hour = p[next].number;
    match.end = next + 1;
    reading.type = TimexType::time;
  } else {
    const auto clock = read_clock_number(p, next);
    if (!clock || clock->minute >= 0 || clock->compact || clock->hour > 12 ||
        !set_clock(*clock, clock->meridiem, reading))
      return false;
    match.end = clock->end;
  }
  reading.minute = minutes;
  if (!is_past) {
    reading.minute = 60 - minutes;
    reading.hour = (reading.hour + 23) % 24;
  }
  return true;
}

// "3:30-4:30pm", "8am - 1pm", "between 2 and 4:30pm", "from 9:30 until 11:00", "5 to seven in the morning".
bool read_clock_range(const Pieces& p, std::size_t at, Match& match) {
  auto first = read_clock_number(p, at);
  if (!first) return false;
  const PieceKind link = p.kind(first->end);
  if (link != hyphen && link != to && link != until && link != through && link != and_word) return false;
  const bool between_before = p.is(at - 1, between);
  if (link == and_word && !between_before) return false;
  const auto last = read_clock_number(p, first->end + 1);
  if (!last) return false;
  if (last->compact || first->compact) return false;
  match.end = last->end;
  Meridiem last_half = last->meridiem;
  std::size_t end = match.end;
  if (last_half == Meridiem::none) {
    last_half = meridiem_of_part(p, match.end, end);
    match.end = last_half == Meridiem::none ? match.end : end;
  }
  // "from 7 to 7:30", "between 6:30 to 9 PST"
  const bool has_minutes_beside_from = (first->minute >= 0 || last->minute >= 0) && !first->dotted && !last->dotted &&
                                       (p.is(at - 1, from) || between_before);
  const bool has_zone = (p.is(match.end, zone) || p.is(match.end, zone_us)) && p[match.end].all_caps &&
                        (p.is(at - 1, from) || between_before);
  // "between 3 and 8 yesterday": of the afternoon, where no one would be up else.
  const bool beside_day =
      between_before && p.is(match.end, day_shift) && last->hour <= 12 && first->hour < last->hour && first->hour > 0;
  if (beside_day && last_half == Meridiem::none && first->meridiem == Meridiem::none && first->hour < 7)
    last_half = Meridiem::afternoon;
  // Without a sign of the clock this is a range of something else.
  const bool is_clock = last_half != Meridiem::none || first->meridiem != Meridiem::none ||
                        (first->minute >= 0 && last->minute >= 0 && !first->dotted && !last->dotted) ||
                        has_minutes_beside_from || beside_day || has_zone || p.is(match.end, oclock);
  if (p.is(match.end, oclock)) ++match.end;
  if (!is_clock) return false;
  if (last->meridiem == Meridiem::none && first->meridiem == Meridiem::none && last_half == Meridiem::none &&
      link == hyphen && first->minute < 0)
    return false;
  Meridiem first_half = first->meridiem;
  if (first_half == Meridiem::none) {
    first_half = last_half;
    if (last_half == Meridiem::afternoon && first->hour * 60 + first->minute > last->hour * 60 + last->minute &&
        last->hour != 12 && first->hour <= 12)
      first_half = Meridiem::morning;
    if (first->hour > 12) first_half = Meridiem::none;
  }
  TimeReading start;
  TimeReading finish;
  if (!set_clock(*first, first_half, start) || !set_clock(*last, last_half, finish)) return false;
  if (start.minute < 0) start.minute = 0;
  if (finish.minute < 0) finish.minute = 0;
  read_zone(p, match.end, finish);
  start.utc_offset = finish.utc_offset;
  start.daylight_saving = finish.daylight_saving;
  start.local = finish.local;
  start.clock_place = finish.clock_place;
  match.reading.form = TimeForm::range;
  match.reading.type = TimexType::time;
  match.reading.parts = {std::move(start), std::move(finish)};
  return true;
}

namespace {

// "the early hours of Friday", "the small hours of the morning", "the early morning hours of Nov. 14".
bool read_early_hours(const Pieces& p, std::size_t at, Match& match) {
  if (!p.is(at, early) && !p.is(at, small)) return false;
  TimeReading& reading = match.reading;
  std::size_t next = at + 1;
  DayPart part = DayPart::morning;
  if (p.is(next, day_part)) part = static_cast<DayPart>(p[next++].number);
  if (!p.is(next, units) || p[next].number != static_cast<int>(TimeUnit::hour) ||
      !(p.is(next + 1, of) || p.is(next + 1, on)))
    return false;
  next += 2;
  if (p.is(next, the)) ++next;
  match.modifier = Modifier::start;
  if (p.is(next, day_part)) {
    reading.part_of_day = DayPart::morning;
    match.end = next + 1;
    return true;
  }
  Match inner;
  if (!read_flat_date(p, next, inner) || inner.reading.form == TimeForm::reference ||
      inner.reading.type == TimexType::duration)
    return false;
  reading = std::move(inner.reading);
  reading.type = TimexType::time;
  if (reading.part_of_day == DayPart::none) reading.part_of_day = part;
  match.end = inner.end;
  return true;
}

// "one evening", "one night": a part of a day that stays open.
bool read_one_part(const Pieces& p, std::size_t at, Match& match) {
  if (!(p.is(at, cardinal) || p.is(at, number)) || p[at].number != 1 || !p.is(at + 1, day_part)) return false;
  if (p.joined(at) || p.is(at + 2, hyphen) || p.is(at + 2, of)) return false;
  match.reading.part_of_day = static_cast<DayPart>(p[at + 1].number);
  match.reading.tense = TenseHint::none;
  match.end = at + 2;
  return true;
}

}  // namespace

// "this morning" and "Tuesday night" are read elsewhere; here "in the morning", "at dawn", "early morning", "one in the
// morning", "11 at night", "overnight", "the early hours of Friday".
bool read_day_part(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  reading.type = TimexType::time;
  if (const auto clock = read_clock_number(p, at); clock && clock->meridiem == Meridiem::none) {
    std::size_t end = 0;
    const Meridiem half_of_day = meridiem_of_part(p, clock->end, end);
    if (half_of_day == Meridiem::none || clock->hour == 0) return false;
    const bool night = p.is(end - 1, day_part) && static_cast<DayPart>(p[end - 1].number) == DayPart::night;
    const Meridiem meridiem = night && clock->hour < 6 ? Meridiem::morning : half_of_day;
    if (!set_clock(*clock, meridiem, reading)) return false;
    if (reading.minute < 0) reading.minute = 0;
    match.end = end;
    return true;
  }
  if (p.is(at, day_part)) {
    reading.part_of_day = static_cast<DayPart>(p[at].number);
    match.end = at + 1;
    if (p[at].capitalised && !p.is(at - 1, edge)) return false;
    if (p.is(match.end, of)) {  // "the night of September 19"
      Match inner;
      std::size_t date = match.end + 1;
      if (read_flat_date(p, date, inner) && inner.reading.type == TimexType::date &&
          inner.reading.form != TimeForm::range) {
        inner.reading.part_of_day = reading.part_of_day;
        inner.reading.type = TimexType::time;
        reading = std::move(inner.reading);
        match.end = inner.end;
        return true;
      }
      return false;
    }
    if (p.is(at, day_part) && p[at].end - p[at].start == 9 && reading.part_of_day == DayPart::night)
      return true;  // overnight
    const PieceKind before_kind = p.kind(at - 1);
    const PieceKind second_before = p.kind(at - 2);
    const bool by_preposition = before_kind == PieceKind::at || before_kind == before || before_kind == by ||
                                before_kind == after || before_kind == until || before_kind == about ||
                                before_kind == in || before_kind == early || before_kind == late;
    const bool in_the =
        before_kind == the && (second_before == in || second_before == during || second_before == PieceKind::at ||
                               second_before == by || second_before == on || second_before == of);
    if (by_preposition || in_the) return true;
    return reading.part_of_day == DayPart::morning && (before_kind == cardinal || p.is(match.end, other)) &&
           before_kind != other;
  }
  return read_early_hours(p, at, match) || read_one_part(p, at, match);
}

}  // namespace factdiff::time_reading
