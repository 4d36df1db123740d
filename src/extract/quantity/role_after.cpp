// The part that is said behind what is counted: "10 people were killed", "80 hurt", "300 homes without power".
#include <algorithm>
#include <array>

#include "extract/quantity/role.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// Words that may stand between a figure and the word that is said of it: "were", "have been reportedly".
bool passes(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 54> words = {
      "was",      "were",   "is",       "are",   "be",     "been",       "being",      "has",        "have",
      "had",      "who",    "which",    "that",  "also",   "feared",     "reported",   "reportedly", "confirmed",
      "believed", "said",   "to",       "still", "now",    "already",    "not",        "more",       "others",
      "other",    "people", "may",      "might", "could",  "will",       "would",      "can",        "remain",
      "remained", "left",   "presumed", "known", "listed", "officially", "critically", "later",      "lay",
      "so",       "far",    "most",     "all",   "both",   "either",     "found",      "got",        "get"};
  if (!sentence.is_word(at)) return false;
  const std::string& word = sentence[at].lower;
  for (const std::string_view known : words) {
    if (word == known) return true;
  }
  return word.ends_with("ly") && word.size() > 4;
}

// "taken into custody", "lost their lives", "without power", "suffered minor burns": more than one word says the part.
// The piece of the word that gives it, and the part.
struct RolePhrase {
  std::size_t governor = 0;
  std::string_view role;  // empty: none
};
RolePhrase read_role_phrase(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at)) return {};
  if (const PhraseMatch match = find_phrase(lists::role_phrases, sentence, at); match.pieces > 0)
    return {at + match.pieces - 1, match.value};
  const std::string verb = lemma(sentence[at].lower);
  if (verb != "suffer" && verb != "sustain" && verb != "receive") return {};
  static constexpr std::array<std::string_view, 10> wounds = {
      "injury", "wound", "burn", "cut", "fracture", "bruise", "scratch", "trauma", "laceration", "concussion"};
  constexpr std::size_t most_words = 6;
  for (std::size_t next = at + 1; next <= at + most_words && (sentence.is_word(next) || sentence.is_hyphen(next));
       ++next) {
    const std::string word = lemma(sentence[next].lower);
    if (std::find(wounds.begin(), wounds.end(), word) != wounds.end()) return {next, "injured"};
  }
  return {};
}

bool is_passive_or_past(const PieceSentence& sentence, std::size_t at, bool after_auxiliary) {
  if (after_auxiliary) return is_participle(sentence, at);
  // "10 people killed in quake": a participle without its auxiliary. "10 people killed three": a verb with an object.
  if (!is_participle(sentence, at)) return false;
  const std::size_t next = at + 1;
  const Piece& object = sentence[next];
  if (sentence.is(next, "back")) return false;  // "managers fired back"
  // "hundreds of students released balloons": a verb with its object.
  const bool noun = object.kind == PieceKind::word && !object.in_time && forms_of(object.lower).may_be_noun() &&
                    !lists::function_words.contains(object.lower) && !forms_of(object.lower).may_be(WordForm::adverb) &&
                    !lists::role_states.contains(object.lower);
  if (noun && !sentence.capitals_mean_nothing()) return false;
  if (object.kind == PieceKind::number) return object.in_time;
  if (sentence.is(next, "a") || sentence.is(next, "the") || sentence.is(next, "an") || sentence.is(next, "his") ||
      sentence.is(next, "their") || sentence.is(next, "her") || sentence.is(next, "them") || sentence.is(next, "him") ||
      sentence.is(next, "this") || sentence.is(next, "that") || sentence.is(next, "it") || sentence.is(next, "us")) {
    return false;
  }
  return !read_number_words(sentence, next) || object.in_time;
}

// "300 rounds of ammunition were seized", "two people in the car were killed": over the phrase to the auxiliary.
std::size_t skip_prepositional(const PieceSentence& sentence, std::size_t at) {
  bool preposition = false;
  for (const std::string_view word : {"of", "from", "in", "at", "on", "aboard", "with", "inside"}) {
    preposition = preposition || sentence.is(at, word);
  }
  if (!preposition) return at;
  for (std::size_t next = at + 1; next < at + 9 && (sentence.is_word(next) || sentence.is_hyphen(next)); ++next) {
    for (const std::string_view auxiliary : {"was", "were", "are", "is", "have", "has", "had"}) {
      if (sentence.is(next, auxiliary)) return next;
    }
    // "300 rounds of ammunition during the five raids carried out": said of another count.
    if (sentence.is_number(next) || (next > at + 1 && lists::number_words.contains(sentence[next].lower))) return at;
    // "killed two workers at the plant and wounded a third": a verb of another clause.
    if (sentence.is(next, "and") && sentence.is_word(next + 1) &&
        !role_in(lists::role_states, sentence, next + 1).empty() &&
        forms_of(sentence[next + 1].lower).may_be(WordForm::past)) {
      return at;
    }
    // "132 people on board died"
    if (next > at + 1 && !role_in(lists::role_states, sentence, next).empty() &&
        forms_of(sentence[next].lower).may_be(WordForm::past)) {
      return next;
    }
    // "6 members of a family shot to death"
    if (next > at + 1 && !role_in(lists::role_verbs, sentence, next).empty() &&
        is_passive_or_past(sentence, next, false)) {
      return next;
    }
    for (const std::string_view clause : {"who", "which", "that", "when", "where", "after", "before", "as", "while"}) {
      if (sentence.is(next, clause)) return at;
    }
  }
  return at;
}

