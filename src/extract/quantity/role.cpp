// The part that what is counted plays: killed, injured, missing, arrested; population, magnitude, depth.
#include "extract/quantity/role.h"

#include <algorithm>
#include <array>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

std::string_view value_in(const WordList& list, std::string_view word) {
  const WordEntry* entry = list.find(word);
  return entry == nullptr ? std::string_view() : entry->value;
}

}  // namespace

// Looked up as written first: "wounded" is a state, "wound" a noun.
std::string_view role_in(const WordList& list, const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at)) return {};
  const std::string& word = sentence[at].lower;
  const std::string_view role = value_in(list, word);
  // "shots" are fired, not shot: a noun gives no state.
  if (!role.empty() || (&list == &lists::role_states && !forms_of(word).may_be_finite_verb())) return role;
  return value_in(list, lemma(word));
}

void set_role(Figure& figure, std::string_view role, std::size_t governor) {
  figure.quantity.role = std::string(role);
  figure.governor = governor;
}

namespace {

bool is_participle(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at)) return false;
  const std::string& word = sentence[at].lower;
  return forms_of(word).may_be(WordForm::participle) || word.ends_with("ed");
}

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

bool is_passive_or_past(const PieceSentence& sentence, std::size_t at, bool after_auxiliary) {
  if (after_auxiliary) return is_participle(sentence, at);
  // "10 people killed in quake": a participle without its auxiliary. "10 people killed three": a verb with an object.
  if (!is_participle(sentence, at)) return false;
  const std::size_t next = at + 1;
  const Piece& object = sentence[next];
  // "hundreds of students released balloons": a verb with its object.
  const bool noun = object.kind == PieceKind::word && !object.in_time && forms_of(object.lower).may_be_noun() &&
                    !lists::function_words.contains(object.lower) && !forms_of(object.lower).may_be(WordForm::adverb) &&
                    !lists::role_states.contains(object.lower);
  if (noun && !sentence.capitals_mean_nothing()) return false;
  if (object.kind == PieceKind::number) return object.in_time;
  if (sentence.is(next, "a") || sentence.is(next, "the") || sentence.is(next, "an") || sentence.is(next, "his") ||
      sentence.is(next, "their") || sentence.is(next, "her") || sentence.is(next, "them") || sentence.is(next, "him")) {
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

std::size_t skip_to_verb(const PieceSentence& sentence, std::size_t at) {
  return skip_prepositional(sentence, skip_aside(sentence, at));
}

// "10 people were killed", "80 hurt", "three people missing", "seven villages have been destroyed".
bool read_role_after(const PieceSentence& sentence, Figure& figure) {
  std::size_t at = figure.noun_last.value_or(figure.last);
  bool auxiliary = false;
  at = skip_to_verb(sentence, at);
  for (std::size_t steps = 0; steps < 8 && at < sentence.size(); ++steps, ++at) {
    if (const auto role = role_in(lists::role_states, sentence, at); !role.empty()) {
      if (!(sentence.is(at, "dead") && sentence.is(at + 1, "bodies"))) {
        set_role(figure, role, at);
        return true;
      }
    }
    if (const auto role = role_in(lists::role_verbs, sentence, at); !role.empty()) {
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

// "without power", "in custody", "in hospital", "in critical condition" after what is counted.
bool read_state_phrase(const PieceSentence& sentence, Figure& figure) {
  struct Phrase {
    std::string_view first;
    std::string_view second;
    std::string_view role;
  };
  static constexpr std::array<Phrase, 10> phrases = {{{"without", "power", "without power"},
                                                      {"without", "electricity", "without power"},
                                                      {"without", "water", "without water"},
                                                      {"in", "custody", "arrested"},
                                                      {"in", "hospital", "hospitalized"},
                                                      {"to", "hospital", "hospitalized"},
                                                      {"to", "hospitals", "hospitalized"},
                                                      {"in", "critical", "critical"},
                                                      {"under", "arrest", "arrested"},
                                                      {"behind", "bars", "arrested"}}};
  const std::size_t from = figure.noun_last.value_or(figure.last);
  for (std::size_t at = from; at < from + 5 && at < sentence.size(); ++at) {
    for (const Phrase& phrase : phrases) {
      if (sentence.is(at, phrase.first) && sentence.is(at + 1, phrase.second)) {
        set_role(figure, phrase.role, at + 1);
        return true;
      }
    }
    if (sentence[at].kind != PieceKind::word || sentence[at].in_time) return false;
  }
  return false;
}

// "10 dead bodies", "three wounded soldiers", "five deaths", "12 homeless families".
bool read_role_inside(const PieceSentence& sentence, Figure& figure) {
  const std::size_t last = figure.noun_last.value_or(figure.last);
  if (last <= figure.last) return false;
  // The head first: "two injury deaths" are deaths.
  if (const auto role = role_in(lists::role_nouns, sentence, last - 1); !role.empty()) {
    set_role(figure, role, last - 1);
    return true;
  }
  for (std::size_t at = figure.last; at + 1 < last; ++at) {
    auto role = role_in(lists::role_states, sentence, at);
    if (role.empty() && is_participle(sentence, at)) role = role_in(lists::role_verbs, sentence, at);
    if (!role.empty() && !sentence.is_hyphen(at + 1)) {
      set_role(figure, role, at);
      return true;
    }
  }
  return false;
}

// Words that may stand between a verb and its figure: "killing at least 10", "destroyed or damaged an estimated 1,500".
bool passes_before(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 29> words = {
      "the",    "a",    "an",     "his",     "her",    "their", "its",   "of",    "another",    "some",
      "lives",  "life", "bodies", "further", "up",     "down",  "more",  "other", "additional", "total",
      "record", "all",  "to",     "as",      "nearly", "than",  "these", "out",   "remaining"};
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
      const std::string_view role = verb ? value_in(lists::role_verbs, *verb) : std::string_view();
      if (!role.empty()) {
        set_role(figure, role, at);
        return true;
      }
    }
    const auto role = role_in(lists::role_verbs, sentence, at);
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

// "left 3 dead and 40 injured", "a crash that left three officers wounded": said after, read by read_role_after.

// Whom nobody buys: the list's persons, and words made as those of persons are.
bool is_person(std::string_view head) {
  if (lists::person_nouns.contains(head) || lists::person_titles.contains(head)) return true;
  return head.size() > 5 && (head.ends_with("ist") || head.ends_with("ian") || head.ends_with("man"));
}

// What can be taken but not arrested.
bool is_thing(std::string_view head) {
  static constexpr std::array<std::string_view, 24> things = {
      "boat",     "ship",     "vessel", "skiff",  "car",  "vehicle", "truck",   "plane",
      "aircraft", "weapon",   "rifle",  "gun",    "town", "city",    "village", "base",
      "house",    "building", "school", "office", "area", "tank",    "bomb",    "round"};
  return std::find(things.begin(), things.end(), head) != things.end();
}

// "ordered six envoys", "ordered six ships to leave": a command buys nothing.
bool is_command(const PieceSentence& sentence, const Figure& figure) {
  if (figure.quantity.role != "bought" || !figure.governor) return false;
  if (lemma(sentence[*figure.governor].lower) != "order") return false;
  const std::size_t after = figure.noun_last.value_or(figure.last);
  const bool infinitive = sentence.is(after, "to") && forms_of(sentence[after + 1].lower).may_be(WordForm::base);
  return infinitive || is_person(figure.quantity.counted_head);
}

void read_any_role(const PieceSentence& sentence, Figure& figure) {
  Quantity& quantity = figure.quantity;
  if (!quantity.role.empty() || quantity.type == QuantityType::identifier || quantity.type == QuantityType::ordinal)
    return;
  if (read_measure_role(sentence, figure)) return;
  if (quantity.type == QuantityType::quantity && !read_attribute(sentence, figure)) {
    // "seized 20 tons of rice"
    if (quantity.counted) read_role_before(sentence, figure);
    return;
  }
  if (!quantity.role.empty()) return;
  if (quantity.type == QuantityType::money && read_money_role(sentence, figure)) return;
  if (read_role_after(sentence, figure)) {
    // What is stolen is told by its value.
    const bool taken = quantity.role == "stolen" || quantity.role == "seized";
    if (quantity.type == QuantityType::money && taken) quantity.role = "value";
    return;
  }
  if (read_role_inside(sentence, figure)) return;
  if (read_role_before(sentence, figure)) return;
  if (read_state_phrase(sentence, figure)) return;
  read_attribute(sentence, figure);
}

}  // namespace

void read_role(const PieceSentence& sentence, Figure& figure) {
  read_any_role(sentence, figure);
  // "captured three boats" and "captured three pirates"
  if (is_command(sentence, figure)) {
    figure.quantity.role.clear();
    figure.governor.reset();
  }
  if (figure.quantity.role == "arrested" && is_thing(figure.quantity.counted_head)) figure.quantity.role = "seized";
}

}  // namespace factdiff
