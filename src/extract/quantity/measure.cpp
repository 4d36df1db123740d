#include <array>
#include <cmath>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::array<std::string_view, 24> time_units = {
    "second",  "seconds",   "minute", "minutes", "hour",      "hours",   "day",      "days",
    "week",    "weeks",     "month",  "months",  "year",      "years",   "decade",   "decades",
    "century", "centuries", "hrs",    "mins",    "fortnight", "weekend", "weekends", "nights"};

// A unit at the piece itself.
Unit plain_unit(const PieceSentence& sentence, std::size_t at) {
  const PhraseMatch match = find_phrase(lists::measure_units, sentence, at);
  const std::size_t next = at + match.pieces;
  if (match.pieces == 0 || (sentence.is_glued(next) && (sentence.is_word(next) || sentence.is_number(next)))) return {};
  return {match.pieces, std::string(match.value)};
}

// "square", "sq", "sq.", "cubic", "cu" before a unit of length.
Unit power_unit(const PieceSentence& sentence, std::size_t at) {
  const std::string& word = sentence[at].lower;
  const bool square = word == "square" || word == "sq";
  if (!square && word != "cubic" && word != "cu") return {};
  std::size_t next = at + 1;
  if (sentence.is(next, ".") || sentence.is_hyphen(next)) ++next;
  const Unit base = plain_unit(sentence, next);
  if (base.pieces == 0) return {};
  return {next + base.pieces - at, (square ? "square " : "cubic ") + base.name};
}

// Symbols that are words or letters otherwise count only glued to their number or where they cannot be misread.
bool symbol_is_safe(const PieceSentence& sentence, std::size_t at, bool glued) {
  const Piece& piece = sentence[at];
  const std::string& word = piece.lower;
  if (word == "degrees" || word.size() > 3 || piece.kind == PieceKind::mark) return true;
  if (word == "ev" || word == "mi" || word == "pp" || word == "bp" || word == "gal" || word == "ha" || word == "hp" ||
      word == "db" || word == "kt" || word == "pa" || word == "cal" || word == "cc" || word == "amp") {
    return glued || piece.all_caps == (word == "hp");
  }
  if (word.size() > 1) return true;
  if (word == "b" || word == "j") return false;
  // "9 m", "5 g", "10 l": lower case, and not before a word.
  const bool ends = !sentence.is_glued(at + 1) || sentence[at + 1].kind == PieceKind::mark;
  return glued || (!piece.capitalised && ends);
}

// "41C", "95 F" where the words around speak of the weather.
Unit temperature_letter(const PieceSentence& sentence, std::size_t at, const Amount& amount) {
  const bool below_zero = amount.value < 0 && sentence[at].all_caps && sentence.is_glued(at) &&
                          (sentence.is(at, "c") || sentence.is(at, "f")) &&
                          (!sentence.is_glued(at + 1) || sentence[at + 1].kind == PieceKind::mark);
  if ((!below_zero && !speaks_of_temperature(sentence, at)) || amount.in_words || std::fabs(amount.value) > 150)
    return {};
  return {1, sentence.is(at, "c") ? "degree celsius" : "degree fahrenheit"};
}

// "5'2\"", "13.3\"": feet and inches by marks, directly after digits.
Unit mark_unit(const PieceSentence& sentence, std::size_t at, const Amount& amount) {
  if (!sentence.is_glued(at) || amount.in_words) return {};
  const std::string& mark = sentence[at].lower;
  if (mark == "″" || (mark == "\"" && amount.value <= 120 && at >= 2)) return {1, "inch"};
  if (mark == "′" || ((mark == "'" || mark == "’") && sentence.is_number(at + 1) && sentence.is_glued(at + 1))) {
    return {1, "foot"};
  }
  return {};
}

}  // namespace

bool speaks_of_temperature(const PieceSentence& sentence, std::size_t letter) {
  if ((!sentence.is(letter, "c") && !sentence.is(letter, "f")) || !sentence[letter].all_caps) return false;
  if (sentence.is_glued(letter + 1) && sentence[letter + 1].kind != PieceKind::mark) return false;
  static constexpr std::array<std::string_view, 22> words = {
      "shade",    "sunny",    "overnight", "outside",     "temperature",  "temperatures", "degrees", "heat",
      "heatwave", "hot",      "mercury",   "thermometer", "thermometers", "warm",         "cold",    "cool",
      "weather",  "forecast", "celsius",   "freezing",    "highs",        "lows"};
  constexpr std::size_t reach = 12;
  const std::size_t first = letter > reach ? letter - reach : 0;
  for (std::size_t at = first; at < letter + reach && at < sentence.size(); ++at) {
    for (const std::string_view word : words) {
      if (sentence.is(at, word)) return true;
    }
  }
  return false;
}

std::optional<std::string> time_unit(const PieceSentence& sentence, std::size_t at) {
  if (sentence.is_hyphen(at)) ++at;
  for (const std::string_view unit : time_units) {
    if (sentence.is(at, unit)) return std::string(unit);
  }
  return {};
}

