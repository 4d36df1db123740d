// What a figure counts: the noun phrase behind it, with its head.
#include <algorithm>
#include <array>

#include "extract/quantity/figure.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr std::size_t most_words = 8;

struct NounPhrase {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t head = 0;
};

bool is_plural_noun(const std::string& lower) {
  if (lower == "people" || lower == "police" || lower == "personnel" || lower == "staff" || lower == "aircraft" ||
      lower == "troops" || lower == "cattle") {
    return true;
  }
  return forms_of(lower).may_be(WordForm::plural_noun);
}

bool is_noun(const std::string& lower) { return forms_of(lower).may_be_noun(); }

// "more", "other", "new", "of the": words between a figure and what it counts that are no part of it.
std::size_t skip_to_noun(const PieceSentence& sentence, std::size_t at, bool part) {
  std::size_t next = at;
  if (sentence.is(next, "(")) {  // "a two-million-euro ($2.6-million) booty"
    for (std::size_t i = 1; i <= 7 && sentence.is(next, "("); ++i) {
      if (sentence.is(at + i, ")")) next = at + i + 1;
    }
    if (next == at) return at;
  } else if (sentence.is(next, ")")) {
    ++next;
  }
  if (sentence.is_hyphen(next)) ++next;
  const auto skip = [&](std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (sentence.is(next, word)) {
        ++next;
        return true;
      }
    }
    return false;
  };
  while (skip(
      {"more", "other", "others", "additional", "further", "new", "extra", "fewer", "separate", "different", "such"})) {
  }
  if (sentence.is(next, "of") &&
      (part || sentence.is(next + 1, "the") || sentence.is(next + 1, "its") || sentence.is(next + 1, "their") ||
       sentence.is(next + 1, "them") || sentence.is(next + 1, "his") || sentence.is(next + 1, "her") ||
       sentence.is(next + 1, "those") || sentence.is(next + 1, "these"))) {
    ++next;
    while (skip({"the", "its", "their", "his", "her", "our", "those", "these", "all", "an", "a"})) {
    }
  } else if (part && sentence.is(next, "per") && sentence.is_word(next + 1) && !time_unit(sentence, next + 1)) {
    ++next;  // "$1.30 per share"
  } else if (part) {
    skip({"the", "its", "their", "his", "her", "all", "an", "a"});
  }
  return next;
}

bool ends_phrase(const PieceSentence& sentence, std::size_t at, std::size_t first, bool plural_seen,
                 bool plural_wanted) {
  const Piece& piece = sentence[at];
  const WordForms forms = forms_of(piece.lower);
  if (lists::function_words.contains(piece.lower)) return true;
  if (piece.lower == "worth" || piece.lower == "including") return true;
  // "a third employee wounded", "two men dead": what is said of them.
  if (at > first && lists::role_states.contains(piece.lower) && is_noun(sentence[at - 1].lower)) return true;
  // "winds of 90 knots tore", "the 12 dead included": a past form behind a noun begins what is said.
  if (at > first && forms.may_be(WordForm::past) && !piece.capitalised) {
    const bool only_past =
        !forms.may_be(WordForm::participle) && !forms.may_be_noun() && !forms.may_be(WordForm::adjective);
    if (only_past || lists::role_states.contains(sentence[at - 1].lower)) return true;
    // "the crash killed two", "the blast wounded a guard": with its object.
    static constexpr std::array<std::string_view, 8> articles = {"a", "an", "the", "his", "her", "its", "their", "him"};
    const bool object = sentence.is_number(at + 1) || sentence[at + 1].in_numeral_lists ||
                        std::any_of(articles.begin(), articles.end(), [&](auto a) { return sentence.is(at + 1, a); });
    if (object && !forms.may_be_noun()) return true;
  }
  if (at == first) return forms.may_be(WordForm::adverb) && !forms.may_be_noun() && !forms.may_be(WordForm::adjective);
  if (plural_seen) {
    // "police officers", but "people dead", "houses damaged", "men wearing", "children play".
    return !forms.may_be(WordForm::plural_noun) || forms.likeliest() == WordForm::third_person ||
           !is_noun(piece.lower) || piece.capitalised != sentence[at - 1].capitalised;
  }
  const auto likeliest = forms.likeliest();
  const bool finite = likeliest == WordForm::past || likeliest == WordForm::third_person ||
                      (!plural_wanted && (forms.may_be(WordForm::past) || forms.may_be(WordForm::third_person)));
  if (finite && is_noun(sentence[at - 1].lower) && !plural_wanted) return true;
  if (likeliest == WordForm::adverb && !forms.may_be_noun() && !forms.may_be(WordForm::adjective)) {
    return is_noun(sentence[at - 1].lower);
  }
  return false;
}

