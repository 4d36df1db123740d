#include <array>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

enum class Connector { none, to, hyphen, conjunction, alternative };

struct Link {
  Connector connector = Connector::none;
  std::size_t pieces = 0;
};

Link read_link(const PieceSentence& sentence, std::size_t at) {
  if (sentence.is_hyphen(at) && sentence.is(at + 1, "to") && sentence.is_hyphen(at + 2)) return {Connector::to, 3};
  // "a three- to four-page letter"
  if (sentence.is(at, "-") && sentence.is(at + 1, "to") && !sentence[at].space_before) return {Connector::to, 2};
  if (sentence.is(at, "to")) return {Connector::to, 1};
  // "15-20%", "2 -7 g", "3.5–4.0"
  if (sentence.is(at, "-") && at > 0 && sentence.is_number(at + 1)) return {Connector::hyphen, 1};
  if (sentence.is(at, "-") && sentence[at + 1].kind == PieceKind::mark) return {Connector::hyphen, 1};
  if (sentence.is_hyphen(at)) return {Connector::hyphen, 1};
  if (sentence.is(at, "and")) return {Connector::conjunction, 1};
  if (sentence.is(at, "or")) return {Connector::alternative, 1};
  return {};
}

// "rose from 3 to 10" says two figures, no range.
bool speaks_of_change(const PieceSentence& sentence, std::size_t at) {
  constexpr std::array<std::string_view, 30> changes = {
      "rise",    "raise",  "increase", "climb", "jump",   "up",     "down",   "fall",   "cut",     "drop",
      "decline", "go",     "grow",     "widen", "slip",   "revise", "reduce", "lower",  "change",  "soar",
      "surge",   "shrink", "move",     "gain",  "expand", "lift",   "plunge", "tumble", "improve", "come"};
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    if (!sentence.is_word(at - back)) continue;
    const std::string word = lemma(sentence[at - back].lower);
    for (const std::string_view change : changes) {
      if (word == change) return true;
    }
  }
  return false;
}

// "won 3 to 2", "voted 9-4", "a 52-48 vote".
bool speaks_of_a_score(const PieceSentence& sentence, std::size_t first, std::size_t last) {
  constexpr std::array<std::string_view, 15> words = {"win",   "lose",   "beat",    "vote",   "score",
                                                      "lead",  "defeat", "victory", "defeat", "draw",
                                                      "trail", "record", "loss",    "ballot", "tie"};
  const auto is_score_word = [&](std::size_t at) {
    if (!sentence.is_word(at)) return false;
    const std::string word = lemma(sentence[at].lower);
    for (const std::string_view score : words) {
      if (word == score) return true;
    }
    return false;
  };
  for (std::size_t back = 1; back <= 5 && back <= first; ++back) {
    if (is_score_word(first - back)) return true;
  }
  return is_score_word(last) || is_score_word(last + 1);
}

// The factor by which the scale words of an amount multiply its number: a million of "3 million", "two million".
double scale_of(const PieceSentence& sentence, const Figure& figure) {
  for (std::size_t at = figure.amount_first; at < figure.last; ++at) {
    if (sentence.is_number(at)) return sentence[at].number > 0 ? figure.quantity.number / sentence[at].number : 1;
  }
  for (std::size_t at = figure.last; at-- > figure.amount_first;) {
    const Scale scale = read_scale(sentence, at, false);
    if (scale.factor >= 12) return scale.factor;
  }
  return 1;
}

// "2 to 3 million", "one to two million", "$10-$20 million", "7-9 lakh": the scale of the higher end is that of the
// lower too.
void share_scale(const PieceSentence& sentence, Figure& low, const Figure& high) {
  const double factor = scale_of(sentence, high);
  const bool low_has_scale = low.quantity.number >= std::min(factor, 1000.0);
  if (factor < 12 || low_has_scale || low.quantity.number > high.quantity.number / factor) return;
  low.quantity.number = rounded(low.quantity.number * factor);
  low.quantity.step *= factor;
}

bool same_kind(const Figure& low, const Figure& high) {
  if (low.quantity.unit) return low.quantity.unit == high.quantity.unit;
  return true;
}

// "€2-3bn", "$2 to 3 million", "between $2 and 3 million": the sign before the lower end is that of the higher too.
void share_currency(const PieceSentence& sentence, const Figure& low, Figure& high, bool sure) {
  if (low.quantity.type != QuantityType::money || high.quantity.type != QuantityType::cardinal || high.quantity.unit ||
      sentence.is_number(low.amount_first)) {
    return;
  }
  // "gave $50 to 60 workers": a noun says that people are counted.
  const bool scaled = high.quantity.number >= 1000 && !sentence.is_number(high.last - 1);
  const bool noun = sentence.is_word(high.last) && !lists::function_words.contains(sentence[high.last].lower);
  if (!sure && !scaled && noun) return;
  high.quantity.type = QuantityType::money;
  high.quantity.unit = low.quantity.unit;
  high.quantity.step = std::max(high.quantity.step, low.quantity.step);
}

