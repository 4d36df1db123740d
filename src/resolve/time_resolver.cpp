#include "resolve/time_resolver.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "resolve/time_calendar.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

bool is_clock_unit(TimeUnit unit) { return unit <= TimeUnit::hour; }

Basis weaker(Basis left, Basis right) { return std::max(left, right); }

// A value made of whole units, or of X where the anchor is missing.
ResolvedTime unit_at(TimeUnit unit, Date date, Basis basis) {
  ResolvedTime result;
  result.value = value_of_unit(unit, date);
  result.interval = interval_of_value(result.value);
  result.granularity = granularity_of(unit);
  result.basis = basis;
  return result;
}

ResolvedTime unknown_unit(TimeUnit unit) {
  ResolvedTime result;
  result.value = unknown_value(unit);
  result.granularity = granularity_of(unit);
  result.basis = Basis::guessed;
  return result;
}

// From where a shift counts: the day, how well it is known, and what was told there.
struct Origin {
  std::optional<Date> day;
  std::optional<CivilMinute> minute;
  Basis basis = Basis::anchored;
  bool relative = false;
  std::string told_words;
  Granularity granularity = Granularity::day;
};

// The told date that can carry a count in such units: of days only a day, of months a month or a day, of years all.
const std::optional<ToldDate>& told_for(TimeUnit unit, const TimeContext& context) {
  if (unit <= TimeUnit::fortnight) return context.told_day;
  if (unit <= TimeUnit::quarter) return context.told_month;
  return context.told;
}

Origin origin_of(const TimeReading& reading, const TimeContext& context) {
  Origin origin;
  if (reading.anchor == TimeAnchor::part && !reading.parts.empty()) {
    const ResolvedTime part = resolve_reading(reading.parts[0], context);
    if (part.interval) origin.day = first_day(*part.interval);
    origin.basis = weaker(Basis::anchored, part.basis);
    origin.relative = part.relative;
    origin.granularity = part.granularity;
    return origin;
  }
  if (reading.anchor == TimeAnchor::told) {
    const std::optional<ToldDate>& told =
        reading.exact && reading.relation == TimeRelation::none ? context.told : told_for(reading.unit, context);
    if (told) {
      origin.day = first_day(told->interval);
      if (told->granularity == Granularity::minute) origin.minute = told->interval.first;
      // "The same month" says from which date it counts; "the previous month", "a day later" leave open which of the
      // dates told is meant.
      origin.basis = reading.count == 0 && told->basis != Basis::guessed ? Basis::anchored : Basis::guessed;
      origin.told_words = told->words;
      origin.granularity = told->granularity;
      return origin;
    }
    // "a year earlier" with no date told: most likely from now. "That day" says nothing then.
    const bool looks_ahead = reading.count > 1 || (reading.count == 1 && reading.relation == TimeRelation::none);
    if (looks_ahead || (reading.count == 0 && context.told)) return origin;
    origin.day = context.published;
    origin.basis = Basis::guessed;
    origin.relative = true;
    return origin;
  }
  origin.day = context.published;
  origin.minute = context.published_time;
  origin.relative = true;
  return origin;
}

// "three hours ago", "30 minutes later": needs a clock time to count from, or whole days.
ResolvedTime shift_clock(const TimeReading& reading, const Origin& origin) {
  ResolvedTime result;
  result.basis = origin.basis;
  result.relative = origin.relative;
  result.told_words = origin.told_words;
  const double minutes = reading.count * days_of(reading.unit) * 1440;
  if (origin.minute && std::abs(minutes) < 1e9) {
    const double exact_seconds = static_cast<double>(*origin.minute) * 60 + minutes * 60;
    const auto seconds = static_cast<std::int64_t>(std::llround(exact_seconds));
    const CivilMinute at = static_cast<CivilMinute>(std::floor(static_cast<double>(seconds) / 60));
    const Date day = first_day({at, at + 1});
    const CivilMinute of_day = at - day_number(day) * minutes_per_day;
    result.value =
        iso_date(day) + "T" + padded(static_cast<int>(of_day / 60), 2) + ":" + padded(static_cast<int>(of_day % 60), 2);
    if (reading.unit == TimeUnit::second)
      result.value += concatenated({":", padded(static_cast<int>(seconds - at * 60), 2)});
    result.interval = TimeInterval{at, at + 1};
    result.granularity = Granularity::minute;
    return result;
  }
  if (origin.day && std::fmod(std::abs(minutes), 1440) == 0) {
    ResolvedTime day = unit_at(TimeUnit::day, add_units(*origin.day, TimeUnit::day, minutes / 1440), Basis::guessed);
    day.relative = origin.relative;
    day.told_words = origin.told_words;
    return day;
  }
  if (reading.anchor != TimeAnchor::publication) {  // "two hours later", than what was not told
    result = unknown_unit(TimeUnit::day);
    return result;
  }
  result.value = reading.count < 0 ? "PAST_REF" : "FUTURE_REF";
  result.granularity = Granularity::vague;
  return result;
}

