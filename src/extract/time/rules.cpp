#include "extract/time/rules.h"

#include <array>
#include <initializer_list>
#include <utility>

namespace factdiff::time_reading {

namespace {

using enum PieceKind;

// A rule, and the pieces with which its shape can begin: a rule that is not tried costs nothing.
struct Rule {
  std::string_view id;
  Reader read;
  std::array<PieceKind, 20> starts;  // what is left of it is `other`, which begins nothing
};

// Among matches of one length the first wins: shapes that say more stand first. Those of `nested` may hold one of
// `flat`, those of `outer` one of both.
constexpr std::array<Rule, 17> flat_rules = {{
    {"time/iso-date", read_iso_date, {{number}}},
    {"time/numeric-date", read_numeric_date, {{number}}},
    {"time/numeric-month", read_numeric_month, {{number}}},
    {"time/holiday", read_holiday, {{holiday, number, month}}},
    {"time/month-day", read_month_day, {{month, month_short}}},
    {"time/day-month", read_day_month, {{number, ordinal, second, tens, cardinal}}},
    {"time/day-of-month", read_day_of_month, {{number}}},
    {"time/year-month", read_year_month, {{number}}},
    {"time/month", read_month, {{month, month_short}}},
    {"time/decade", read_decade, {{decade_word, apostrophe, number}}},
    {"time/century", read_century, {{number, ordinal, second, tens}}},
    {"time/year", read_year, {{fiscal, year_mark, unit, era_ad, number, cardinal, tens}}},
    {"time/weekday", read_weekday, {{weekday, weekday_short}}},
    {"time/season", read_season, {{season, fall}}},
    {"time/relative-day", read_relative_day, {{day_shift, tonight, unit}}},
    {"time/relative-unit", read_relative_unit, {{earlier, later, current, last, past, next, following}}},
    {"time/same-unit", read_same_unit, {{that, current, same}}},
}};

constexpr std::array<Rule, 3> nested_rules = {{
    {"time/unit-part", read_unit_part, {{unit, last, final_word, number, ordinal, second, tens}}},
    {"time/quarter", read_quarter, {{number, q_letter, h_letter}}},
    {"time/unit-shift",
     read_unit_shift,
     {{in, exactly, open, units, unit, number, figure, cardinal, tens, a, half, couple, vague, dozen, another}}},
}};

constexpr std::array<Rule, 9> outer_rules = {{
    {"time/edge-of-unit", read_edge_of_unit, {{early, begin, mid, late, end, rest, unit}}},
    {"time/clock-range", read_clock_range, {{number, cardinal, tens}}},
    {"time/clock", read_clock, {{moment, mid, number, cardinal, tens}}},
    {"time/clock-words", read_clock_words, {{a, half, quarter, number, cardinal, tens}}},
    {"time/day-part", read_day_part, {{number, cardinal, tens, day_part, early, small}}},
    {"time/duration",
     read_duration,
     {{units, unit, unit_long, units_long, whole, holiday, number, figure, cardinal, tens, a, half, couple, vague,
       dozen, another}}},
    {"time/repetition", read_repetition, {{set_word, weekdays, day_parts, each, a, per}}},
    {"time/reference",
     read_reference,
     {{reference_past, reference_present, reference_future, later, earlier, long_word, units, now, so, at, past, near,
       future, recent, as}}},
    {"time/running-unit", read_running_unit, {{the}}},
}};

constexpr std::size_t kinds = 256;

template <std::size_t size>
constexpr std::array<std::uint32_t, kinds> starts_of(const std::array<Rule, size>& rules) {
  std::array<std::uint32_t, kinds> masks{};
  for (std::size_t r = 0; r < size; ++r) {
    for (const PieceKind kind : rules[r].starts) {
      if (kind != other) masks[static_cast<std::size_t>(kind)] |= 1U << r;
    }
  }
  return masks;
}

constexpr auto flat_starts = starts_of(flat_rules);
constexpr auto nested_starts = starts_of(nested_rules);
constexpr auto outer_starts = starts_of(outer_rules);

template <std::size_t size>
void try_rules(const std::array<Rule, size>& rules, const std::array<std::uint32_t, kinds>& starts,
               const Pieces& pieces, std::size_t at, Match& best) {
  const std::uint32_t mask = starts[static_cast<std::size_t>(pieces.kind(at))];
  if (mask == 0) return;
  for (std::size_t r = 0; r < size; ++r) {
    if ((mask & (1U << r)) == 0) continue;
    Match match;
    match.begin = at;
    if (!rules[r].read(pieces, at, match) || match.end <= best.end) continue;
    match.rule = rules[r].id;
    best = std::move(match);
  }
}

}  // namespace

bool read_flat_date(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, flat_starts, pieces, at, match);
  return match.end > at;
}

bool read_inner_date(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, flat_starts, pieces, at, match);
  try_rules(nested_rules, nested_starts, pieces, at, match);
  return match.end > at;
}

bool read_longest(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, flat_starts, pieces, at, match);
  try_rules(nested_rules, nested_starts, pieces, at, match);
  try_rules(outer_rules, outer_starts, pieces, at, match);
  return match.end > at;
}

bool can_begin(PieceKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return (flat_starts[index] | nested_starts[index] | outer_starts[index]) != 0;
}

}  // namespace factdiff::time_reading
