#include "resolve/time_calendar.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "resolve/time_holidays.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// How far against the tense a date without a year may lie before the tense decides: "planned for March", said in
// January of the March to come, stands in the past tense too.
constexpr std::int64_t days_against_past = 60;
constexpr std::int64_t days_against_future = 150;
// Where it is the very verb of the date that tells the tense, only days: a report may be dated before its events by its
// time zone.
constexpr std::int64_t days_against_verb = 3;

int year_of(Date date) { return static_cast<int>(date.year()); }

// "'86", "10 Nov 11": of this century up to twenty years ahead, else of the last one.
int full_year(int year, bool is_short, const TimeContext& context) {
  if (!is_short) return year;
  const int now = context.published ? year_of(*context.published) : 2030;
  const int century = now / 100 * 100;
  return century + year > now + 20 ? century - 100 + year : century + year;
}

// The day of a reading of month and day, holiday, quarter, season or month in a given year; nothing where it has none.
struct YearPart {
  std::string value;
  TimeInterval interval;
  Granularity granularity = Granularity::day;
};

std::optional<YearPart> in_year(const TimeReading& r, int year) {
  if (year < 0 || year > 9998) return std::nullopt;
  YearPart part;
  const std::string prefix = padded(year, 4) + "-";
  if (!r.holiday.empty()) {
    const auto date = date_of_holiday(r.holiday, year);
    if (!date) return std::nullopt;
    part.value = r.weekend ? value_of_unit(TimeUnit::weekend, nearest_saturday(*date)) : iso_date(*date);
    part.granularity = r.weekend ? Granularity::weekend : Granularity::day;
  } else if (r.month > 0 && r.day > 0) {
    part.value = month_value(year, static_cast<unsigned>(r.month)) + "-" + padded(r.day, 2);
  } else if (r.month > 0) {
    part.value = month_value(year, static_cast<unsigned>(r.month));
    part.granularity = Granularity::month;
  } else if (r.quarter > 0) {
    part.value = prefix + "Q" + std::to_string(r.quarter);
    part.granularity = Granularity::quarter;
  } else if (r.half > 0) {
    part.value = prefix + "H" + std::to_string(r.half);
    part.granularity = Granularity::half_year;
  } else if (r.season >= 0) {
    constexpr std::array<const char*, 4> names = {"SP", "SU", "FA", "WI"};
    part.value = prefix + names[static_cast<std::size_t>(r.season) % 4];
    part.granularity = Granularity::season;
  } else if (r.week > 0) {
    part.value = prefix + "W" + padded(r.week, 2);
    part.granularity = Granularity::week;
  } else {
    part.value = padded(year, 4);
    part.granularity = Granularity::year;
  }
  const auto interval = interval_of_value(part.value);
  if (!interval) return std::nullopt;  // February 29
  part.interval = *interval;
  return part;
}

// Whether a stated weekday is that of the date; true where none is stated.
bool fits_weekday(const TimeReading& r, const YearPart& part) {
  return r.weekday < 0 || r.day < 0 || static_cast<int>(iso_weekday(first_day(part.interval))) == r.weekday;
}

// Days between a day and an interval; negative where the interval lies before it, 0 inside.
std::int64_t distance(const TimeInterval& interval, Date day) {
  const CivilMinute midnight = day_number(day) * minutes_per_day;
  if (interval.last <= midnight) return (interval.last - midnight) / minutes_per_day - 1;
  if (interval.first > midnight) return (interval.first - midnight) / minutes_per_day;
  return 0;
}

// Whether `candidate` is to be preferred to `best`, by relation and tense; both are distances from the anchor.
bool is_better(std::int64_t candidate, std::int64_t best, const TimeReading& r) {
  const auto cost = [&](std::int64_t days) {
    const std::int64_t length = std::abs(days);
    constexpr std::int64_t forbidden = 1000000;
    switch (r.relation) {
      case TimeRelation::last: return days < 0 ? length : forbidden + length;
      case TimeRelation::next: return days > 0 ? length : forbidden + length;
      case TimeRelation::current: return length;
      case TimeRelation::none: break;
    }
    if (r.tense == TenseHint::past && days > (r.governed ? days_against_verb : days_against_past))
      return forbidden + length;
    if (r.tense == TenseHint::future && days < -(r.governed ? days_against_verb : days_against_future))
      return forbidden + length;
    // Without any sign of the tense news tells the past rather than what is to come.
    return r.tense == TenseHint::none && days > 0 ? length + length / 2 : length;
  };
  const std::int64_t left = cost(candidate);
  const std::int64_t right = cost(best);
  return left != right ? left < right : candidate < best;  // of two as near, the past one
}