// "The same month" after "in September" where no year is known: that month, of whatever year.
std::optional<ResolvedTime> same_without_year(const TimeReading& reading, const TimeContext& context) {
  const bool looks_back = reading.anchor == TimeAnchor::told && reading.count == 0;
  if (!looks_back || context.told_without_year.empty()) return std::nullopt;
  const std::size_t size = reading.unit == TimeUnit::day ? 10 : reading.unit == TimeUnit::month ? 7 : 0;
  if (size == 0 || context.told_without_year.size() < size) return std::nullopt;
  ResolvedTime result;
  result.value = context.told_without_year.substr(0, size);
  result.granularity = size == 10 ? Granularity::day : Granularity::month;
  result.basis = Basis::anchored;
  result.told_words = context.told_without_year_words;
  return result;
}

ResolvedTime resolve_shift(const TimeReading& reading, const TimeContext& context) {
  if (auto same = same_without_year(reading, context)) return *same;
  if (reading.event) return unknown_unit(reading.unit);  // whose day is found later
  const Origin origin = origin_of(reading, context);
  if (is_clock_unit(reading.unit)) return shift_clock(reading, origin);
  if (!origin.day) return unknown_unit(reading.unit);
  const double years = reading.count * days_of(reading.unit) / days_of(TimeUnit::year);
  if (const double year = static_cast<int>(origin.day->year()) + years; year < 1) {  // "5,000 years ago"
    ResolvedTime result;
    result.value = year > -9999 ? concatenated({"BC", padded(static_cast<int>(1 - year), 4)}) : std::string("PAST_REF");
    result.granularity = Granularity::vague;
    return result;
  }
  if (reading.fiscal) {  // whose beginning differs from firm to firm
    ResolvedTime result;
    result.value =
        concatenated({"FY", value_of_unit(TimeUnit::year, add_units(*origin.day, reading.unit, reading.count))});
    result.granularity = Granularity::year;
    result.basis = Basis::guessed;
    return result;
  }
  TimeUnit unit = reading.unit == TimeUnit::fortnight ? TimeUnit::week : reading.unit;
  Date day = add_units(*origin.day, reading.unit, reading.count);
  const bool exact = reading.exact && reading.relation == TimeRelation::none;
  if (exact && reading.anchor == TimeAnchor::told) {  // "the same month last year": as exact as what was told
    unit = origin.granularity == Granularity::month     ? TimeUnit::month
           : origin.granularity == Granularity::quarter ? TimeUnit::quarter
           : origin.granularity == Granularity::year    ? TimeUnit::year
                                                        : TimeUnit::day;
  } else if (exact) {
    unit = TimeUnit::day;
  } else if (reading.anchor == TimeAnchor::part || reading.anchor == TimeAnchor::told) {
    // "two weeks after Christmas", "two weeks later": from a day to a day.
    if (unit == TimeUnit::week && origin.granularity <= Granularity::day && std::abs(reading.count) >= 1 &&
        reading.relation == TimeRelation::none) {
      unit = TimeUnit::day;
    }
  } else if (unit == TimeUnit::decade && reading.relation == TimeRelation::none && reading.count != 0) {
    unit = TimeUnit::year;  // "a decade ago"
  }
  // "this weekend", of what has happened, is the one just past.
  if (unit == TimeUnit::weekend && reading.relation == TimeRelation::current && reading.tense == TenseHint::past &&
      iso_weekday(*origin.day) < 5) {
    day = add_units(*origin.day, TimeUnit::day, -7);
  }
  if (unit == TimeUnit::weekend && reading.relation == TimeRelation::last) {
    // On a Sunday "last weekend" is the one before; in the week it is the one just past.
    day = add_units(*origin.day, TimeUnit::day, -7);
  }
  ResolvedTime result = unit_at(unit, day, origin.basis);
  result.relative = origin.relative;
  result.told_words = origin.told_words;
  return result;
}

