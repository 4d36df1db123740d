// Ages told beside a person: "Jones, 32,", "her daughter, 11", "who was 18", "people over 65".
#include <algorithm>
#include <array>

#include "extract/quantity/age.h"
#include "lexicon/calendar_names.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr double oldest = 115;

bool is_one_of(const PieceSentence& sentence, std::size_t at, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return sentence.is(at, word); });
}

bool is_age_number(const PieceSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].plain_integer && sentence[at].number >= 1 &&
         sentence[at].number <= oldest;
}

bool ends_apposition(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 23> endings = {
      ",",  ".",    ";",   ")",   ":",   "'",    "\"",   "’",    "”",   "!",  "?",   "was",
      "is", "were", "who", "has", "had", "told", "said", "died", "and", "of", "from"};
  if (at >= sentence.size()) return true;
  if (sentence.is(at, "-")) return !sentence.is_hyphen(at);
  // "7:15" is a time of day.
  if (sentence[at].kind == PieceKind::mark && sentence.is_glued(at + 1) && sentence.is_number(at + 1)) return false;
  return is_one_of(sentence, at, endings);
}

// "people" of "aged 12, 15 people were hurt": the number before the piece counts it.
bool is_counting(const PieceSentence& sentence, std::size_t at) {
  if (sentence.is_hyphen(at) || sentence.is(at, "%")) return true;
  if (!sentence.is_word(at) || sentence[at].in_time || lists::function_words.contains(sentence[at].lower)) return false;
  const WordForms forms = forms_of(sentence[at].lower);
  return forms.may_be(WordForm::plural_noun) || !forms.may_be_verb();
}

// The word that ends a person's name or names a kind of person: "Jones", "Jr.", "daughter".
bool may_be_aged(const PieceSentence& sentence, std::size_t at) {
  const bool suffix_with_stop = sentence.is(at, ".") && at > 0 && sentence.is_glued(at) &&
                                lists::person_suffixes.contains(sentence[at - 1].lower);
  if (suffix_with_stop) return true;
  const Piece& word = sentence[at];
  if (word.kind != PieceKind::word) return false;
  if (lists::aged_nouns.contains(word.lower)) return true;
  return word.capitalised && !lists::figure_hedges.contains(word.lower) &&
         !lists::function_words.contains(word.lower) && !month_named(word.lower).has_value();
}

// "the comedian, 47,", "a Lenby baker, 33,": an occupation behind an article, and a comma behind the number.
bool is_occupation_told(const PieceSentence& sentence, std::size_t comma, std::size_t last) {
  const std::string& noun = sentence[comma - 1].lower;
  if (!sentence.is_word(comma - 1) || !sentence.is(last, ",")) return false;
  const bool person = lists::person_titles.contains(noun) ||
                      (noun.size() > 5 && (noun.ends_with("ist") || noun.ends_with("ian") || noun.ends_with("man") ||
                                           noun.ends_with("eer") || noun.ends_with("woman")));
  static constexpr std::array<std::string_view, 6> articles = {"the", "a", "an", "his", "her", "their"};
  for (std::size_t back = 2; person && back <= 5 && back <= comma; ++back) {
    if (is_one_of(sentence, comma - back, articles)) return true;
  }
  return false;
}

// "Jones, 32," and "Jones (32)", "Jones, then 32,", "Jones,32": after a name or a word for a person.
std::optional<Figure> read_apposition(const PieceSentence& sentence, std::size_t at) {
  const bool comma = sentence.is(at, ",");
  const bool bracket = sentence.is(at, "(");
  if ((!comma && !bracket) || at == 0) return {};
  static constexpr std::array<std::string_view, 4> adverbs = {"then", "now", "just", "both"};
  const std::size_t number = at + 1 + (comma && is_one_of(sentence, at + 1, adverbs) ? 1 : 0);
  if (!is_age_number(sentence, number) || (bracket && sentence[number].space_before)) return {};
  const std::size_t last = number + 1;
  if (!ends_apposition(sentence, last) || (bracket && !sentence.is(last, ")"))) return {};
  // "12, 15 and 18": a list of numbers.
  if (sentence.is(last, "and") && (sentence.is_number(last + 1) || sentence.is_number(at - 1))) return {};
  if (!may_be_aged(sentence, at - 1) && !is_occupation_told(sentence, at, last)) return {};
  Figure figure = age_figure(number, last, sentence[number].number, "figure/age-after-name");
  std::size_t name = at;
  while (name > 0 && sentence[name - 1].capitalised && sentence.is_word(name - 1) &&
         !lists::function_words.contains(sentence[name - 1].lower)) {
    --name;
  }
  if (name == 0 || name == at) return figure;
  // "In Lenby, 32, including a guard, were hurt": a place or a day has no age.
  static constexpr std::array<std::string_view, 8> places = {"in",      "at",     "on",     "near",
                                                             "outside", "across", "around", "over"};
  if (is_one_of(sentence, name - 1, places) || sentence[at - 1].in_time) return {};
  // "Berg, of Lenby, 32,": the name stands before the first comma.
  const bool origin = (sentence.is(name - 1, "of") || sentence.is(name - 1, "from")) && name >= 3;
  if (origin && sentence.is(name - 2, ",") && sentence[name - 3].capitalised) figure.named_last = name - 2;
  return figure;
}