std::optional<YearPart> choose_year(const TimeReading& r, Date anchor) {
  std::optional<YearPart> best;
  std::int64_t best_distance = 0;
  const int now = year_of(anchor);
  const auto consider = [&](int year, bool needs_weekday) {
    const auto candidate = in_year(r, year);
    if (!candidate || (needs_weekday && !fits_weekday(r, *candidate))) return;
    const std::int64_t days = distance(candidate->interval, anchor);
    if (!best || is_better(days, best_distance, r)) {
      best = candidate;
      best_distance = days;
    }
  };
  if (r.relation == TimeRelation::current) {
    consider(now, false);
    if (best && r.anchor == TimeAnchor::publication && r.tense == TenseHint::past &&
        best_distance > 0) {  // "we did this summer", said in spring
      best.reset();
      consider(now - 1, false);
    }
    // In January and February "this winter" began in the year before.
    if (r.season == 3 && static_cast<unsigned>(anchor.month()) < 7) consider(now - 1, false);
    return best;
  }
  const bool rare = r.holiday == "super" || (r.month == 2 && r.day == 29);
  const int reach = rare ? 4 : 1;
  if (r.weekday > 0 && r.day > 0) {
    for (int year = now - 1; year <= now + 1; ++year) consider(year, true);
    if (best) return best;
  }
  for (int year = now - reach; year <= now + reach; ++year) consider(year, false);
  return best;
}

Date monday_of(Date day) { return date_of_day_number(day_number(day) - (iso_weekday(day) - 1)); }

// The rule of news: the nearest such weekday in the direction of the tense; the day of publication itself counts.
Date choose_weekday(const TimeReading& r, Date anchor) {
  const int today = static_cast<int>(iso_weekday(anchor));
  const int ahead = (r.weekday - today + 7) % 7;  // 0 to 6
  const std::int64_t day = day_number(anchor);
  switch (r.relation) {
    case TimeRelation::last: return date_of_day_number(day - (ahead == 0 ? 7 : 7 - ahead));
    case TimeRelation::next:
      // "coming Thursday" is the nearest to come, "next Thursday" that of next week.
      if (r.exact) return date_of_day_number(day + (ahead == 0 ? 7 : ahead));
      return date_of_day_number(day_number(monday_of(anchor)) + 7 + r.weekday - 1);
    case TimeRelation::current:
      if (r.tense == TenseHint::past) break;
      return date_of_day_number(day_number(monday_of(anchor)) + r.weekday - 1);
    case TimeRelation::none: break;
  }
  if (r.tense == TenseHint::future) return date_of_day_number(day + ahead);
  return date_of_day_number(day - (ahead == 0 ? 0 : 7 - ahead));
}

// "Friday the 26th": the nearest month in which they meet; "on the 26th": the nearest one in the direction of the
// tense.
std::optional<Date> choose_month(const TimeReading& r, Date anchor) {
  std::optional<Date> best;
  for (int shift = -12; shift <= 12; ++shift) {
    const Date month =
        add_units(make_date(year_of(anchor), static_cast<unsigned>(anchor.month()), 1), TimeUnit::month, shift);
    const Date day{month.year(), month.month(), std::chrono::day{static_cast<unsigned>(r.day)}};
    if (!day.ok() || (r.weekday > 0 && static_cast<int>(iso_weekday(day)) != r.weekday)) continue;
    if (r.weekday < 0 && r.tense == TenseHint::past && day_number(day) > day_number(anchor)) continue;
    if (r.weekday < 0 && r.tense == TenseHint::future && day_number(day) < day_number(anchor)) continue;
    if (!best || std::abs(day_number(day) - day_number(anchor)) < std::abs(day_number(*best) - day_number(anchor)))
      best = day;
  }
  return best;
}

