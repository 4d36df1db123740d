// The parts of a clock time that several rules read.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/time/pieces.h"
#include "model/time_expression.h"

namespace factdiff::time_reading {

enum class Meridiem { none, morning, afternoon };

// "8", "8:40", "8.40pm", "0737", "two thirty".
struct ClockNumber {
  int hour = -1;
  int minute = -1;
  int second = -1;
  bool in_words = false;
  bool dotted = false;   // "8.40": a decimal number as well
  bool compact = false;  // "0737"
  Meridiem meridiem = Meridiem::none;
  std::size_t end = 0;
};
[[nodiscard]] std::optional<ClockNumber> read_clock_number(const Pieces& pieces, std::size_t at);
// False where the hour does not fit the half of the day.
[[nodiscard]] bool set_clock(const ClockNumber& clock, Meridiem meridiem, TimeReading& reading);
// "GMT", "local time", "(ET)" after a clock time: moves `end` past it and sets the offset, where one is there.
// "in the morning", "in the evening", "at night" after a clock time, which say the half of the day.
Meridiem meridiem_of_part(const Pieces& pieces, std::size_t at, std::size_t& end);
void read_zone(const Pieces& pieces, std::size_t& end, TimeReading& reading);

}  // namespace factdiff::time_reading
