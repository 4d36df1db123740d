// The way from a counted noun phrase to the verb that it is the subject of, over what stands between commas.
#include <algorithm>
#include <array>

#include "extract/quantity/figure.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr std::size_t most_words_of_aside = 20;
constexpr std::size_t most_words_of_phrase = 9;

bool is_one_of(const PieceSentence& sentence, std::size_t at, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return sentence.is(at, word); });
}

// "many of them children", "mostly women", "who had no tents", "a man and two boys", "two of them children", "aged 12".
bool opens_aside(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 27> openers = {
      "including", "among",   "many",   "most",          "some",    "half",   "all",  "mostly",  "mainly",
      "primarily", "largely", "nearly", "predominantly", "chiefly", "almost", "who",  "whom",    "which",
      "whose",     "a",       "an",     "the",           "both",    "aged",   "ages", "roughly", "perhaps"};
  if (is_one_of(sentence, at, openers)) return true;
  const bool number = sentence.is_number(at) || sentence[at].in_numeral_lists;
  return number && sentence.is(at + 1, "of") && (sentence.is(at + 2, "them") || sentence.is(at + 2, "whom"));
}

// What may follow the closing comma: an auxiliary, or a past form that is no noun's attribute.
bool continues_clause(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 10> auxiliaries = {"was",  "were", "is",  "are",   "has",
                                                                   "have", "had",  "may", "might", "will"};
  if (is_one_of(sentence, at, auxiliaries)) return true;
  if (!sentence.is_word(at) || sentence[at].capitalised) return false;
  const WordForms forms = forms_of(sentence[at].lower);
  return forms.may_be(WordForm::past) && !forms.may_be_noun();
}

// "from the valley" before the comma of an aside: the comma's place, or `at` where other words stand between.
std::size_t skip_phrase_to_comma(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 9> prepositions = {"of",   "from", "in",     "at",    "on",
                                                                   "with", "near", "aboard", "across"};
  if (!is_one_of(sentence, at, prepositions)) return at;
  for (std::size_t next = at + 1; next < at + most_words_of_phrase; ++next) {
    if (sentence.is(next, ",")) return next;
    if (!sentence.is_word(next) && !sentence.is_hyphen(next)) return at;
    const WordForms forms = forms_of(sentence[next].lower);
    if (forms.may_be_finite_verb() && !forms.may_be_noun()) return at;
  }
  return at;
}

// "four people - two men and two women - | were killed": a dash with spaces opens and closes it.
std::size_t skip_between_dashes(const PieceSentence& sentence, std::size_t at) {
  const auto is_dash = [&](std::size_t i) { return sentence.is(i, "-") && !sentence.is_hyphen(i); };
  if (!is_dash(at)) return at;
  for (std::size_t next = at + 2; next < at + most_words_of_aside && next < sentence.size(); ++next) {
    if (is_dash(next)) return continues_clause(sentence, next + 1) ? next + 1 : at;
    if (sentence[next].kind == PieceKind::mark && !sentence.is(next, ",") && !sentence.is_hyphen(next)) return at;
  }
  return at;
}

}  // namespace

// "40,000 villagers, most of the valley's people, | fled", "three others, including the guard, | were hurt".
std::size_t skip_aside(const PieceSentence& sentence, std::size_t at) {
  if (const std::size_t after = skip_between_dashes(sentence, at); after > at) return after;
  const std::size_t comma = skip_phrase_to_comma(sentence, at);
  if (!sentence.is(comma, ",") || !opens_aside(sentence, comma + 1)) return at;
  for (std::size_t next = comma + 2; next < comma + most_words_of_aside && next < sentence.size(); ++next) {
    if (sentence.is(next, ",") && continues_clause(sentence, next + 1)) return next + 1;
    const Piece& piece = sentence[next];
    const bool ends = piece.kind == PieceKind::mark && !sentence.is(next, ",") && !sentence.is_hyphen(next) &&
                      piece.lower != "'s" && piece.lower != "'" && piece.lower != "’";
    if (ends) return at;
  }
  return at;
}

}  // namespace factdiff