// The noun phrase that begins at the piece; empty where none does.
NounPhrase read_noun_phrase(const PieceSentence& sentence, std::size_t at, bool plural_wanted) {
  NounPhrase phrase{at, at, at};
  bool plural_seen = false;
  bool noun_seen = false;
  std::size_t words = 0;
  for (std::size_t next = at; words < most_words && next < sentence.size(); ++next) {
    const Piece& piece = sentence[next];
    if (piece.in_time || (next > at && lists::number_words.contains(piece.lower))) break;
    if (sentence.is_hyphen(next) && next > at) continue;
    if (piece.lower == "'s" && next > at) {  // "two of Iran's villages"
      plural_seen = false;
      noun_seen = false;
      continue;
    }
    if (piece.kind == PieceKind::number) {  // "Boeing 787 Dreamliner", "AK-47 rifles"
      const bool named = next > at && sentence[next - 1].capitalised && piece.plain_integer;
      if (!named && !(next > at && sentence.is_hyphen(next - 1))) break;
      ++words;
      continue;
    }
    // "Herbert N. Lattin"
    if (piece.lower == "." && next > at && sentence.is_glued(next) && sentence[next - 1].capitalised &&
        sentence[next - 1].span.size() == 1 && sentence[next + 1].capitalised) {
      continue;
    }
    if (piece.kind != PieceKind::word || ends_phrase(sentence, next, at, plural_seen, plural_wanted)) break;
    ++words;
    const bool joined = sentence.is_hyphen(next + 1);  // the first part of "mud-brick" is no head
    phrase.last = next + 1;
    if (joined) continue;
    if (is_noun(piece.lower)) {
      phrase.head = next;
      noun_seen = true;
      plural_seen = plural_seen || is_plural_noun(piece.lower);
    }
  }
  if (!noun_seen) return {at, at, at};
  phrase.last = phrase.head + 1;
  return phrase;
}

// A phrase that is only a role ("10 dead", "80 hurt", "12 missing") counts nobody by name.
bool is_role_alone(const PieceSentence& sentence, const NounPhrase& phrase) {
  const std::string& word = sentence[phrase.head].lower;
  // "12 feared dead"
  static constexpr std::array<std::string_view, 6> beliefs = {"feared",   "believed",  "presumed",
                                                              "reported", "confirmed", "thought"};
  const bool believed =
      std::any_of(beliefs.begin(), beliefs.end(), [&](auto belief) { return sentence.is(phrase.first, belief); });
  if (believed && phrase.head == phrase.first + 1 && lists::role_states.contains(word)) return true;
  if (phrase.head != phrase.first) return false;
  const bool verb = forms_of(word).may_be_finite_verb() && !forms_of(word).may_be(WordForm::plural_noun);
  return lists::role_states.contains(word) || (verb && lists::role_states.contains(lemma(word))) ||
         (lists::role_verbs.contains(lemma(word)) && forms_of(word).may_be(WordForm::participle) &&
          !forms_of(word).may_be(WordForm::plural_noun));
}

