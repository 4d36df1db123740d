#include <algorithm>
#include <array>
#include <cmath>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool is_plural_or_people(const PieceSentence& sentence, std::size_t at) {
  return sentence.is_word(at) && forms_of(sentence[at].lower).may_be_noun();
}

// "one" is a numeral before what it counts ("one person", "one dead", "one of the four"), else a pronoun.
bool one_is_a_numeral(const PieceSentence& sentence, std::size_t at) {
  if (sentence.size() == 1) return true;
  if (at > 0 && sentence.is_word(at - 1)) {
    const std::string& before = sentence[at - 1].lower;
    for (const std::string_view pronoun :
         {"no", "this", "that", "the", "any", "every", "each", "which", "some", "another", "new", "loved", "only"}) {
      if (before == pronoun && !lists::figure_hedges.contains(before)) return false;
    }
  }
  if (sentence.is_hyphen(at + 1)) return false;
  const std::string& after = sentence[at + 1].lower;
  // "killed one and injured four"
  const bool object = at > 0 && sentence.is_word(at - 1) && lists::role_verbs.contains(lemma(sentence[at - 1].lower)) &&
                      forms_of(sentence[at - 1].lower).may_be_verb();
  if (object && (after == "and" || after == "," || after == "." || after == "of" || after == "in")) return true;
  if (!sentence.is_word(at + 1)) return false;
  for (const std::string_view other : {"another", "day", "thing", "hand", "side", "time", "way", "reason", "point",
                                       "man's", "you", "big", "such", "can", "more", "of", "that", "who", "which"}) {
    if (after == other) return false;
  }
  if (lists::role_states.contains(lemma(after)) || lists::role_verbs.contains(lemma(after))) return true;
  if (lists::function_words.contains(after)) return false;
  const WordForms forms = forms_of(after);
  return forms.may_be_noun() || forms.may_be(WordForm::adjective) || forms.may_be(WordForm::participle);
}

// "2009": a year where nothing is counted by it.
bool is_year(const PieceSentence& sentence, const Amount& amount) {
  if (!amount.plain_integer || amount.value < 1900 || amount.value > 2099 || sentence.size() == 1) return false;
  if (sentence[amount.first].span.size() != 4) return false;
  // "that 2006 incident"
  const WordForms next = forms_of(sentence[amount.last].lower);
  const bool singular = sentence.is_word(amount.last) && next.likeliest() == WordForm::noun &&
                        !next.may_be(WordForm::plural_noun) && !sentence.is(amount.last, "people");
  return follows_year_word(sentence, amount.first) || singular || !is_plural_or_people(sentence, amount.last);
}

// Letters glued to the digits make a name of both: "13F", "787s", "1980s", "3D", "4x4".
bool is_glued_to_letters(const PieceSentence& sentence, const Amount& amount) {
  const std::size_t first = amount.first;
  if (first > 0 && !amount.in_words && sentence.is_glued(first) && sentence.is_word(first - 1)) return true;
  const std::size_t next = amount.last;
  if (amount.in_words || !sentence.is_glued(next)) return false;
  return sentence.is_word(next) && !sentence.is(next, "'s");
}

// "0440 GMT", "1353 (1023 GMT)", "11.30 p.m.": a time that no time expression covers.
bool is_clock_time(const PieceSentence& sentence, const Amount& amount) {
  if (amount.in_words || amount.has_scale) return false;
  std::size_t next = amount.last;
  if (sentence.is(next, "(") && sentence.is_number(next + 1)) next += 2;
  for (const std::string_view zone :
       {"gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cet", "p.m.", "a.m.", "am", "pm", "o'clock", "o’clock"}) {
    if (sentence.is(next, zone)) return true;
  }
  return false;
}

// A full stop or colon and more digits, or digits before: a time, a ratio, a version.
bool is_part_of_a_code(const PieceSentence& sentence, const Amount& amount) {
  const auto joined = [&](std::size_t mark, std::size_t other) {
    return (sentence.is(mark, ":") || sentence.is(mark, ".") || sentence.is(mark, "/") || sentence.is(mark, "_") ||
            sentence.is(mark, "#") || sentence.is(mark, "@")) &&
           sentence.is_glued(mark) && sentence.is_glued(other);
  };
  if (joined(amount.last, amount.last + 1) && sentence.is_number(amount.last + 1)) return true;
  return amount.first >= 2 && joined(amount.first - 1, amount.first) &&
         (sentence.is_number(amount.first - 2) || sentence.is_word(amount.first - 2));
}

