#include "extract/quantity/identifier.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/quantity/numeral.h"
#include "lexicon/calendar_names.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

Figure identifier(std::size_t first, std::size_t last, double number, std::string value, std::string counted,
                  std::string_view rule) {
  Amount amount;
  amount.first = first;
  amount.last = last;
  amount.value = number;
  Figure figure = figure_of(amount, QuantityType::identifier, rule);
  figure.quantity.value = std::move(value);
  if (!counted.empty()) figure.quantity.counted = counted;
  figure.quantity.counted_head = std::move(counted);
  return figure;
}

// "3 people" of "on line 3 people waited": what follows the number is counted by it.
bool counts_what_follows(const PieceSentence& sentence, std::size_t number) {
  const std::size_t next = number + 1;
  if (sentence.is(next, "%") || sentence.is_hyphen(next)) return true;
  if (read_scale(sentence, next, false).pieces > 0 || read_currency(sentence, next).pieces > 0) return true;
  Amount amount;
  amount.first = number;
  amount.last = next;
  amount.value = sentence[number].number;
  if (read_unit(sentence, next, amount).pieces > 0 || time_unit(sentence, next)) return true;
  return sentence.is_word(next) && !sentence[next].capitalised &&
         !lists::function_words.contains(sentence[next].lower) &&
         forms_of(sentence[next].lower).likeliest() == WordForm::plural_noun;
}

namespace {

bool is_plain_number(const PieceSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].plain_integer;
}

// "they number 300", "to plant 12 today": the word before says that no noun stands at the piece.
bool is_verb_by_the_word_before(const PieceSentence& sentence, std::size_t at) {
  if (at == 0) return false;
  // "number" is a noun only behind "the number 10 shirt", "at number 10".
  static constexpr std::array<std::string_view, 15> articles = {"the", "his",   "her",    "their", "its",
                                                                "at",  "world", "wore",   "wears", "wearing",
                                                                "is",  "was",   "jersey", "shirt", "ranked"};
  const auto stands_before = [&](std::string_view word) { return sentence.is(at - 1, word); };
  if (sentence.is(at, "number") && !sentence[at].capitalised)
    return std::none_of(articles.begin(), articles.end(), stands_before);
  static constexpr std::array<std::string_view, 14> subjects = {"they",  "we",  "you",   "i",   "who",   "to",  "will",
                                                                "would", "can", "could", "may", "might", "not", "must"};
  return std::any_of(subjects.begin(), subjects.end(), stands_before);
}

// The piece after "12-3456", "14/2020", "5A", "2(3)(b)" whose first number stands at the piece.
std::size_t end_of_reference(const PieceSentence& sentence, std::size_t number) {
  std::size_t last = number + 1;
  while (last + 1 < sentence.size()) {
    const bool joined = sentence.is_hyphen(last) || (sentence.is(last, "/") && sentence.is_glued(last));
    if (joined && sentence.is_number(last + 1) && sentence.is_glued(last + 1)) {
      last += 2;
    } else if (sentence.is(last, "(") && sentence.is_glued(last) && sentence.is(last + 2, ")") &&
               sentence[last + 1].span.size() <= 3) {
      last += 3;
    } else {
      break;
    }
  }
  while (last < sentence.size() && sentence.is_glued(last) && (sentence.is_word(last) || sentence.is_number(last)) &&
         !sentence.is(last, "'s")) {
    ++last;
  }
  return last;
}

// "IV", "XII" in capitals; 0 where the piece is no Roman numeral. Of the single letters only I, V and X.
double roman_numeral(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at) || !sentence[at].all_caps) return 0;
  const std::string& letters = sentence[at].lower;
  constexpr std::size_t longest = 12;
  if (letters.size() > longest || (letters.size() == 1 && letters != "i" && letters != "v" && letters != "x")) return 0;
  struct Part {
    std::string_view letters;
    int value;
  };
  static constexpr std::array<Part, 13> parts = {{{"m", 1000},
                                                  {"cm", 900},
                                                  {"d", 500},
                                                  {"cd", 400},
                                                  {"c", 100},
                                                  {"xc", 90},
                                                  {"l", 50},
                                                  {"xl", 40},
                                                  {"x", 10},
                                                  {"ix", 9},
                                                  {"v", 5},
                                                  {"iv", 4},
                                                  {"i", 1}}};
  std::string_view rest = letters;
  int value = 0;
  for (const Part& part : parts) {
    const bool once = part.letters.size() == 2 || part.value % 10 == 5 || part.value == 50 || part.value == 500;
    for (int times = 0; times < (once ? 1 : 3) && rest.starts_with(part.letters); ++times) {
      rest.remove_prefix(part.letters.size());
      value += part.value;
    }
  }
  return rest.empty() ? value : 0;
}

