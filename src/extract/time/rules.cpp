#include "extract/time/rules.h"

#include <array>
#include <utility>

namespace factdiff::time_reading {

namespace {

struct Rule {
  std::string_view id;
  Reader read;
};

// Among matches of one length the first wins: shapes that say more stand first.
constexpr std::array<Rule, 15> flat_rules = {{
    {"time/iso-date", read_iso_date},
    {"time/numeric-date", read_numeric_date},
    {"time/holiday", read_holiday},
    {"time/month-day", read_month_day},
    {"time/day-month", read_day_month},
    {"time/year-month", read_year_month},
    {"time/month", read_month},
    {"time/decade", read_decade},
    {"time/century", read_century},
    {"time/year", read_year},
    {"time/weekday", read_weekday},
    {"time/season", read_season},
    {"time/relative-day", read_relative_day},
    {"time/relative-unit", read_relative_unit},
    {"time/same-unit", read_same_unit},
}};

// Rules that may hold a date of those above.
constexpr std::array<Rule, 3> nested_rules = {{
    {"time/unit-part", read_unit_part},
    {"time/quarter", read_quarter},
    {"time/unit-shift", read_unit_shift},
}};

constexpr std::array<Rule, 8> outer_rules = {{
    {"time/edge-of-unit", read_edge_of_unit},
    {"time/clock-range", read_clock_range},
    {"time/clock", read_clock},
    {"time/clock-words", read_clock_words},
    {"time/day-part", read_day_part},
    {"time/duration", read_duration},
    {"time/repetition", read_repetition},
    {"time/reference", read_reference},
}};

template <std::size_t size>
void try_rules(const std::array<Rule, size>& rules, const Pieces& pieces, std::size_t at, Match& best) {
  for (const Rule& rule : rules) {
    Match match;
    match.begin = at;
    if (!rule.read(pieces, at, match) || match.end <= best.end) continue;
    match.rule = rule.id;
    best = std::move(match);
  }
}

}  // namespace

bool read_flat_date(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, pieces, at, match);
  return match.end > at;
}

bool read_inner_date(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, pieces, at, match);
  try_rules(nested_rules, pieces, at, match);
  return match.end > at;
}

bool read_longest(const Pieces& pieces, std::size_t at, Match& match) {
  match = Match{};
  match.end = at;
  try_rules(flat_rules, pieces, at, match);
  try_rules(nested_rules, pieces, at, match);
  try_rules(outer_rules, pieces, at, match);
  return match.end > at;
}

}  // namespace factdiff::time_reading