// "raised 2.5m from investors", "paid 3m for it": the m is that of money, whose currency is not told.
bool is_paid(const PieceSentence& sentence, std::size_t at) {
  if (at == 0 || !sentence.is_number(at) || !sentence.is(at + 1, "m") || !sentence.is_glued(at + 1)) return false;
  static constexpr std::array<std::string_view, 9> verbs = {"raise",  "pay",    "cost",  "earn", "invest",
                                                            "borrow", "donate", "spend", "owe"};
  static constexpr std::array<std::string_view, 8> lengths = {"long", "wide", "high",  "tall",
                                                              "deep", "away", "above", "below"};
  const std::string verb = lemma(sentence[at - 1].lower);
  return std::find(verbs.begin(), verbs.end(), verb) != verbs.end() &&
         std::none_of(lengths.begin(), lengths.end(), [&](auto length) { return sentence.is(at + 2, length); });
}

// "a kilometer", "a millilitre", "a mile": one of a unit that means nothing else.
std::optional<Figure> read_single_unit(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "a") && !sentence.is(at, "an")) return {};
  // "$3.50 a gallon", "30 euros a liter": of what a rate is told.
  if (at > 0 &&
      (sentence.is_number(at - 1) || sentence[at - 1].in_numeral_lists ||
       (sentence.is(at - 1, "p") && sentence.is_glued(at - 1)) || lists::currencies.contains(sentence[at - 1].lower) ||
       lists::measure_units.contains(sentence[at - 1].lower))) {
    return {};
  }
  Amount amount;
  amount.first = at;
  amount.last = at + 1;
  amount.value = 1;
  amount.in_words = true;
  const Unit unit = read_unit(sentence, amount.last, amount);
  if (unit.pieces != 1 || sentence[at + 1].lower.ends_with('s') || sentence[at + 1].lower.size() < 4) return {};
  const bool metric = unit.name.ends_with("meter") || unit.name.ends_with("liter") || unit.name.ends_with("gram");
  if (unit.name != "mile" && unit.name != "acre" && unit.name != "hectare" && unit.name != "gallon" && !metric)
    return {};
  if (sentence.is_hyphen(at + 2) || forms_of(sentence[at + 2].lower).may_be(WordForm::noun)) return {};
  return read_measure(sentence, amount);
}

}  // namespace

bool follows_year_word(const PieceSentence& sentence, std::size_t at) {
  if (at == 0) return false;
  for (const std::string_view word : {"in", "since", "until", "during", "throughout", "late", "early", "mid", "till"}) {
    if (sentence.is(at - 1, word)) return true;
  }
  return false;
}

Figure figure_of(const Amount& amount, QuantityType type, std::string_view rule) {
  Figure figure;
  figure.first = amount.first;
  figure.amount_first = amount.first;
  figure.last = amount.last;
  figure.rule = rule;
  figure.quantity.type = type;
  figure.quantity.number = amount.value;
  figure.quantity.value = decimal_text(amount.value);
  return figure;
}

// "1,200", "two hundred", "half" where no unit follows.
std::optional<Figure> read_cardinal(const PieceSentence& sentence, const Amount& amount) {
  if (is_clock_time(sentence, amount)) return {};
  // "he fled.[17]": a note
  if (amount.first > 0 && sentence.is(amount.first - 1, "[") && sentence.is(amount.last, "]")) return {};
  // "the under-21 team"
  const std::size_t first = amount.first;
  if (first > 1 && sentence.is_hyphen(first - 1) && (sentence.is(first - 2, "under") || sentence.is(first - 2, "over")))
    return {};
  // "the Big Ten", "the Chicago Seven": a capital numeral behind a capital name.
  if (first > 1 && amount.in_words && sentence[first].capitalised && sentence.is_word(first - 1) &&
      sentence[first - 1].capitalised && !sentence.capitals_mean_nothing() && !amount.is_fraction) {
    return {};
  }
  // "below zero", "ground zero"
  const bool zero = amount.value == 0 && amount.in_words && amount.first > 0;
  if (zero && (sentence.is(amount.first - 1, "below") || sentence.is(amount.first - 1, "above") ||
               sentence.is(amount.first - 1, "ground"))) {
    return {};
  }
  if (amount.first > 0 && sentence.is(amount.first - 1, "<>")) return {};                       // "<>30": any but this
  if (sentence.is_hyphen(amount.last) && sentence.is(amount.last + 1, "something")) return {};  // "sixty-something"
  if (is_glued_to_letters(sentence, amount) || is_part_of_a_code(sentence, amount) || is_year(sentence, amount))
    return {};
  const bool is_one = amount.in_words && amount.value == 1 && !amount.has_scale && !amount.is_fraction;
  if (is_one && !one_is_a_numeral(sentence, amount.first)) return {};
  Figure figure = figure_of(amount, QuantityType::cardinal, amount.is_fraction ? "figure/fraction" : "figure/cardinal");
  // What is counted below a hundred is counted exactly; larger counts are as exact as they are written.
  const bool exact = std::fabs(amount.value) < 100 && amount.value == std::floor(amount.value);
  figure.quantity.step = exact || (amount.place == 1 && !amount.is_fraction) ? 0 : amount.place;
  return figure;
}