// "Article IV", "Title IX", "Super Bowl LVIII": only behind a capital word that numbers things; in a headline of
// capitals a numeral must be no other word.
std::optional<Figure> read_roman(const PieceSentence& sentence, std::size_t at, std::size_t number) {
  const double value = roman_numeral(sentence, number);
  if (value == 0 || !sentence[at].capitalised || sentence.is_hyphen(number + 1)) return {};
  if (sentence.is(at, "world")) return {};  // "World War II": the whole is one name
  const bool letter = sentence[number].lower.size() == 1;
  const bool word = lists::common_words.contains(sentence[number].lower);
  const bool plain = sentence[number].lower.find_first_not_of("ivx") == std::string::npos;
  if (sentence.capitals_mean_nothing() && (letter || word || !plain)) return {};
  // "In Room I saw"
  if (letter && sentence.is_word(number + 1) && forms_of(sentence[number + 1].lower).may_be_finite_verb()) return {};
  return identifier(at, number + 1, value, decimal_text(value), sentence[at].lower, "figure/numbered-name");
}

// A number after a word that numbers things: "Section 907", "Flight 93", "Boeing 737-800", "No. 5", "the number 10
// shirt". A word of the list whose value is "alone" names nothing where a noun is counted: "on line 3 people waited".
std::optional<Figure> read_numbered(const PieceSentence& sentence, std::size_t at) {
  const PhraseMatch word = find_phrase(lists::identifier_words, sentence, at);
  if (word.pieces == 0) return {};
  std::size_t number = at + word.pieces;
  if (sentence.is(number, ".") || sentence.is(number, "#")) ++number;
  if (sentence.is_word(number) && sentence[number].space_before) return read_roman(sentence, at, number);
  if (!sentence.is_number(number) || (!sentence[number].space_before && sentence.is_word(number - 1))) return {};
  const bool sign = sentence[at].kind == PieceKind::mark;
  // "Rule 4.2", "room 4.12", but "level 3.2 meters"
  const bool decimals = !sentence[number].plain_integer;
  const bool names = sentence[at].capitalised || (word.value.empty() && !counts_what_follows(sentence, number));
  if (decimals && (!names || sentence[number].place >= 1)) return {};
  if (!sign && !sentence[at].capitalised && sentence[number].number > 9999) return {};
  if (word.value == "alone") {
    if (is_verb_by_the_word_before(sentence, at)) return {};
    const bool capital = sentence[at].capitalised && !sentence.capitals_mean_nothing();
    if (counts_what_follows(sentence, number) && (!capital || sentence.is(number + 1, "people"))) return {};
  }
  const std::size_t last = end_of_reference(sentence, number);
  return identifier(at, last, sentence[number].number, decimal_text(sentence[number].number), sentence[at].lower,
                    "figure/numbered-name");
}