// "one" of "one to two million", which alone may be a pronoun.
std::optional<Figure> read_low_end(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_measured(sentence, at)) return figure;
  if (!sentence.is(at, "one")) return {};
  Amount one;
  one.first = at;
  one.last = at + 1;
  one.value = 1;
  one.in_words = true;
  return figure_of(one, QuantityType::cardinal, "figure/cardinal");
}

Figure join(const PieceSentence& sentence, Figure low, Figure high, std::size_t first) {
  share_scale(sentence, low, high);
  // "half to two-thirds", "15-20%": the lower end takes the unit of the higher.
  Figure figure = high;
  figure.first = first;
  figure.amount_first = low.amount_first;
  figure.rule = "figure/range";
  const double a = low.quantity.number;
  const double b = high.quantity.number;
  figure.quantity.range = {a, b};
  figure.quantity.value = decimal_text(a) + "/" + decimal_text(b);
  figure.quantity.number = (a + b) / 2;
  figure.quantity.step = std::max(low.quantity.step, high.quantity.step);
  return figure;
}

// "between three hundred and two thousand": the words could be one number, but "between" wants two.
void split_at_conjunction(const PieceSentence& sentence, Figure& low) {
  for (std::size_t at = low.amount_first + 1; at < low.last; ++at) {
    if (!sentence.is(at, "and")) continue;
    const auto first = read_number_words(sentence, low.amount_first, at);
    const auto second = read_number_words(sentence, at + 1);
    if (!first || first->last != at || !second || second->value <= first->value) continue;
    const std::size_t start = low.first;
    low = figure_of(*first, QuantityType::cardinal, "figure/cardinal");
    low.first = start;
    return;
  }
}

}  // namespace

// "between 30 and 40", "from 10 to 20 dollars", "12 to 15", "15-20%", "two or three", "40 percent to 70 percent".
std::optional<Figure> read_range(const PieceSentence& sentence, std::size_t at) {
  const bool between = sentence.is(at, "between");
  const bool from = sentence.is(at, "from") || sentence.is(at, "anywhere");
  std::size_t start = at + (between || from ? 1 : 0);
  if (sentence.is(at, "anywhere") && sentence.is(at + 1, "from")) ++start;
  if (from && speaks_of_change(sentence, at)) return {};
  if (between || from) start += read_hedge(sentence, start).pieces;
  auto low = read_low_end(sentence, start);
  if (!low || low->quantity.range) return {};
  if (between && !sentence.is(low->last, "and")) split_at_conjunction(sentence, *low);
  const Link link = read_link(sentence, low->last);
  if (link.connector == Connector::none) return {};
  if (between != (link.connector == Connector::conjunction) && !(between && link.connector == Connector::hyphen))
    return {};
  std::size_t second = low->last + link.pieces;
  if (between || from) second += read_hedge(sentence, second).pieces;
  auto high = read_measured(sentence, second);
  // "USD 3-5m": the m is that of money.
  if (high && high->quantity.type == QuantityType::quantity && low->quantity.type == QuantityType::money) {
    if (const auto amount = read_amount(sentence, second, true)) high = figure_of(*amount, QuantityType::cardinal, "");
  }
  if (high) share_currency(sentence, *low, *high, between || link.connector == Connector::hyphen);
  if (!high || low->quantity.number < 0 || !same_kind(*low, *high) ||
      high->is_time != (low->is_time || high->is_time)) {
    return {};
  }
  Figure joined = join(sentence, *low, *high, at);
  const auto& ends = *joined.quantity.range;
  if (ends.first >= ends.second) return {};
  if (link.connector == Connector::alternative) {
    // "two or three"; of "5 killed or 10" nothing is said of both.
    if (low->quantity.unit || ends.second > 12 * ends.first) return {};
  }
  if (!between && !from && link.connector != Connector::alternative) {
    // "rose 3 to 45", but "rise 3 to 5 percent"
    const bool near = !sentence.is(at - 1, "from") && !low->quantity.unit && joined.quantity.unit == "percent" &&
                      ends.second <= 5 * ends.first;
    if (link.connector == Connector::to && !near && speaks_of_change(sentence, at)) return {};
    if (speaks_of_a_score(sentence, at, joined.last) && !joined.quantity.unit) return {};
    if (ends.second > 100 * ends.first) return {};
  }
  return joined;
}

}  // namespace factdiff
