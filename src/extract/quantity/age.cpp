#include <algorithm>
#include <array>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

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

// "32-year-old", "18-to-24-year-olds", "six years old", "three months of age", "years-old".
std::optional<Figure> read_unit_age(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.may_tell_age() || (!sentence.is_number(at) && !sentence.is_word(at))) return {};
  auto figure = read_range(sentence, at);
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
  if (figure->last < sentence.size() && time_unit(sentence, figure->last)) ++figure->last;
  return figure;
}

bool ends_apposition(const PieceSentence& sentence, std::size_t at) {
  if (at >= sentence.size()) return true;
  for (const std::string_view mark : {",", ".", ";", ")", ":", "'", "\"", "’", "”", "!", "?"}) {
    if (sentence.is(at, mark)) return true;
  }
  for (const std::string_view verb : {"was", "is", "were", "who", "has", "had", "told", "said", "died"}) {
    if (sentence.is(at, verb)) return true;
  }
  return sentence.is(at, "-") || sentence.is(at, "and") || sentence.is(at, "of") || sentence.is(at, "from");
}

// "Jones, 32," and "Jones (32)": after a name or a word for a person.
std::optional<Figure> read_apposition(const PieceSentence& sentence, std::size_t at) {
  const bool comma = sentence.is(at, ",");
  const bool bracket = sentence.is(at, "(");
  if ((!comma && !bracket) || at == 0 || !sentence.is_number(at + 1) || !sentence[at + 1].plain_integer) return {};
  const double years = sentence[at + 1].number;
  if (years < 1 || years > 115 || !sentence[at + 1].space_before == comma) return {};
  if (!ends_apposition(sentence, at + 2) || (bracket && !sentence.is(at + 2, ")"))) return {};
  if (sentence.is(at + 2, "-") && sentence.is_glued(at + 2)) return {};
  // "12, 15 and 18": a list of numbers.
  if (sentence.is(at + 2, "and") && (sentence.is_number(at + 3) || sentence.is_number(at - 1))) return {};
  const Piece& before = sentence[at - 1];
  if (before.kind != PieceKind::word) return {};
  static constexpr std::array<std::string_view, 26> persons = {
      "daughter", "son",     "wife",   "husband", "mother",   "father",     "sister",  "brother", "boy",
      "girl",     "man",     "woman",  "baby",    "partner",  "driver",     "friend",  "cousin",  "uncle",
      "victim",   "suspect", "nephew", "niece",   "teenager", "girlfriend", "another", "one"};
  bool person = false;
  for (const std::string_view noun : persons) person = person || before.lower == noun;
  if (!person) {
    if (!before.capitalised || lists::figure_hedges.contains(before.lower)) return {};
    if (lists::function_words.contains(before.lower)) return {};
    for (const std::string_view month :
         {"january",  "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december", "jan",      "feb",   "mar",   "apr", "aug",  "sept", "sep",    "oct",       "nov",     "dec"}) {
      if (before.lower == month) return {};
    }
  }
  return age_figure(at + 1, at + 2, years, "figure/age-after-name");
}

// The subject that ends before the piece is a person by name: "Anna Berg", "Berg, from Lenby,", "Berg, a baker,".
bool is_named_subject(const PieceSentence& sentence, std::size_t end) {
  constexpr std::size_t most_words_of_aside = 10;
  if (sentence.is(end - 1, ",")) {
    std::size_t comma = end - 1;
    for (std::size_t back = 1; back <= most_words_of_aside && !sentence.is(comma - 1, ","); ++back) {
      if (comma < 3 || (!sentence.is_word(comma - 1) && !sentence.is_hyphen(comma - 1))) return false;
      --comma;
    }
    if (comma < 2 || !sentence.is(comma - 1, ",")) return false;
    end = comma - 1;
  }
  const Piece& name = sentence[end - 1];
  if (!name.capitalised || name.in_time || lists::function_words.contains(name.lower)) return false;
  const bool full = end > 1 && sentence[end - 2].capitalised && lists::given_names.contains(sentence[end - 2].lower);
  return full || lists::given_names.contains(name.lower) ||
         (lists::family_names.contains(name.lower) && !lists::common_words.contains(name.lower));
}

// "who was 18 at the time", "she is 34", "Berg, a baker, is 34".
std::optional<Figure> read_predicate(const PieceSentence& sentence, std::size_t at) {
  if (at < 2 || !sentence.is_number(at) || !sentence[at].plain_integer || sentence[at].number > 115) return {};
  const bool verb = sentence.is(at - 1, "was") || sentence.is(at - 1, "is") || sentence.is(at - 1, "turned");
  const bool person = sentence.is(at - 2, "he") || sentence.is(at - 2, "she") || sentence.is(at - 2, "who") ||
                      (verb && is_named_subject(sentence, at - 1));
  const bool ends = ends_apposition(sentence, at + 1) || sentence.is(at + 1, "at") || sentence.is(at + 1, "when") ||
                    sentence.is(at + 1, "on");
  if (!verb || !person || !ends || sentence[at].number < 1) return {};
  return age_figure(at, at + 1, sentence[at].number, "figure/age-said-of");
}

// "his half-brothers, 17 and 22,": the first of two ages.
std::optional<Figure> read_two_ages(const PieceSentence& sentence, std::size_t at) {
  const auto is_age = [&](std::size_t i) {
    return sentence.is_number(i) && sentence[i].plain_integer && sentence[i].number >= 1 && sentence[i].number <= 115;
  };
  if (at == 0 || !sentence.is(at, ",") || !is_age(at + 1) || !sentence.is(at + 2, "and") || !is_age(at + 3)) return {};
  const Piece& before = sentence[at - 1];
  constexpr std::array<std::string_view, 8> pairs = {"men",   "women",    "boys",   "girls",
                                                     "teens", "suspects", "youths", "students"};
  const bool persons = std::find(pairs.begin(), pairs.end(), before.lower) != pairs.end() ||
                       lists::person_nouns.contains(lemma(before.lower)) || before.lower.ends_with("brothers") ||
                       before.lower.ends_with("sisters") || before.lower == "sons" || before.lower == "daughters";
  if (!persons || !forms_of(before.lower).may_be(WordForm::plural_noun)) return {};
  if (!ends_apposition(sentence, at + 4) && at + 4 < sentence.size()) return {};
  Figure figure = age_figure(at + 1, at + 2, sentence[at + 1].number, "figure/age-after-name");
  figure.next_figure = at + 3;
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
  if (auto figure = read_apposition(sentence, at)) return figure;
  if (auto figure = read_two_ages(sentence, at)) return figure;
  if (auto figure = read_predicate(sentence, at)) return figure;
  if (auto figure = read_decade_of_life(sentence, at)) return figure;
  return read_unit_age(sentence, at);
}

}  // namespace factdiff