namespace {

// Digits, words of numbers, an article, a sign or a currency: nothing else begins an amount.
bool may_begin_amount(const PieceSentence& sentence, std::size_t at) {
  const Piece& piece = sentence[at];
  if (piece.kind == PieceKind::number || piece.in_numeral_lists || may_begin_phrase(lists::currencies, piece))
    return true;
  if (piece.kind == PieceKind::mark)
    return piece.lower == "-" || (piece.lower == "(" && may_begin_phrase(lists::currencies, sentence[at + 1]));
  return piece.lower == "a" || piece.lower == "an" || piece.lower == "minus" || piece.lower == "negative" ||
         piece.lower == "point" || sentence.is(at + 1, "$") || !currency_letter(sentence, at).empty();
}

// "- 2 degrees": a sign apart from its number, of temperatures alone.
std::optional<Figure> read_spaced_minus(const PieceSentence& sentence, std::size_t at) {
  const std::string_view written = sentence.text(sentence[at].span);
  if ((written != "-" && written != "\u2212") || !sentence[at + 1].space_before || !sentence.is_number(at + 1))
    return {};
  if (at > 0 && (sentence.is_number(at - 1) || !sentence[at].space_before)) return {};
  auto amount = read_amount(sentence, at + 1);
  if (!amount || !read_unit(sentence, amount->last, *amount).name.starts_with("degree")) return {};
  amount->first = at;
  amount->value = -amount->value;
  return read_measure(sentence, *amount);
}

}  // namespace

std::optional<Figure> read_measured(const PieceSentence& sentence, std::size_t at) {
  if (!may_begin_amount(sentence, at)) return {};
  if (auto money = read_money(sentence, at)) return money;
  const auto amount = read_amount(sentence, at, is_paid(sentence, at));
  if (!amount) return sentence.is(at, "-") ? read_spaced_minus(sentence, at) : read_single_unit(sentence, at);
  // "two additional minutes", "three-hour", "the first 24 hours"
  std::size_t unit = amount->last;
  if (sentence.is(unit, "more") || sentence.is(unit, "additional") || sentence.is(unit, "less") ||
      sentence.is(unit, "fewer") || sentence.is(unit, "further") || sentence.is(unit, "straight") ||
      sentence.is(unit, "consecutive") || sentence.is(unit, "full")) {
    ++unit;
  }
  if (amount->is_fraction && (sentence.is(unit, "a") || sentence.is(unit, "an"))) ++unit;
  // "two quarters of hour", "1/2 h"
  if (amount->is_fraction && sentence.is(unit, "of") && time_unit(sentence, unit + 1)) ++unit;
  if (sentence.is(unit, "h") || sentence.is(unit, "hr")) {
    Figure figure = figure_of(*amount, QuantityType::quantity, "figure/duration");
    figure.last = unit + 1;
    figure.is_time = true;
    return figure;
  }
  // "1 hour thirty": the rest of a duration.
  const bool after_time =
      amount->first > 0 && sentence[amount->first - 1].in_time && time_unit(sentence, amount->first - 1);
  if (after_time && amount->in_words && amount->value < 60 && !sentence.is_word(amount->last)) {
    Figure figure = figure_of(*amount, QuantityType::quantity, "figure/duration");
    figure.is_time = true;
    return figure;
  }
  if (const auto time = time_unit(sentence, unit)) {
    Figure figure = figure_of(*amount, QuantityType::quantity, "figure/duration");
    figure.last = unit + (sentence.is_hyphen(unit) ? 2 : 1);
    figure.quantity.unit = lemma(*time);
    figure.is_time = true;
    return figure;
  }
  if (auto percent = read_percent(sentence, *amount)) return percent;
  if (auto pounds = read_pounds(sentence, *amount)) return pounds;
  if (auto measure = read_measure(sentence, *amount)) return measure;
  return read_cardinal(sentence, *amount);
}

}  // namespace factdiff
