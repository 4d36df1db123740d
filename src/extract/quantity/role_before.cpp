// The part that the verb or noun before a figure gives: "killed 10", "the arrest of five", "laid off 300".
#include <algorithm>
#include <array>

#include "extract/quantity/role.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// Words that may stand between a verb and its figure: "killing at least 10", "destroyed or damaged an estimated 1,500".
bool passes_before(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 32> words = {
      "the",  "a",      "an",      "his",  "her",   "their", "its",       "of",         "another", "some",   "lives",
      "life", "bodies", "further", "up",   "down",  "more",  "other",     "additional", "total",   "record", "all",
      "to",   "as",     "nearly",  "than", "these", "out",   "remaining", "off",        "away",    "free"};
  if (!sentence.is_word(at)) return sentence.is(at, "(");
  if (sentence.is(at, "in") && at > 0 && sentence.is(at - 1, "called")) return true;
  for (const std::string_view known : words) {
    if (sentence.is(at, known)) return true;
  }
  return false;
}

// "X was killed by two men", "shot in the arm": the verb's object is not the figure.
bool governs(const PieceSentence& sentence, std::size_t verb) {
  const WordForms forms = forms_of(sentence[verb].lower);
  if (!forms.may_be_verb()) return false;
  // A noun before a number is a title or a compound: "Fire 10".
  if (sentence[verb].in_time) return false;
  if (verb == 0 || !forms.may_be_noun()) return true;
  // "the gunfire that wounded eight", "suspected of killing four"
  const bool relative = sentence.is(verb - 1, "that") && forms.may_be(WordForm::past);
  const bool gerund = forms.may_be(WordForm::gerund) &&
                      (sentence.is(verb - 1, "of") || sentence.is(verb - 1, "in") || sentence.is(verb - 1, "for"));
  if (relative || gerund) return true;
  for (const std::string_view article :
       {"the", "a", "an", "of", "in", "this", "that", "his", "her", "its", "their", "\"", "for"}) {
    if (sentence.is(verb - 1, article)) return false;
  }
  return true;
}

// The article of "a man" before the "and" at the piece; 0 where no such object stands there.
std::size_t coordinate_object(const PieceSentence& sentence, std::size_t conjunction) {
  for (std::size_t back = 2; back <= 4 && back <= conjunction; ++back) {
    const std::size_t at = conjunction - back;
    if (!sentence.is_word(at + 1)) return 0;
    for (const std::string_view article : {"a", "an", "the", "his", "her", "their", "one", "another"}) {
      if (sentence.is(at, article)) return at;
    }
  }
  return 0;
}

}  // namespace

// "killed 10", "injuring dozens", "claimed the lives of 12", "the arrest of five".
bool read_role_before(const PieceSentence& sentence, Figure& figure) {
  bool through_of = false;
  for (std::size_t back = 1; back <= 5 && back <= figure.first; ++back) {
    const std::size_t at = figure.first - back;
    if (sentence[at].in_time) return false;
    if (const auto role = role_in(lists::role_nouns, sentence, at); !role.empty() && through_of) {
      set_role(figure, role, at);
      return true;
    }
    // "the displacement of more than 100,000", "the murder of two"
    if (through_of && sentence.is_word(at)) {
      const auto verb = event_noun_verb(sentence[at].lower);
      const auto entry = verb ? lists::role_verbs.find(*verb) : std::nullopt;
      if (entry) {
        set_role(figure, entry->value, at);
        return true;
      }
    }
    const auto role = role_of_verb(sentence, at);
    const bool fatal = at > 0 && sentence.is(at - 1, "fatally") && !role.empty();
    if (fatal) {
      set_role(figure, "killed", at);
      return true;
    }
    if (!role.empty() && !through_of && governs(sentence, at)) {
      set_role(figure, role, at);
      return true;
    }
    through_of = through_of || sentence.is(at, "of");
    if (back == 1 && sentence.is(at, "and")) {  // "shot a man and three others"
      const std::size_t object = coordinate_object(sentence, at);
      if (object == 0) return false;
      back = figure.first - object;
      continue;
    }
    if (!passes_before(sentence, at)) return false;
  }
  return false;
}
}  // namespace factdiff
