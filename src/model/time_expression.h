// A date, time, duration or set as TIMEX3 (TimeML 1.2.1) has it, and the civil time it covers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

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
  std::optional<double> duration_days;     // for durations with a known length
  std::string derivation;                  // in words, how it was resolved: "last month, report of 2023-11-16"
};

}  // namespace factdiff