// The first days of the n-th unit within an interval, counted from its end where n is negative.
std::optional<Date> nth_unit(const TimeReading& reading, const TimeInterval& container) {
  const Date first = first_day(container);
  const Date last = last_day(container);
  const int n = reading.ordinal;
  const auto nth_day = [&](int weekday) {
    if (n > 0) {
      const int skip = (weekday - static_cast<int>(iso_weekday(first)) + 7) % 7;
      return date_of_day_number(day_number(first) + skip + 7 * (n - 1));
    }
    const int back = (static_cast<int>(iso_weekday(last)) - weekday + 7) % 7;
    return date_of_day_number(day_number(last) - back);
  };
  if (reading.weekday > 0) return nth_day(reading.weekday);
  switch (reading.unit) {
    case TimeUnit::week: return nth_day(4);  // a week belongs where its Thursday lies (ISO 8601)
    case TimeUnit::weekend: return nth_day(6);
    default: return n > 0 ? add_units(first, reading.unit, n - 1) : add_units(last, reading.unit, n + 1);
  }
}

ResolvedTime resolve_part(const TimeReading& reading, const TimeContext& context) {
  if (reading.parts.empty()) return unknown_unit(reading.unit);
  const ResolvedTime container = resolve_reading(reading.parts[0], context);
  const TimeUnit unit = reading.weekday > 0 ? TimeUnit::day : reading.unit;
  if (!container.interval) {
    ResolvedTime unknown = unknown_unit(unit);
    if (unit == TimeUnit::quarter && reading.ordinal > 0)
      unknown.value = concatenated({"XXXX-Q", std::to_string(reading.ordinal)});
    if (unit == TimeUnit::half_year && reading.ordinal > 0)
      unknown.value = concatenated({"XXXX-H", std::to_string(reading.ordinal)});
    return unknown;
  }
  ResolvedTime result;
  const double length = static_cast<double>(container.interval->last - container.interval->first) / minutes_per_day;
  if (unit == TimeUnit::half_year && std::abs(length - 365.5) > 1.1) {
    // "the second half of the 1990s", "the first half of May": half of the unit, under the unit's own value.
    const CivilMinute middle = (container.interval->first + container.interval->last) / 2;
    result = container;
    result.interval = reading.ordinal == 1 ? TimeInterval{container.interval->first, middle}
                                           : TimeInterval{middle, container.interval->last};
    return result;
  }
  const std::optional<Date> day = nth_unit(reading, *container.interval);
  if (!day) return unknown_unit(unit);
  result = unit_at(unit, *day, container.basis == Basis::stated ? Basis::stated : container.basis);
  result.relative = container.relative;
  result.told_words = container.told_words;
  return result;
}

// "the week of April 10", "Labor Day weekend": the unit around a date; a weekend is the nearest one.
ResolvedTime resolve_containing(const TimeReading& reading, const TimeContext& context) {
  const ResolvedTime inner = reading.parts.empty() ? ResolvedTime{} : resolve_reading(reading.parts[0], context);
  if (!inner.interval) return unknown_unit(reading.unit);
  Date day = first_day(*inner.interval);
  if (reading.unit == TimeUnit::weekend) day = nearest_saturday(day);
  ResolvedTime result = unit_at(reading.unit, day, inner.basis);
  result.relative = inner.relative;
  return result;
}

ResolvedTime resolve_length_range(const TimeReading& reading) {
  ResolvedTime result;
  result.value = length_value(reading.parts[0]) + "/" + length_value(reading.parts[1]);
  result.granularity = granularity_of(reading.parts[0].unit);
  return result;
}

