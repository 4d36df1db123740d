// Days counted from the day of the report.
#include "extract/time/numbers.h"
#include "extract/time/rules.h"

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// "The Tonight Show", "USA Today", "Russia Today".
bool is_part_of_name(const Pieces& p, std::size_t at) {
  if (!p[at].capitalised) return false;
  if (p.is(at - 1, the)) return p[at + 1].capitalised;
  const std::string_view before_word = p.text(at - 1);
  return before_word == "USA" || before_word == "Russia" || before_word == "India" || before_word == "Psychology" ||
         before_word == "Christianity" || before_word == "Democracy";
}

}  // namespace

// "today", "yesterday", "tomorrow", "tonight", "the day before yesterday", "day after tomorrow".
bool read_relative_day(const Pieces& p, std::size_t at, Match& match) {
  TimeReading& reading = match.reading;
  reading.form = TimeForm::shift;
  reading.unit = TimeUnit::day;
  reading.has_unit = true;
  if ((p.is(at, day_shift) || p.is(at, tonight)) && is_part_of_name(p, at)) return false;
  if (p.is(at, day_shift)) {
    reading.count = p[at].number;
    match.end = at + 1;
    return true;
  }
  if (p.is(at, tonight)) {
    reading.part_of_day = DayPart::night;
    reading.type = TimexType::time;
    match.end = at + 1;
    return true;
  }
  if (p.is(at, unit) && p[at].number == static_cast<int>(TimeUnit::day) && p.is(at + 2, day_shift) &&
      ((p.is(at + 1, before) && p[at + 2].number < 0) || (p.is(at + 1, after) && p[at + 2].number > 0))) {
    reading.count = 2 * p[at + 2].number;
    match.end = at + 3;
    return true;
  }
  return false;
}

}  // namespace factdiff::time_reading