void set_counted(const PieceSentence& sentence, Figure& figure, const NounPhrase& phrase) {
  Quantity& quantity = figure.quantity;
  quantity.counted_span = sentence.span(phrase.first, phrase.last);
  quantity.counted = sentence.phrase(phrase.first, phrase.last);
  quantity.counted_head = lemma(sentence[phrase.head].lower);
  figure.noun_last = phrase.last;
}

// "Jones" of "Jones, 32" and "Jones Jr., 32", "Mary Jones" of "Mary Jones (32)", "daughter" of "her daughter, 11": what
// ends before the piece.
void read_named_before(const PieceSentence& sentence, Figure& figure, std::size_t last) {
  constexpr std::size_t most_words_of_name = 6;
  if (last > 1 && sentence.is(last - 1, ".") && lists::person_suffixes.contains(sentence[last - 2].lower)) --last;
  if (last > 1 && lists::person_suffixes.contains(sentence[last - 1].lower)) --last;
  if (last > 1 && sentence.is(last - 1, ",")) --last;
  std::size_t first = last;
  // "Armando R. Garcia-Ramos": over the hyphen and the stop behind an initial.
  const auto belongs = [&](std::size_t at) {
    if (sentence.is_word(at)) return sentence[at].capitalised && !lists::function_words.contains(sentence[at].lower);
    const bool initial = sentence.is(at, ".") && sentence.is_glued(at) && at > 0 && sentence[at - 1].span.size() == 1;
    return (sentence.is_hyphen(at) && sentence[at + 1].capitalised && at > 0 && sentence[at - 1].capitalised) ||
           initial;
  };
  while (first > 0 && last - first < most_words_of_name && belongs(first - 1)) --first;
  if (first == last && first > 0) --first;
  set_counted(sentence, figure, {first, last, last - 1});
  figure.noun_last = figure.last;
}

// "Berg" of "Berg, a 34-year-old baker,".
std::optional<std::size_t> name_before_apposition(const PieceSentence& sentence, const Figure& figure) {
  const std::size_t at = figure.first;
  if (at < 3 || !sentence.is(at - 2, ",") || (!sentence.is(at - 1, "a") && !sentence.is(at - 1, "an"))) return {};
  const Piece& name = sentence[at - 3];
  if (!name.capitalised || lists::function_words.contains(name.lower)) return {};
  const bool given = at > 3 && sentence[at - 4].capitalised && lists::given_names.contains(sentence[at - 4].lower);
  const bool family = lists::family_names.contains(name.lower) && !lists::common_words.contains(name.lower);
  return given || family ? std::optional(at - 2) : std::nullopt;
}

// "a mother of 12", "father of three": children, though none are named.
bool read_children(const PieceSentence& sentence, Figure& figure) {
  if (figure.first < 2 || !sentence.is(figure.first - 1, "of") || figure.quantity.type != QuantityType::cardinal)
    return false;
  for (const std::string_view parent :
       {"mother", "father", "mom", "mum", "dad", "parent", "parents", "grandmother", "grandfather"}) {
    if (!sentence.is(figure.first - 2, parent)) continue;
    figure.quantity.counted = parent.starts_with("grand") ? "grandchildren" : "children";
    figure.quantity.counted_head = parent.starts_with("grand") ? "grandchild" : "child";
    figure.quantity.role = "children";
    figure.governor = figure.first - 2;
    return true;
  }
  return false;
}