// The end of a range that leaves its year or week open is the first that comes after the beginning.
TimeContext after_beginning(const TimeContext& context, const TimeReading& last, const ResolvedTime& begin) {
  TimeContext result = context;
  const bool open_year = last.form == TimeForm::calendar && last.year < 0 && last.relation == TimeRelation::none &&
                         (last.month > 0 || last.weekday > 0 || last.season >= 0 || !last.holiday.empty());
  if (open_year && begin.interval) result.published = first_day(*begin.interval);
  return result;
}

// "between now and November 15": now is the day of the report.
ResolvedTime resolve_end(const TimeReading& reading, const TimeContext& context) {
  if (reading.form == TimeForm::reference && context.published) {
    ResolvedTime now = unit_at(TimeUnit::day, *context.published, Basis::anchored);
    now.relative = true;
    return now;
  }
  return resolve_reading(reading, context);
}

ResolvedTime resolve_range(const TimeReading& reading, const TimeContext& context) {
  if (reading.parts.size() != 2) return {};
  if (reading.type == TimexType::duration) return resolve_length_range(reading);
  const ResolvedTime begin = resolve_end(reading.parts[0], context);
  TimeReading last = reading.parts[1];
  const bool moves = last.form == TimeForm::calendar && last.year < 0 && last.relation == TimeRelation::none &&
                     (last.month > 0 || last.weekday > 0 || last.season >= 0) && begin.interval.has_value();
  TimeContext end_context = after_beginning(context, last, begin);
  if (moves) last.relation = TimeRelation::next;
  if (moves) last.exact = true;  // the very next one
  if (moves && begin.interval) end_context.published = add_units(first_day(*begin.interval), TimeUnit::day, -1);
  const ResolvedTime end = resolve_end(last, end_context);
  ResolvedTime result;
  result.value = begin.value + "/" + end.value;
  if (begin.interval && end.interval && begin.interval->first <= end.interval->first) {
    result.interval = TimeInterval{begin.interval->first, end.interval->last};
  }
  result.granularity = std::max(begin.granularity, end.granularity);
  result.basis = weaker(begin.basis, end.basis);
  result.relative = begin.relative || end.relative;
  result.told_words = begin.told_words;
  return result;
}

ResolvedTime resolve_reference(const TimeReading& reading) {
  ResolvedTime result;
  result.value = reading.reference < 0 ? "PAST_REF" : reading.reference > 0 ? "FUTURE_REF" : "PRESENT_REF";
  return result;
}

ResolvedTime resolve_repetition(const TimeReading& reading) {
  ResolvedTime result;
  if (reading.weekday > 0) {
    result.value = concatenated({"XXXX-WXX-", std::to_string(reading.weekday)});
    if (reading.part_of_day != DayPart::none) result.value += concatenated({"T", code_of(reading.part_of_day)});
  } else if (reading.hour >= 0) {  // "3 p.m. each day"
    result.value = concatenated({"T", padded(reading.hour, 2), ":", padded(std::max(0, reading.minute), 2)});
  } else if (reading.month > 0) {
    result.value = concatenated({"XXXX-", padded(reading.month, 2)});
  } else if (reading.part_of_day != DayPart::none) {
    result.value = concatenated({"T", code_of(reading.part_of_day)});
  } else {
    result.value = length_value(reading);
  }
  result.granularity = granularity_of(reading.unit);
  return result;
}

}  // namespace

ResolvedTime resolve_reading(const TimeReading& reading, const TimeContext& context) {
  ResolvedTime result;
  switch (reading.form) {
    case TimeForm::calendar: result = resolve_calendar(reading, context); break;
    case TimeForm::shift: result = resolve_shift(reading, context); break;
    case TimeForm::part: result = resolve_part(reading, context); break;
    case TimeForm::containing: result = resolve_containing(reading, context); break;
    case TimeForm::range: return resolve_range(reading, context);
    case TimeForm::reference: return resolve_reference(reading);
    case TimeForm::length:
      result.value = length_value(reading);
      result.granularity = granularity_of(reading.unit);
      return result;
    case TimeForm::repetition: return resolve_repetition(reading);
  }
  add_time_of_day(reading, result);
  return result;
}

}  // namespace factdiff
