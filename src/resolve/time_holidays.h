// When a holiday falls in a year.
#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.h"

namespace factdiff {

// `rule` is the second column of the word list holidays:
//
//   12-25             a fixed day
//   nth 11 4 4        the fourth Thursday (4) of November; -1 for the last
//   after 11 4 4 1    so many days after that
//   easter -2         days from Easter Sunday (Gregorian; anonymous algorithm, Meeus 1991)
//   islamic 10 1      month and day of the Islamic calendar of Mecca: within a day of what is observed elsewhere
//   hebrew 10         the n-th day of Tishri; passover: the 15th of Nisan
//   diwali 0          days from Diwali, by the same new moons
//   chinese           the Chinese new year: the second new moon after the winter solstice, by mean motion with the
//                     largest corrections
//   super             Super Tuesday: the first Tuesday of March of a leap year's cycle
//
// Nothing where the rule gives no day in that year.
[[nodiscard]] std::optional<Date> date_of_holiday(std::string_view rule, int year);

}  // namespace factdiff
