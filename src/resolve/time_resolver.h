// What one reading means, given when the report was published and which date it told last.
#pragma once

#include <optional>
#include <string>

#include "model/calendar.h"
#include "model/time_expression.h"

namespace factdiff {

// A date that the report has told, to which "the same month" and "a day later" look back.
struct ToldDate {
  TimeInterval interval;
  Granularity granularity = Granularity::day;
  Basis basis = Basis::stated;
  std::string words;         // as written
  std::size_t sentence = 0;  // index into Segmentation::sentences
};

struct TimeContext {
  std::optional<Date> published;              // the day; nothing where unknown
  std::optional<CivilMinute> published_time;  // where the minute is known
  std::string published_value;                // as given, for derivations
  std::optional<ToldDate> told;               // the last date told, of any granularity up to a year
  std::optional<ToldDate> told_day;           // the last day told
  std::optional<ToldDate> told_month;         // the last month or part of one told
  // Where the last date told has no year and none could be found: "XXXX-09-19", "XXXX-09"; else empty.
  std::string told_without_year;
  std::string told_without_year_words;  // as written
  std::optional<Date> day_of_clock;     // the day on which a clock time without a day lies, where known
  Basis basis_of_clock = Basis::guessed;
  bool clock_day_was_told = false;  // and is not merely the day of the report
  std::string clock_day_words;      // as written; empty where it was not told as a day before
};

struct ResolvedTime {
  std::string value;
  std::optional<TimeInterval> interval;
  Granularity granularity = Granularity::vague;
  Basis basis = Basis::stated;
  bool relative = false;   // it was counted from the publication time
  std::string told_words;  // the words of the date it was counted from; empty: none
};

// Total.
[[nodiscard]] ResolvedTime resolve_reading(const TimeReading& reading, const TimeContext& context);

}  // namespace factdiff