// "the toddler, 18 months,": in months, of a small child alone.
std::optional<Figure> read_months(const PieceSentence& sentence, std::size_t at) {
  if (at == 0 || !sentence.is(at, ",") || !sentence.is_number(at + 1) || sentence[at + 1].number > 36) return {};
  if (!sentence.is(at + 2, "months") || !ends_apposition(sentence, at + 3)) return {};
  static constexpr std::array<std::string_view, 9> small = {"toddler", "baby",     "infant", "boy",    "girl",
                                                            "son",     "daughter", "child",  "newborn"};
  if (!is_one_of(sentence, at - 1, small)) return {};
  Figure figure = age_figure(at + 1, at + 3, sentence[at + 1].number, "figure/age-after-name");
  figure.quantity.unit = "month";
  return figure;
}

// "a boy of 12", "At 16, she won": an age by its place.
std::optional<Figure> read_age_by_place(const PieceSentence& sentence, std::size_t at) {
  if (at == 0 || !is_age_number(sentence, at) || is_counting(sentence, at + 1)) return {};
  static constexpr std::array<std::string_view, 10> persons = {"boy", "girl",  "man",   "woman", "child",
                                                               "lad", "youth", "widow", "son",   "daughter"};
  if (sentence.is(at - 1, "of") && at >= 2 && is_one_of(sentence, at - 2, persons) && !sentence.is(at + 1, ":"))
    return age_figure(at, at + 1, sentence[at].number, "figure/age-said-of");
  const bool opens = sentence.is(at - 1, "at") && (at == 1 || sentence.is(at - 2, ",")) && sentence.is(at + 1, ",");
  static constexpr std::array<std::string_view, 2> pronouns = {"he", "she"};
  const bool person = is_one_of(sentence, at + 2, pronouns) ||
                      (sentence[at + 2].capitalised && (lists::given_names.contains(sentence[at + 2].lower) ||
                                                        lists::family_names.contains(sentence[at + 2].lower)));
  if (opens && person) return age_figure(at, at + 1, sentence[at].number, "figure/age-said-of");
  return {};
}

// The last piece of the subject that ends before the piece, where that is a person by name: "Anna Berg", "Berg, from
// Lenby,", "Berg, a baker,".
std::optional<std::size_t> named_subject(const PieceSentence& sentence, std::size_t end) {
  constexpr std::size_t most_words_of_aside = 10;
  if (sentence.is(end - 1, ",")) {
    std::size_t comma = end - 1;
    for (std::size_t back = 1; back <= most_words_of_aside && !sentence.is(comma - 1, ","); ++back) {
      if (comma < 3 || (!sentence.is_word(comma - 1) && !sentence.is_hyphen(comma - 1))) return {};
      --comma;
    }
    if (comma < 2 || !sentence.is(comma - 1, ",")) return {};
    end = comma - 1;
  }
  const Piece& name = sentence[end - 1];
  if (!name.capitalised || name.in_time || lists::function_words.contains(name.lower)) return {};
  const bool full = end > 1 && sentence[end - 2].capitalised && lists::given_names.contains(sentence[end - 2].lower);
  const bool person = full || lists::given_names.contains(name.lower) ||
                      (lists::family_names.contains(name.lower) && !lists::common_words.contains(name.lower));
  return person ? std::optional(end - 1) : std::nullopt;
}