ResolvedTime of_day(Date day, Basis basis, bool relative) {
  ResolvedTime result;
  result.value = iso_date(day);
  result.interval = interval_of_value(result.value);
  result.granularity = Granularity::day;
  result.basis = basis;
  result.relative = relative;
  return result;
}

// What the fields alone say, with X for what they leave open.
ResolvedTime unanchored(const TimeReading& r) {
  ResolvedTime result;
  result.basis = Basis::guessed;
  if (!r.holiday.empty()) {
    const bool fixed = r.holiday.size() == 5 && r.holiday[2] == '-';
    result.value = fixed ? concatenated({"XXXX-", r.holiday}) : "XXXX-XX-XX";
    result.granularity = Granularity::day;
  } else if (r.month > 0) {
    result.value =
        concatenated({"XXXX-", padded(r.month, 2), r.day > 0 ? "-" : "", r.day > 0 ? padded(r.day, 2) : std::string()});
    result.granularity = r.day > 0 ? Granularity::day : Granularity::month;
  } else if (r.weekday > 0 || r.day > 0) {
    result.value = r.day > 0 ? concatenated({"XXXX-XX-", padded(r.day, 2)})
                             : concatenated({"XXXX-WXX-", std::to_string(r.weekday)});
    result.granularity = Granularity::day;
  } else if (r.quarter > 0 || r.half > 0) {
    result.value =
        concatenated({r.quarter > 0 ? "XXXX-Q" : "XXXX-H", std::to_string(r.quarter > 0 ? r.quarter : r.half)});
    result.granularity = r.quarter > 0 ? Granularity::quarter : Granularity::half_year;
  } else if (r.season >= 0) {
    constexpr std::array<const char*, 4> names = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    result.value = names[static_cast<std::size_t>(r.season) % 4];
    result.granularity = Granularity::season;
  } else if (r.week > 0) {
    result.value = concatenated({"XXXX-W", padded(r.week, 2)});
    result.granularity = Granularity::week;
  }
  return result;
}

// Decades, centuries, fiscal years and years before Christ: named by themselves.
std::optional<ResolvedTime> named_era(const TimeReading& r, const TimeContext& context) {
  ResolvedTime result;
  if (r.decade >= 0) {
    int decade = r.decade;
    if (r.short_year) {
      decade = full_year(r.decade * 10, true, context) / 10;
      // "the Thirties" are those that have been.
      if (context.published && decade * 10 > year_of(*context.published) && r.tense != TenseHint::future) decade -= 10;
      result.basis = Basis::anchored;
    }
    result.value = padded(decade, 3);
    result.granularity = Granularity::decade;
  } else if (r.century >= 0) {
    result.value = concatenated({r.before_christ ? "BC" : "", padded(r.century, 2)});
    result.granularity = Granularity::century;
  } else if (r.year >= 0 && (r.before_christ || r.fiscal)) {
    result.value = concatenated({r.before_christ ? "BC" : "FY", padded(full_year(r.year, r.short_year, context), 4)});
    result.granularity = Granularity::year;
    return result;
  } else {
    return std::nullopt;
  }
  if (!r.before_christ) result.interval = interval_of_value(result.value);
  return result;
}

}  // namespace

Date nearest_saturday(Date day) {
  const int weekday = static_cast<int>(iso_weekday(day));
  const int shift = weekday <= 2 ? -1 - weekday : 6 - weekday;  // Monday and Tuesday look back
  return date_of_day_number(day_number(day) + shift);
}

