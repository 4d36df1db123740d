// Numbers as dates and durations write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extract/time/pieces.h"
#include "model/time_expression.h"

namespace factdiff::time_reading {

struct ReadNumber {
  double value = 0;
  std::size_t end = 0;      // piece after the last
  bool vague = false;       // "several", "a few", "dozens of"
  bool is_article = false;  // "a", "an"
};

// "12", "3.5", "twenty-three", "two and a half", "2 1/2", "a", "half a", "a couple of", "several".
[[nodiscard]] std::optional<ReadNumber> read_count(const Pieces& pieces, std::size_t at);
// "twenty-three", "nineteen": words below a hundred, digits below a thousand; nothing else.
[[nodiscard]] std::optional<ReadNumber> read_small_number(const Pieces& pieces, std::size_t at);
// "19", "19th", "nineteenth", "twenty-first": 1 to 31. `ordinal` says whether it must be an ordinal.
enum class DayNumber { any, ordinal };
[[nodiscard]] std::optional<ReadNumber> read_day_number(const Pieces& pieces, std::size_t at, DayNumber which);
// An ordinal of any size: "20th", "third", "last" is not one.
[[nodiscard]] std::optional<ReadNumber> read_ordinal(const Pieces& pieces, std::size_t at);

struct ReadYear {
  int year = 0;
  bool is_short = false;
  std::size_t end = 0;
};
// "2023", "'86", "nineteen eighty-six", "two thousand and nineteen": a year where one must stand.
[[nodiscard]] std::optional<ReadYear> read_year_number(const Pieces& pieces, std::size_t at);
// The year after a date: "2023", ", 2023", "of 2023", "'23"; nothing where the number belongs to what follows.
[[nodiscard]] std::optional<ReadYear> read_following_year(const Pieces& pieces, std::size_t at);

// The unit at a piece, singular or plural: "second" only where `after_number`.
struct ReadUnit {
  TimeUnit unit = TimeUnit::day;
  bool plural = false;
};
[[nodiscard]] std::optional<ReadUnit> unit_at(const Pieces& pieces, std::size_t at);

// The letters of a piece in lower case (ASCII).
[[nodiscard]] std::string lower_word(const Pieces& pieces, std::size_t at);

[[nodiscard]] inline bool is_month(PieceKind kind) {
  return kind == PieceKind::month || kind == PieceKind::month_short;
}
[[nodiscard]] inline bool is_weekday(PieceKind kind) {
  return kind == PieceKind::weekday || kind == PieceKind::weekday_short;
}
// Whether nothing of the sentence's sense follows: an edge or a mark that ends a phrase.
[[nodiscard]] bool ends_phrase(const Pieces& pieces, std::size_t at);

}  // namespace factdiff::time_reading