// "who was 18 at the time", "she is 34", "Berg, a baker, is 34", "he turned 50", "died at 94".
std::optional<Figure> read_predicate(const PieceSentence& sentence, std::size_t at) {
  if (at < 2 || !is_age_number(sentence, at)) return {};
  static constexpr std::array<std::string_view, 3> followers = {"at", "when", "on"};
  const bool turns = sentence.is(at - 1, "turned") || sentence.is(at - 1, "turns");
  if (!ends_apposition(sentence, at + 1) && !is_one_of(sentence, at + 1, followers) &&
      !(turns && !is_counting(sentence, at + 1))) {
    return {};
  }
  static constexpr std::array<std::string_view, 4> death = {"died", "dies", "dead", "die"};
  constexpr double youngest = 13;  // below it "died at 10" may be a time of day
  if (sentence.is(at - 1, "at") && is_one_of(sentence, at - 2, death) && sentence[at].number >= youngest)
    return age_figure(at, at + 1, sentence[at].number, "figure/age-at-death");
  static constexpr std::array<std::string_view, 4> verbs = {"was", "is", "turned", "turns"};
  static constexpr std::array<std::string_view, 3> pronouns = {"he", "she", "who"};
  if (!is_one_of(sentence, at - 1, verbs)) return {};
  Figure figure = age_figure(at, at + 1, sentence[at].number, "figure/age-said-of");
  // "Berg, who was 18 at the time", "who turns 50 in May": an age of another time, which is not compared with that of
  // now.
  const bool of_then =
      sentence.is(at - 1, "turns") || (sentence.is(at - 1, "was") && is_one_of(sentence, at + 1, followers));
  const bool pronoun = is_one_of(sentence, at - 2, pronouns);
  const bool relative = sentence.is(at - 2, "who") && at >= 4 && sentence.is(at - 3, ",");
  const auto subject = pronoun && !relative ? std::nullopt : named_subject(sentence, relative ? at - 3 : at - 1);
  if (!pronoun && !subject) return {};
  if (subject && !of_then) figure.named_last = *subject + 1;
  if (sentence.is(at - 1, "turns")) figure.quantity.role = "age to come";
  return figure;
}

// "his half-brothers, 17 and 22,": the first of two ages.
std::optional<Figure> read_two_ages(const PieceSentence& sentence, std::size_t at) {
  if (at == 0 || !sentence.is(at, ",") || !is_age_number(sentence, at + 1) || !sentence.is(at + 2, "and") ||
      !is_age_number(sentence, at + 3)) {
    return {};
  }
  const Piece& before = sentence[at - 1];
  const std::string noun = lemma(before.lower);
  const bool persons = lists::aged_nouns.contains(noun) || lists::person_nouns.contains(noun) ||
                       before.lower.ends_with("brothers") || before.lower.ends_with("sisters");
  if (!persons || !forms_of(before.lower).may_be(WordForm::plural_noun)) return {};
  if (!ends_apposition(sentence, at + 4) && at + 4 < sentence.size()) return {};
  Figure figure = age_figure(at + 1, at + 2, sentence[at + 1].number, "figure/age-after-name");
  figure.next_figure = at + 3;
  return figure;
}

// "people over 65", "children under 5", "anyone older than 40", "recruits as young as 15".
std::optional<Figure> read_bounded_age(const PieceSentence& sentence, std::size_t at) {
  if (at < 2 || !is_age_number(sentence, at)) return {};
  static constexpr std::array<std::string_view, 4> sides = {"over", "under", "above", "below"};
  std::size_t person = 0;
  if (is_one_of(sentence, at - 1, sides)) {
    person = at - 2;
  } else if (at >= 3 && sentence.is(at - 1, "than") &&
             (sentence.is(at - 2, "older") || sentence.is(at - 2, "younger"))) {
    person = at - 3;
  } else if (at >= 4 && sentence.is(at - 1, "as") && (sentence.is(at - 2, "young") || sentence.is(at - 2, "old"))) {
    return age_figure(at, at + 1, sentence[at].number, "figure/bounded-age");
  } else {
    return {};
  }
  if (sentence.is(person, "aged") && person > 0) --person;
  if (!sentence.is_word(person) || !lists::aged_nouns.contains(lemma(sentence[person].lower))) return {};
  // "people over 50 villages", "people over 12 kilometers": a noun is counted.
  const std::size_t last = at + (sentence.is(at + 1, "years") ? 2 : 1);
  if (last == at + 1 && is_counting(sentence, last)) return {};
  if (sentence.is_glued(last) && sentence.is_number(last + 1)) return {};
  return age_figure(at, last, sentence[at].number, "figure/bounded-age");
}

}  // namespace

std::optional<Figure> read_person_age(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_apposition(sentence, at)) return figure;
  if (auto figure = read_months(sentence, at)) return figure;
  if (auto figure = read_two_ages(sentence, at)) return figure;
  if (auto figure = read_predicate(sentence, at)) return figure;
  if (auto figure = read_bounded_age(sentence, at)) return figure;
  return read_age_by_place(sentence, at);
}

// "15" and "18" of "aged 12, 15 and 18": the list must end in "and" and a last age.
std::optional<std::size_t> next_age_in_list(const PieceSentence& sentence, std::size_t at) {
  constexpr int most_ages = 8;
  std::optional<std::size_t> first;
  for (int ages = 0; ages < most_ages; ++ages) {
    std::size_t number = at;
    if (sentence.is(number, ",")) ++number;
    const bool last = sentence.is(number, "and");
    if (last) ++number;
    if (number == at || !is_age_number(sentence, number) || is_counting(sentence, number + 1)) return {};
    if (!first) first = number;
    if (last) return first;
    at = number + 1;
  }
  return {};
}

}  // namespace factdiff
