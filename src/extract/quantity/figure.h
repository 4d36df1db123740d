// A figure being read: the pieces it takes, and what is known of it so far. Each rule is a row of the table in
// read_quantities.cpp and reads one surface shape.
#pragma once

#include <optional>
#include <string_view>

#include "extract/quantity/amount.h"
#include "model/quantity.h"

namespace factdiff {

enum class Hedge { none, approximately, nearly, barely_more, more_than, at_least, at_most, less_than };

struct Figure {
  std::size_t first = 0;  // pieces [first, last): hedge, amount and unit
  std::size_t last = 0;
  std::size_t amount_first = 0;  // without the hedge before it
  Quantity quantity;
  Hedge hedge = Hedge::none;
  std::string_view rule;
  bool is_time = false;                    // "three hours": a duration, no figure; taken so that nothing else reads it
  std::optional<std::size_t> governor;     // piece of the word that gives the role
  std::optional<std::size_t> noun_last;    // the piece after the counted noun phrase
  std::optional<std::size_t> next_figure;  // of a list: set where this figure yields two ("3-2")
  std::optional<std::size_t> named_last;  // of an age: the piece after the name of whose it is ("Berg" of "Berg is 34")
};

// "about", "more than", "an estimated", "over nearly" before a figure.
struct HedgeWords {
  std::size_t pieces = 0;  // 0: none
  Hedge hedge = Hedge::none;
};
[[nodiscard]] HedgeWords read_hedge(const PieceSentence& sentence, std::size_t at);
// "or more", "or so", "-plus" after one.
[[nodiscard]] HedgeWords read_hedge_after(const PieceSentence& sentence, std::size_t at);

// An amount with its currency, unit or percent sign, or a range of two.
[[nodiscard]] std::optional<Figure> read_measured(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_range(const PieceSentence& sentence, std::size_t at);

// The code of "R" in "R5 million"; empty where the piece is no such letter.
[[nodiscard]] std::string_view currency_letter(const PieceSentence& sentence, std::size_t at);
// The sign or name of a currency before or after an amount.
struct Currency {
  std::size_t pieces = 0;  // 0: none
  std::string_view code;   // "USD", or "USD/100" for cents
  double factor = 1;       // of "MUSD"
};
[[nodiscard]] Currency read_currency(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] Currency read_currency_before(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_money(const PieceSentence& sentence, std::size_t at);

// The unit after an amount: "km", "square miles", "tons per day", "-foot".
struct Unit {
  std::size_t pieces = 0;  // 0: none
  std::string name;        // "kilometer"
};
[[nodiscard]] Unit read_unit(const PieceSentence& sentence, std::size_t at, const Amount& amount);
// "C" of "41C" in a sentence on the weather.
[[nodiscard]] bool speaks_of_temperature(const PieceSentence& sentence, std::size_t letter);
// "year", "hours", "-month": a unit of time, whose figures are durations or ages.
[[nodiscard]] std::optional<std::string> time_unit(const PieceSentence& sentence, std::size_t at);

[[nodiscard]] std::optional<Figure> read_pounds(const PieceSentence& sentence, const Amount& amount);
[[nodiscard]] std::optional<Figure> read_percent(const PieceSentence& sentence, const Amount& amount);
[[nodiscard]] std::optional<Figure> read_measure(const PieceSentence& sentence, const Amount& amount);
[[nodiscard]] std::optional<Figure> read_cardinal(const PieceSentence& sentence, const Amount& amount);

// Rules that begin at a piece of their own.
[[nodiscard]] std::optional<Figure> read_phone(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_identifier(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_age(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_score(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_magnitude(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_ordinal(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_vague(const PieceSentence& sentence, std::size_t at);
[[nodiscard]] std::optional<Figure> read_none(const PieceSentence& sentence, std::size_t at);

// What is counted, and in which role: sets counted, counted_span, counted_head, role and governor.
void read_counted(const PieceSentence& sentence, Figure& figure);
void read_role(const PieceSentence& sentence, Figure& figure);
// Of what a rate is told: sets per. Asked before and after what is counted is known.
void read_rate(const PieceSentence& sentence, Figure& figure);
// "12 deaths per 100,000 people": the second says of what the rate is told.
void relate_base(const PieceSentence& sentence, const Figure& rate, Figure& base);
// The piece after an apposition or relative clause between commas that begins at the piece ("villagers, most of them
// women, | fled"), where the clause goes on there; the same piece where none does.
[[nodiscard]] std::size_t skip_aside(const PieceSentence& sentence, std::size_t at);
// "a region of 40,000 people", "its 40,000 residents": gives the role of a population where the words say so.
bool read_population(const PieceSentence& sentence, Figure& figure);

// Parts and wholes, members of a list: what a figure takes from the one beside it.
void relate_figures(const PieceSentence& sentence, std::vector<Figure>& figures);

// Sets modifier, low and high from the hedge and the rounding step.
void set_interval(Figure& figure);

// The piece before says that a year follows: "in 2012", "since 2011".
[[nodiscard]] bool follows_year_word(const PieceSentence& sentence, std::size_t at);

// A figure of one number.
[[nodiscard]] Figure figure_of(const Amount& amount, QuantityType type, std::string_view rule);

}  // namespace factdiff