// "English 101", "Public School 298", "Block 8": a number between a name and what cannot be counted.
std::optional<Figure> read_number_in_name(const PieceSentence& sentence, std::size_t at) {
  if (sentence.capitals_mean_nothing() || !sentence.is_word(at) || !sentence[at].capitalised) return {};
  if (!is_plain_number(sentence, at + 1) || !sentence[at + 1].space_before || sentence.is_hyphen(at + 2)) return {};
  if (at == 0 || sentence[at - 1].kind == PieceKind::mark) {
    if (!lists::word_forms.contains(sentence[at].lower)) {
      if (at == 0) return {};
    } else if (at == 0) {
      return {};
    }
  }
  if (month_named(sentence[at].lower)) return {};
  if (lists::function_words.contains(sentence[at].lower) || lists::figure_hedges.contains(sentence[at].lower))
    return {};
  if (lists::currencies.contains(sentence[at].lower) || lists::role_verbs.contains(lemma(sentence[at].lower)))
    return {};
  const std::size_t next = at + 2;
  if (sentence.is(next, "%") || sentence.is(next, "percent") || sentence.is(next, "per") ||
      sentence.is_glued(next + 1)) {
    if (!sentence.is(next, ",") && !sentence.is(next, ".") && !sentence.is(next, "\"")) return {};
  }
  // "in Iran 10 people": what follows is counted; of "an Eastern Airlines 777 landing" it is not.
  if (sentence.is_word(next) && !sentence[next].capitalised && !lists::function_words.contains(sentence[next].lower)) {
    const WordForms forms = forms_of(sentence[next].lower);
    if (!forms.may_be(WordForm::gerund) || forms.may_be(WordForm::plural_noun) || sentence[at + 1].number < 100)
      return {};
  }
  if (read_scale(sentence, next, false).pieces > 0 || read_currency(sentence, next).pieces > 0) return {};
  Amount amount;
  amount.first = at + 1;
  amount.last = next;
  amount.value = sentence[at + 1].number;
  if (read_unit(sentence, next, amount).pieces > 0) return {};
  return identifier(at, next, amount.value, decimal_text(amount.value), sentence[at].lower, "figure/number-in-name");
}

// "350 Fifth Avenue", "1800 Pitkin Ave.", "7900 Scott Hamilton Drive", "the 6300 block of Reagan Drive".
std::optional<Figure> read_address(const PieceSentence& sentence, std::size_t at) {
  if (!is_plain_number(sentence, at) || sentence[at].number < 1 || sentence[at].number > 99999) return {};
  if (sentence.is(at + 1, "block") && sentence.is(at + 2, "of")) {
    return identifier(at, at + 2, sentence[at].number, decimal_text(sentence[at].number), "block", "figure/address");
  }
  std::size_t next = at + 1;
  std::size_t words = 0;
  while (words < 4 && (sentence.is_word(next) || sentence.is_number(next) || sentence.is(next, "."))) {
    const Piece& piece = sentence[next];
    if (piece.kind == PieceKind::word && !piece.capitalised && piece.lower != "st" && piece.lower != "nd" &&
        piece.lower != "rd" && piece.lower != "th") {
      return {};
    }
    if (words > 0) {
      for (const std::string_view street :
           {"street", "st", "avenue", "ave", "road", "rd", "drive", "lane", "boulevard", "blvd", "place", "court",
            "terrace", "way", "square", "crescent", "parkway"}) {
        if (piece.lower == street) {
          return identifier(at, next + 1, sentence[at].number, decimal_text(sentence[at].number), "address",
                            "figure/address");
        }
      }
    }
    ++next;
    words += piece.kind == PieceKind::mark ? 0 : 1;
  }
  return {};
}

// "11th floor", "Fifth Avenue", "105th Street".
std::optional<Figure> read_numbered_place(const PieceSentence& sentence, std::size_t at) {
  auto figure = read_ordinal(sentence, at);
  if (!figure) return {};
  std::size_t next = figure->last;
  if (sentence.is_hyphen(next)) ++next;
  const Piece& after = sentence[next];
  bool named = after.lower == "floor" && !sentence.is(next + 1, "exercise");
  for (const std::string_view street :
       {"street",   "avenue",    "ave",       "ward",     "precinct", "district", "arrondissement",
        "congress", "amendment", "battalion", "division", "infantry", "fleet",    "circuit",
        "airborne", "regiment",  "brigade",   "army",     "corps",    "squadron"}) {
    named = named || (after.lower == street && after.capitalised);
  }
  if (!named) return {};
  return identifier(figure->first, next + 1, figure->quantity.number, figure->quantity.value, after.lower,
                    "figure/numbered-place");
}

}  // namespace

std::optional<Figure> read_identifier(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_joined_number(sentence, at)) return figure;
  if (auto figure = read_numbered(sentence, at)) return figure;
  if (auto figure = read_address(sentence, at)) return figure;
  if (auto figure = read_reference(sentence, at)) return figure;
  if (auto figure = read_numbered_place(sentence, at)) return figure;
  return read_number_in_name(sentence, at);
}

}  // namespace factdiff