// "two officers and a civilian were killed", "40 homes and businesses lost power": over what is joined to the verb.
std::size_t skip_coordinate(const PieceSentence& sentence, std::size_t at) {
  constexpr std::size_t most_words = 5;
  if (!sentence.is(at, "and")) return at;
  for (std::size_t next = at + 2; next <= at + most_words && sentence.is_word(next); ++next) {
    if (sentence[next].in_time || sentence[next].in_numeral_lists) return at;
    for (const std::string_view auxiliary : {"was", "were", "are", "is", "have", "has", "had"}) {
      if (sentence.is(next, auxiliary)) return next;
    }
    const WordForms forms = forms_of(sentence[next].lower);
    const bool past = forms.may_be(WordForm::past) && !forms.may_be_noun();
    const bool says =
        !read_role_phrase(sentence, next).role.empty() || !role_in(lists::role_states, sentence, next).empty();
    if (past && says) return next;
    // "and killed 12", "and others fled": a verb of another clause.
    if (past || next == at + most_words) return at;
  }
  return at;
}

std::size_t skip_to_verb(const PieceSentence& sentence, std::size_t at) {
  return skip_coordinate(sentence, skip_prepositional(sentence, skip_aside(sentence, at)));
}

// "fired one shot into the air": a shot, not one who was shot.
bool is_fired(const PieceSentence& sentence, const Figure& figure, std::size_t at) {
  return at == figure.last && sentence.is(at, "shot") && figure.first > 0 && sentence.is_word(figure.first - 1) &&
         lemma(sentence[figure.first - 1].lower) == "fire";
}

}  // namespace

// "10 people were killed", "80 hurt", "three people missing", "seven villages have been destroyed".
bool read_role_after(const PieceSentence& sentence, Figure& figure) {
  std::size_t at = figure.noun_last.value_or(figure.last);
  bool auxiliary = false;
  if (is_fired(sentence, figure, at)) return false;
  at = skip_to_verb(sentence, at);
  for (std::size_t steps = 0; steps < 8 && at < sentence.size(); ++steps, ++at) {
    if (const RolePhrase phrase = read_role_phrase(sentence, at); !phrase.role.empty()) {
      set_role(figure, phrase.role, phrase.governor);
      return true;
    }
    if (const auto role = role_in(lists::role_states, sentence, at); !role.empty()) {
      if (!(sentence.is(at, "dead") && sentence.is(at + 1, "bodies"))) {
        set_role(figure, role, at);
        return true;
      }
    }
    if (const auto role = role_of_verb(sentence, at); !role.empty()) {
      if (is_passive_or_past(sentence, at, auxiliary)) {
        // "shot dead", "shot and killed"
        const std::size_t next = sentence.is(at + 1, "and") ? at + 2 : at + 1;
        if (role == "shot" || role == "stabbed" || role == "beaten") {
          std::size_t dead = next;
          if (sentence.is(dead, "to") && sentence.is(dead + 1, "death")) ++dead;
          if (sentence.is(dead, "dead") || sentence.is(dead, "killed") || sentence.is(dead, "death")) {
            set_role(figure, "killed", dead);
            return true;
          }
        }
        set_role(figure, role, at);
        return true;
      }
    }
    if (const std::size_t after = skip_to_verb(sentence, at); after > at && steps > 0) {
      at = after - 1;
      continue;
    }
    if (!passes(sentence, at) && !(auxiliary && sentence.is(at, "and"))) return false;
    const std::string& word = sentence[at].lower;
    auxiliary = auxiliary || word == "got" || word == "get" || word == "was" || word == "were" || word == "been" ||
                word == "be" || word == "are" || word == "is" || word == "being";
  }
  return false;
}

}  // namespace factdiff
