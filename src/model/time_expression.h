// A date, time, duration or set as TIMEX3 (TimeML 1.2.1) has it, and the civil time it covers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"

namespace factdiff {

// How a part of a value came to be known. The order is the order of trust.
enum class Basis {
  stated,    // read in the text
  anchored,  // computed from a known publication time or a date stated nearby
  guessed    // neither: may support agreement, never a conflict by itself
};

enum class TimexType { date, time, duration, set };

// TIMEX3 `mod`; figures use the same words.
enum class Modifier {
  none,
  start,
  mid,
  end,
  approx,
  before,
  after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more
};

// The unit in which a time expression speaks.
enum class Granularity {
  minute,
  part_of_day,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half_year,
  year,
  decade,
  century,
  vague
};

// What counts and repeats time.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  season,
  quarter,
  half_year,
  year,
  decade,
  century
};

// The shape of what is written, which says how it is resolved.
enum class TimeForm : std::uint8_t {
  calendar,    // fields of calendar and clock, some left open: "September 19", "Tuesday", "the 1990s", "2:09 p.m."
  shift,       // `count` units from an anchor: "last month" (-1 month), "today" (0 days), "two days later" (+2 days)
  part,        // the `ordinal`-th unit or weekday within parts[0]: "the first quarter of last year"
  containing,  // the unit in which parts[0] lies: "the week of April 10"
  range,       // from parts[0] to parts[1]
  reference,   // a vague past, present or future: "recently", "now", "soon"
  length,      // a duration: "three days"
  repetition   // a set: "weekly", "every Monday"
};

// From where a relative expression counts.
enum class TimeAnchor : std::uint8_t {
  publication,  // "yesterday", "last month", "two days ago"
  told,         // the last date told in the report: "the same month", "a day earlier", "two days later"
  part          // parts[0]: "two weeks before Christmas"
};

// The word of relation beside a named unit: "last October", "this Monday", "next spring".
enum class TimeRelation : std::uint8_t { none, last, current, next };

enum class TenseHint : std::uint8_t { none, past, future };

enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night, daytime, dawn, lunchtime };

// What `extract` read of a time expression: only what is written. Fields of -1 are not stated.
struct TimeReading {
  TimeForm form = TimeForm::calendar;
  TimexType type = TimexType::date;
  TimeAnchor anchor = TimeAnchor::publication;
  TimeRelation relation = TimeRelation::none;
  TenseHint tense = TenseHint::none;
  bool governed = false;  // `tense` is that of the date's own verb: "filed on March 3", not "called a vote on March 3"

  int year = -1;            // as written; two digits where `short_year`
  bool short_year = false;  // "'80s", "10 Nov 11"
  bool fiscal = false;      // "fiscal 2012"
  bool before_christ = false;
  int decade = -1;           // 199 for "1990s"; 8 with `short_year` for "the '80s"
  int century = -1;          // 19 for "the 20th century" (TIMEX3's first two digits)
  int month = -1;            // 1 to 12
  int day = -1;              // 1 to 31
  int weekday = -1;          // 1 = Monday to 7 = Sunday
  int week = -1;             // ISO week
  int quarter = -1;          // 1 to 4
  int half = -1;             // 1 or 2
  int season = -1;           // 0 spring, 1 summer, 2 autumn, 3 winter
  std::string_view holiday;  // how it falls in a year; static storage (see resolve/time_holidays.h); empty: none
  int hour = -1;
  int minute = -1;
  int second = -1;
  bool twelve_hour = false;  // written without a.m. and p.m.: "at 8"
  DayPart part_of_day = DayPart::none;
  std::optional<int> utc_offset;  // minutes, where a zone is said
  bool daylight_saving = false;   // the zone's name leaves summer time open: "ET"
  bool local = false;             // said to be by the clock of a place: "local time", "Jakarta time"
  std::string_view clock_place;   // id of that place (lexicon/place_ids.h) where it is named; static storage

  TimeUnit unit = TimeUnit::day;
  bool has_unit = false;
  bool weekend = false;  // the weekend of the date: "Labor Day weekend"
  bool exact = false;    // "exactly two years ago", "two years ago today": to the day
  double count = 0;      // of units: shift and length; infinite where vague ("several")
  int ordinal = 0;       // part: 1 is the first, -1 the last
  int reference = 0;     // -1 past, 0 present, 1 future
  // "ten days after the attack": the token of the event, and whether the time lies after (1) or before it (-1); nothing
  // where no event is named.
  std::optional<std::size_t> event;
  int event_direction = 0;
  std::vector<TimeReading> parts;
};

struct TimeExpression {
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3 value; before resolution what the words alone give ("XXXX-09-19", "XXXX-WXX-4")
  Modifier modifier = Modifier::none;
  Basis basis = Basis::stated;
  Granularity granularity = Granularity::vague;
  // Civil time covered by `value` as stated, before `modifier` is applied; nothing where it could not be anchored,
  // and for durations and sets.
  std::optional<TimeInterval> interval;
  std::optional<unsigned> stated_weekday;  // 1 = Monday … 7 = Sunday, where one is written
  std::optional<int> utc_offset;           // minutes, where a zone is said
  std::optional<int> place_offset;         // of a clock time without a zone: minutes, of the place it is told of
  std::optional<double> duration_days;     // for durations with a known length
  std::string derivation;                  // in words, how it was resolved: "last month, report of 2023-11-16"
  TimeReading reading;                     // what `extract` read
};

}  // namespace factdiff
