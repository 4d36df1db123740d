// One rule reads one surface shape, from a given piece on. The table of all of them stands in rules.cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/time/pieces.h"
#include "model/time_expression.h"

namespace factdiff::time_reading {

// Pieces [begin, end) and what was read there.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  TimeReading reading;
  Modifier modifier = Modifier::none;
  std::string_view rule;
};

// Reads from piece `at`; on success fills `end` and `reading` (and `begin`, where the mention begins elsewhere).
using Reader = bool (*)(const Pieces& pieces, std::size_t at, Match& match);

// Each is described in the file of its name, with examples.
bool read_iso_date(const Pieces& pieces, std::size_t at, Match& match);
bool read_numeric_month(const Pieces& pieces, std::size_t at, Match& match);
bool read_numeric_date(const Pieces& pieces, std::size_t at, Match& match);
bool read_month_day(const Pieces& pieces, std::size_t at, Match& match);
bool read_day_month(const Pieces& pieces, std::size_t at, Match& match);
bool read_day_of_month(const Pieces& pieces, std::size_t at, Match& match);
bool read_year_month(const Pieces& pieces, std::size_t at, Match& match);
bool read_month(const Pieces& pieces, std::size_t at, Match& match);
bool read_year(const Pieces& pieces, std::size_t at, Match& match);
bool read_decade(const Pieces& pieces, std::size_t at, Match& match);
bool read_century(const Pieces& pieces, std::size_t at, Match& match);
bool read_weekday(const Pieces& pieces, std::size_t at, Match& match);
bool read_season(const Pieces& pieces, std::size_t at, Match& match);
bool read_holiday(const Pieces& pieces, std::size_t at, Match& match);
bool read_relative_day(const Pieces& pieces, std::size_t at, Match& match);
bool read_relative_unit(const Pieces& pieces, std::size_t at, Match& match);
bool read_same_unit(const Pieces& pieces, std::size_t at, Match& match);
bool read_unit_shift(const Pieces& pieces, std::size_t at, Match& match);
bool read_unit_part(const Pieces& pieces, std::size_t at, Match& match);
bool read_quarter(const Pieces& pieces, std::size_t at, Match& match);
bool read_edge_of_unit(const Pieces& pieces, std::size_t at, Match& match);
bool read_clock(const Pieces& pieces, std::size_t at, Match& match);
bool read_clock_words(const Pieces& pieces, std::size_t at, Match& match);
bool read_clock_range(const Pieces& pieces, std::size_t at, Match& match);
bool read_day_part(const Pieces& pieces, std::size_t at, Match& match);
bool read_duration(const Pieces& pieces, std::size_t at, Match& match);
bool read_repetition(const Pieces& pieces, std::size_t at, Match& match);
bool read_reference(const Pieces& pieces, std::size_t at, Match& match);

bool read_running_unit(const Pieces& pieces, std::size_t at, Match& match);

// Whether any rule begins with such a piece.
bool can_begin(PieceKind kind);
// The longest match of any rule at `at`; of several as long the first in the table. False where none matches.
bool read_longest(const Pieces& pieces, std::size_t at, Match& match);
// The same among the rules that hold no other expression, and among those that may hold one of these: for shapes that
// hold a date, as "the end of the first quarter of last year" does. Three levels are all that is written, and all that
// is read.
bool read_flat_date(const Pieces& pieces, std::size_t at, Match& match);
bool read_inner_date(const Pieces& pieces, std::size_t at, Match& match);

}  // namespace factdiff::time_reading