Unit read_unit(const PieceSentence& sentence, std::size_t at, const Amount& amount) {
  if (const Unit mark = mark_unit(sentence, at, amount); mark.pieces > 0) return mark;
  std::size_t start = at;
  if (sentence.is_hyphen(start)) ++start;
  const bool glued = start == at && sentence.is_glued(start);
  if (const Unit letter = temperature_letter(sentence, start, amount); letter.pieces > 0)
    return {letter.pieces + start - at, letter.name};
  Unit unit = power_unit(sentence, start);
  if (unit.pieces == 0) {
    unit = plain_unit(sentence, start);
    if (unit.pieces == 1 && !symbol_is_safe(sentence, start, glued)) return {};
    // "two cups" of a final, "a foot in the door": words of more than one meaning need their plural or a hyphen.
    if (unit.name == "cup" && !amount.is_fraction && sentence[start].capitalised) unit.pieces = 1;
  }
  if (unit.pieces == 0) return {};
  unit.pieces += start - at;
  std::size_t next = at + unit.pieces;
  if (unit.name == "degree celsius" || unit.name == "degree fahrenheit") return unit;
  // "per", "a", "an" or "/" and a second unit: "tons per day", "km/h", "miles an hour".
  const bool slash = sentence.is(next, "/") && sentence.is_glued(next);
  if (slash || sentence.is(next, "per") || sentence.is(next, "an") || sentence.is(next, "a")) {
    const std::string& word = sentence[next + 1].lower;
    const auto time = time_unit(sentence, next + 1);
    const Unit second = plain_unit(sentence, next + 1);
    const bool article = sentence.is(next, "a") || sentence.is(next, "an");
    std::string per;
    if (slash && (word == "h" || word == "hr")) {
      per = "hour";
    } else if (slash && word == "s") {
      per = "second";
    } else if (time && !time->ends_with('s')) {
      per = *time;
    } else if (second.pieces > 0 && !article) {
      per = second.name;
    }
    if (!per.empty()) {
      unit.name += " per " + per;
      unit.pieces += 1 + (time || second.pieces == 0 ? 1 : second.pieces);
    }
  }
  return unit;
}

namespace {

bool is_below_zero(const PieceSentence& sentence, std::size_t at) {
  return sentence.is(at, "below") && (sentence.is(at + 1, "zero") || sentence.is(at + 1, "0"));
}

// "5 below zero" of the weather, where no unit is told.
std::optional<Figure> read_bare_degrees(const PieceSentence& sentence, const Amount& amount) {
  if (!is_below_zero(sentence, amount.last) || amount.is_fraction) return {};
  Figure figure = figure_of(amount, QuantityType::quantity, "figure/measure");
  figure.last = amount.last + 2;
  figure.quantity.unit = "degree";
  figure.quantity.step = amount.place;
  figure.quantity.number = -amount.value;
  figure.quantity.value = decimal_text(-amount.value);
  return figure;
}

}  // namespace

// "58km", "660 square meters", "half a liter", "5 ft 2 in", "7 feet, 10 inches", "two-thirds of a mile".
std::optional<Figure> read_measure(const PieceSentence& sentence, const Amount& amount) {
  std::size_t at = amount.last;
  if (amount.is_fraction || amount.has_scale) {
    if (sentence.is(at, "of") && (sentence.is(at + 1, "a") || sentence.is(at + 1, "an"))) ++at;
    if (amount.is_fraction && (sentence.is(at, "a") || sentence.is(at, "an"))) ++at;
  } else if (amount.value > 0 && amount.value < 1 && sentence.is(at, "a")) {  // "½ a liter"
    ++at;
  }
  const Unit unit = read_unit(sentence, at, amount);
  if (unit.pieces == 0) return read_bare_degrees(sentence, amount);
  Figure figure = figure_of(amount, QuantityType::quantity, "figure/measure");
  figure.last = at + unit.pieces;
  figure.quantity.unit = unit.name;
  figure.quantity.step = amount.place;
  // The smaller unit of a compound measure.
  struct Smaller {
    std::string_view unit;
    std::string_view smaller;
    double parts;
  };
  constexpr std::array<Smaller, 8> compounds = {{{"yard", "foot", 3},
                                                 {"foot", "inch", 12},
                                                 {"kilometer", "meter", 1000},
                                                 {"meter", "centimeter", 100},
                                                 {"pound", "ounce", 16},
                                                 {"stone", "pound", 14},
                                                 {"mile", "yard", 1760},
                                                 {"kilogram", "gram", 1000}}};
  double parts = 1;
  std::string last = unit.name;
  for (int i = 0; i < 2; ++i) {
    std::size_t next = figure.last;
    const bool hyphen = last == "foot" && sentence.is_hyphen(next);
    if (sentence.is(next, ",") || sentence.is(next, "and") || hyphen) ++next;
    const auto more = sentence.is_number(next) || sentence.is_word(next) ? read_amount(sentence, next) : std::nullopt;
    if (!more || more->value < 0) break;
    Unit second = read_unit(sentence, more->last, *more);
    if (second.pieces == 0 && last == "foot" && sentence.is(more->last, "in")) second = {1, "inch"};
    if (second.pieces == 0 && hyphen && more->value < 12) second = {0, "inch"};  // "6-foot-2"
    const Smaller* found = nullptr;
    for (const Smaller& compound : compounds) {
      if (compound.unit == last && compound.smaller == second.name && more->value < 4 * compound.parts)
        found = &compound;
    }
    if (found == nullptr) break;
    parts *= found->parts;
    figure.quantity.number += more->value / parts;
    figure.quantity.step = 1 / parts;
    figure.last = more->last + second.pieces;
    last = second.name;
  }
  // "30 degrees below zero"
  if (unit.name.starts_with("degree") && is_below_zero(sentence, figure.last)) {
    figure.quantity.number = -figure.quantity.number;
    figure.last += 2;
  }
  figure.quantity.value = decimal_text(figure.quantity.number);
  return figure;
}

}  // namespace factdiff
