// Ages with their unit or word: "32-year-old", "aged 7", "in his thirties".
#include "extract/quantity/age.h"

#include <algorithm>
#include <array>

#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

Figure age_figure(std::size_t first, std::size_t last, double years, std::string_view rule) {
  Amount amount;
  amount.first = first;
  amount.last = last;
  amount.value = years;
  Figure figure = figure_of(amount, QuantityType::age, rule);
  figure.quantity.unit = "year";
  figure.quantity.role = "age";
  return figure;
}

namespace {

// "18- to 24-year-olds": the unit follows the second number alone.
std::optional<Figure> read_hanging_range(const PieceSentence& sentence, std::size_t at) {
  const bool hyphen = sentence.is(at + 1, "-") || sentence.is(at + 1, "\u2010") || sentence.is(at + 1, "\u2011");
  if (!sentence.is_number(at) || !hyphen || !sentence.is_glued(at + 1)) return {};
  if (!sentence.is(at + 2, "to") && !sentence.is(at + 2, "or") && !sentence.is(at + 2, "and")) return {};
  auto high = read_measured(sentence, at + 3);
  if (!high || !high->is_time || high->quantity.number <= sentence[at].number) return {};
  const double low = sentence[at].number;
  high->first = at;
  high->amount_first = at;
  high->quantity.value = decimal_text(low) + "/" + high->quantity.value;
  high->quantity.range = {low, high->quantity.number};
  high->quantity.number = (low + high->quantity.number) / 2;
  return high;
}

// "32-year-old", "18-to-24-year-olds", "six years old", "three months of age", "years-old".
std::optional<Figure> read_unit_age(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.may_tell_age() || (!sentence.is_number(at) && !sentence.is_word(at))) return {};
  auto figure = read_hanging_range(sentence, at);
  if (!figure) figure = read_range(sentence, at);
  if (!figure || !figure->is_time) figure = read_measured(sentence, at);
  if (!figure || !figure->is_time) return {};
  std::size_t next = figure->last;
  if (sentence.is(next, "of") && sentence.is(next + 1, "age")) {
    next += 2;
  } else {
    if (sentence.is_hyphen(next)) ++next;
    if (!sentence.is(next, "old") && !sentence.is(next, "olds")) return {};
    ++next;
  }
  figure->last = next;
  figure->is_time = false;
  figure->quantity.type = QuantityType::age;
  figure->quantity.role = "age";
  figure->rule = "figure/age-in-years";
  return figure;
}

// "aged 7", "age 55", "aged between 7 and 12".
std::optional<Figure> read_aged(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "aged") && !sentence.is(at, "age") && !sentence.is(at, "ages")) return {};
  std::size_t next = at + 1;
  if (sentence.is(next, "of")) ++next;
  const HedgeWords hedge = read_hedge(sentence, next);
  next += hedge.pieces;
  auto range = read_range(sentence, next);
  std::optional<Figure> figure = range && !range->quantity.unit ? range : std::nullopt;
  if (!figure) {
    const auto amount = read_amount(sentence, next);
    if (!amount || amount->value < 0 || amount->value > 120 || amount->is_fraction) return {};
    figure = age_figure(next, amount->last, amount->value, "figure/aged");
  }
  if (sentence.is(figure->last, "%") || sentence.is(figure->last, "percent") || sentence.is_word(at + 1) == false) {
    if (!sentence.is_number(next)) return {};
  }
  // "between the ages of 38 and 44", "ages 4 and 13"
  const bool second = sentence.is(at, "ages") && sentence.is(figure->last, "and") && !figure->quantity.range &&
                      sentence.is_number(figure->last + 1) && sentence[figure->last + 1].number <= 120;
  if (second && at >= 2 && sentence.is(at - 2, "between")) {
    const double to = sentence[figure->last + 1].number;
    figure->quantity.range = {figure->quantity.number, to};
    figure->quantity.value += "/" + decimal_text(to);
    figure->last += 2;
  } else if (second) {
    figure->next_figure = figure->last + 1;
  }
  figure->hedge = hedge.hedge;
  figure->first = at;
  figure->quantity.type = QuantityType::age;
  figure->quantity.unit = "year";
  figure->quantity.role = "age";
  figure->quantity.step = 0;
  figure->rule = "figure/aged";
  if (!second && !figure->quantity.range) figure->next_figure = next_age_in_list(sentence, figure->last);
  if (figure->last < sentence.size() && time_unit(sentence, figure->last)) ++figure->last;
  return figure;
}

// "in his thirties", "in her 40s", "in their late teens".
std::optional<Figure> read_decade_of_life(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "his") && !sentence.is(at, "her") && !sentence.is(at, "their") && !sentence.is(at, "my"))
    return {};
  if (at == 0 || !sentence.is(at - 1, "in")) return {};
  std::size_t next = at + 1;
  double from = 0;
  double to = 10;
  if (sentence.is(next, "early") || sentence.is(next, "late") || sentence.is(next, "mid")) {
    from = sentence.is(next, "early") ? 0 : sentence.is(next, "late") ? 6 : 3;
    to = sentence.is(next, "early") ? 4 : sentence.is(next, "late") ? 10 : 7;
    ++next;
    if (sentence.is_hyphen(next)) ++next;
  }
  const std::size_t first = next;
  double decade = 0;
  if (sentence.is_number(next) && sentence.is_glued(next + 1) &&
      (sentence.is(next + 1, "s") || sentence.is(next + 1, "'s"))) {
    decade = sentence[next].number;
    next += 2;
  } else if (sentence.is(next, "teens")) {
    decade = 10;
    from = std::max(from, 3.0);
    ++next;
  } else {
    constexpr std::array<std::string_view, 8> tens = {"twenties", "thirties",  "forties",  "fifties",
                                                      "sixties",  "seventies", "eighties", "nineties"};
    for (std::size_t i = 0; i < tens.size(); ++i) {
      if (sentence.is(next, tens[i])) decade = 20 + 10 * static_cast<double>(i);
    }
    ++next;
  }
  if (decade < 10 || decade > 100) return {};
  Figure figure = age_figure(first, next, decade, "figure/decade-of-life");
  figure.quantity.range = {decade + from, decade + to - 1};
  figure.quantity.value = decimal_text(decade + from) + "/" + decimal_text(decade + to - 1);
  figure.quantity.number = decade + (from + to) / 2;
  return figure;
}

}  // namespace

std::optional<Figure> read_age(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_aged(sentence, at)) return figure;
  if (auto figure = read_person_age(sentence, at)) return figure;
  if (auto figure = read_decade_of_life(sentence, at)) return figure;
  return read_unit_age(sentence, at);
}

}  // namespace factdiff