// "a 12-member jury", "a three-car crash", "the 30-strong crew": what is counted stands behind the hyphen, and what is
// said of the whole phrase is not said of it, but of "strong" and of people.
bool read_attribute_count(const PieceSentence& sentence, Figure& figure) {
  const std::size_t word = figure.last + 1;
  if (figure.quantity.type != QuantityType::cardinal || !sentence.is_hyphen(figure.last) || !sentence.is_word(word) ||
      sentence[word].in_numeral_lists) {
    return false;
  }
  if (!sentence.is_word(word + 1) || sentence.is_hyphen(word + 1)) return false;
  const NounPhrase whole = read_noun_phrase(sentence, word + 1, false);
  if (whole.first == whole.last) return false;
  static constexpr std::array<std::string_view, 5> people = {"strong", "man", "person", "people", "woman"};
  const bool strong = std::any_of(people.begin(), people.end(), [&](auto noun) { return sentence.is(word, noun); });
  if (strong) {
    set_counted(sentence, figure, whole);
  } else {
    set_counted(sentence, figure, {word, word + 1, word});
    figure.rule = "figure/attribute";
    figure.noun_last = whole.last;
  }
  return true;
}

}  // namespace

void read_counted(const PieceSentence& sentence, Figure& figure) {
  Quantity& quantity = figure.quantity;
  if (quantity.type == QuantityType::identifier || quantity.role == "magnitude") return;
  if (quantity.type == QuantityType::age) {
    if (figure.rule == "figure/age-in-years" && !figure.named_last)
      figure.named_last = name_before_apposition(sentence, figure);
    const bool aged =
        figure.rule == "figure/aged" && figure.first >= 2 && sentence.is(figure.first - 1, ",") &&
        (sentence[figure.first - 2].capitalised || lists::person_nouns.contains(sentence[figure.first - 2].lower));
    if (figure.named_last) {
      read_named_before(sentence, figure, *figure.named_last);
    } else if ((aged || figure.rule == "figure/age-after-name") && figure.first >= 2) {
      read_named_before(sentence, figure, figure.first - (sentence.is_word(figure.first - 1) ? 2 : 1));
    }
    if (quantity.counted || figure.rule != "figure/age-in-years") return;
  }
  if (read_attribute_count(sentence, figure)) return;
  const bool part = quantity.vague || quantity.type == QuantityType::money || quantity.type == QuantityType::percent ||
                    quantity.type == QuantityType::quantity || figure.rule == "figure/fraction";
  std::size_t at = figure.last;
  if (quantity.type == QuantityType::money && sentence.is(at, "worth")) ++at;
  at = skip_to_noun(sentence, at, part);
  if (read_children(sentence, figure)) return;
  // "12 9-mm shell casings": the measure belongs to what is counted.
  if (sentence.is_number(at) && sentence.is_hyphen(at + 1) && sentence.is_word(at + 2)) {
    at += 3;
    // "two 14-year-old girls", "two 14-year-olds"
    if (sentence.is_hyphen(at) && sentence.is(at + 1, "old")) at += 2;
    if (sentence.is_hyphen(at) && sentence.is(at + 1, "olds")) {
      set_counted(sentence, figure, {figure.last, at + 2, at + 1});
      quantity.counted_head = "person";
      return;
    }
  }
  // "two of the four", "half of 12 houses": the second figure has the noun.
  if (sentence.is_number(at) || read_number_words(sentence, at)) {
    if (const auto whole = read_amount(sentence, at); whole && at > figure.last) {
      at = whole->last;
    } else {
      return;
    }
  }
  // "five seriously injured people"
  while (sentence.is_word(at) && !lists::function_words.contains(sentence[at].lower) &&
         forms_of(sentence[at].lower).likeliest() == WordForm::adverb && sentence[at].lower.ends_with("ly")) {
    ++at;
  }
  // "58 km north of the town", "10 km deep"
  if (quantity.type == QuantityType::quantity && lists::measured_adjectives.contains(sentence[at].lower)) return;
  const NounPhrase phrase = read_noun_phrase(
      sentence, at,
      quantity.number != 1 && quantity.type != QuantityType::age && quantity.type != QuantityType::ordinal);
  if (phrase.first == phrase.last || is_role_alone(sentence, phrase)) return;
  set_counted(sentence, figure, phrase);
}

}  // namespace factdiff