ResolvedTime resolve_calendar(const TimeReading& r, const TimeContext& context) {
  if (const auto era = named_era(r, context)) return *era;
  const bool has_unit_of_year =
      r.month > 0 || !r.holiday.empty() || r.quarter > 0 || r.half > 0 || r.season >= 0 || r.week > 0;
  if (r.year >= 0) {
    const auto part = in_year(r, full_year(r.year, r.short_year, context));
    if (!part) return unanchored(r);
    ResolvedTime result{part->value, part->interval, part->granularity, Basis::stated, false, {}};
    return result;
  }
  Basis basis = Basis::anchored;
  std::optional<Date> anchor = context.published;
  std::string told_words;
  if (r.anchor == TimeAnchor::told && context.told) {
    anchor = first_day(context.told->interval);
    told_words = context.told->words;
    if (context.told->basis == Basis::guessed) basis = Basis::guessed;
  }
  if (r.anchor == TimeAnchor::part && !r.parts.empty()) {
    const ResolvedTime origin = resolve_reading(r.parts[0], context);
    if (!origin.interval) return unanchored(r);
    anchor = first_day(*origin.interval);
  }
  if (!has_unit_of_year && r.weekday < 0 && r.day < 0) {  // a clock time or part of the day by itself
    if (!context.day_of_clock || (r.hour < 0 && !context.clock_day_was_told)) return {};
    ResolvedTime day = of_day(*context.day_of_clock, context.basis_of_clock, context.clock_day_words.empty());
    day.told_words = context.clock_day_words;
    return day;
  }
  if (!anchor) return unanchored(r);
  ResolvedTime result;
  if (has_unit_of_year) {
    const auto part = choose_year(r, *anchor);
    if (!part) return unanchored(r);
    result = {part->value, part->interval, part->granularity, basis, true, {}};
  } else if (r.day > 0) {
    const auto day = choose_month(r, *anchor);
    if (!day) return unanchored(r);
    result = of_day(*day, basis, true);
  } else {
    result = of_day(choose_weekday(r, *anchor), basis, true);
  }
  result.told_words = told_words;
  if (!told_words.empty()) result.relative = false;
  return result;
}

std::string_view code_of(DayPart part) {
  switch (part) {
    case DayPart::none: return "";
    case DayPart::morning:
    case DayPart::dawn: return "MO";
    case DayPart::midday:
    case DayPart::lunchtime: return "MI";
    case DayPart::afternoon: return "AF";
    case DayPart::evening: return "EV";
    case DayPart::night: return "NI";
    case DayPart::daytime: return "DT";
  }
  return "";
}

namespace {

// Summer time in the United States: from the second Sunday of March to the first of November (since 2007).
bool is_summer_time(Date day) {
  const auto sunday = [&](unsigned month, int nth) {
    return *date_of_holiday(month == 3 ? "nth 3 2 7" : (nth == 1 ? "nth 11 1 7" : ""), year_of(day));
  };
  return year_of(day) > 0 && year_of(day) < 9000 && day_number(day) >= day_number(sunday(3, 2)) &&
         day_number(day) < day_number(sunday(11, 1));
}

std::string zone_text(int offset) {
  if (offset == 0) return "Z";
  const int length = std::abs(offset);
  return concatenated({offset < 0 ? "-" : "+", padded(length / 60, 2), ":", padded(length % 60, 2)});
}

}  // namespace

void add_time_of_day(const TimeReading& r, ResolvedTime& result) {
  const bool has_clock = r.hour >= 0;
  if (!has_clock && r.part_of_day == DayPart::none) return;
  if (!result.value.empty() && result.granularity != Granularity::day) return;
  const std::optional<TimeInterval> day = result.interval;
  if (result.value.find('T') != std::string::npos) return;
  if (!has_clock) {
    result.value += concatenated({"T", code_of(r.part_of_day)});
    result.granularity = Granularity::part_of_day;
    result.interval = day ? interval_of_value(result.value) : std::nullopt;
    // Dawn is the end of the night, a narrower part of the morning than TIMEX3 names.
    if (day && r.part_of_day == DayPart::dawn) result.interval = TimeInterval{day->first + 4 * 60, day->first + 8 * 60};
    return;
  }
  const int minute = r.minute < 0 ? 0 : r.minute;
  result.value += concatenated({"T", padded(r.hour, 2), ":", padded(minute, 2)});
  if (r.second > 0) result.value += concatenated({":", padded(r.second, 2)});
  result.granularity = Granularity::minute;
  if (day) {
    const CivilMinute at = day->first + r.hour * 60 + minute;
    result.interval = TimeInterval{at, at + 1};
  }
  if (r.utc_offset) {
    int offset = *r.utc_offset;
    if (r.daylight_saving && day && is_summer_time(first_day(*day))) offset += 60;
    result.value += zone_text(offset);
  }
}

}  // namespace factdiff
