// The part that what is counted plays: killed, injured, missing, arrested; population, magnitude, depth.
#include "extract/quantity/role.h"

#include <algorithm>
#include <array>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

std::string_view value_in(const WordList& list, std::string_view word) {
  const auto entry = list.find(word);
  return entry ? entry->value : std::string_view();
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

bool is_participle(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at)) return false;
  const std::string& word = sentence[at].lower;
  return forms_of(word).may_be(WordForm::participle) || word.ends_with("ed");
}

std::string_view role_of_verb(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 8> particles = {"off",  "down", "up", "out",
                                                                "away", "free", "in", "over"};
  if (sentence.is(at, "wound") && sentence.is(at + 1, "up")) return {};  // of "wind up"
  const auto follows = [&](std::string_view particle) { return sentence.is(at + 1, particle); };
  if (sentence.is_word(at) && std::any_of(particles.begin(), particles.end(), follows)) {
    const std::string& particle = sentence[at + 1].lower;
    auto role = value_in(lists::role_verbs, sentence[at].lower + " " + particle);
    if (role.empty()) role = value_in(lists::role_verbs, lemma(sentence[at].lower) + " " + particle);
    if (!role.empty()) return role;
  }
  return role_in(lists::role_verbs, sentence, at);
}

namespace {

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

// "12 bodies were recovered": whatever is done with them.
bool counts_bodies(const Figure& figure) {
  const std::string& head = figure.quantity.counted_head;
  return head == "body" || head == "corpse" || head == "fatality" || head == "death";
}

// "12 lives" are lost where the words around say no other.
bool counts_lives_that_are_kept(const PieceSentence& sentence, const Figure& figure) {
  if (figure.quantity.counted_head != "life") return false;
  static constexpr std::array<std::string_view, 5> losses = {"claim", "take", "lose", "cost", "end"};
  for (std::size_t back = 1; back <= 4 && back <= figure.first; ++back) {
    if (!sentence.is_word(figure.first - back)) break;
    const std::string word = lemma(sentence[figure.first - back].lower);
    if (std::find(losses.begin(), losses.end(), word) != losses.end()) return false;
  }
  return !sentence.is(figure.noun_last.value_or(figure.last), "lost");
}

void read_any_role(const PieceSentence& sentence, Figure& figure) {
  Quantity& quantity = figure.quantity;
  if (!quantity.role.empty() || quantity.type == QuantityType::identifier || quantity.type == QuantityType::ordinal)
    return;
  if (figure.rule == "figure/attribute") return;
  // "all but two died": what is said is not said of the two.
  if (figure.first >= 2 && sentence.is(figure.first - 1, "but") && sentence.is(figure.first - 2, "all")) {
    figure.rule = "figure/all-but";
    return;
  }
  // "a boat carrying 12 migrants capsized": the boat did.
  if (figure.first > 0) {
    static constexpr std::array<std::string_view, 4> loads = {"carry", "transport", "ferry", "house"};
    const std::string verb = lemma(sentence[figure.first - 1].lower);
    const bool loaded = std::find(loads.begin(), loads.end(), verb) != loads.end();
    if (loaded && read_role_before(sentence, figure)) return;
  }
  // "the toll hits 12"
  if (figure.first > 0 && lemma(sentence[figure.first - 1].lower) == "hit" && read_attribute(sentence, figure)) return;
  // "sank eight miles from shore" tells a distance, "was 3 points higher" a change.
  const bool points = quantity.unit && quantity.unit->ends_with(" point");
  if (!points && read_measure_role(sentence, figure)) return;
  if (read_change_role(sentence, figure)) return;
  if (quantity.type == QuantityType::quantity && !read_attribute(sentence, figure)) {
    // "seized 20 tons of rice"
    if (quantity.counted) read_role_before(sentence, figure);
    return;
  }
  if (!quantity.role.empty()) return;
  // "overseas income would be subject to a 15.5 percent rate": the rate, not the income.
  if (quantity.type == QuantityType::percent && quantity.counted == "rate") {
    set_role(figure, "rate", figure.noun_last.value_or(figure.last) - 1);
    return;
  }
  if (quantity.type == QuantityType::money && read_money_role(sentence, figure)) return;
  // "a $5 billion hit", "a 3 percent cut": what money does is not told without an auxiliary.
  const std::size_t after = figure.noun_last.value_or(figure.last);
  const bool noun = quantity.type == QuantityType::money && forms_of(sentence[after].lower).may_be(WordForm::noun);
  if (noun && forms_of(sentence[after].lower).may_be(WordForm::base)) {
    if (read_role_before(sentence, figure)) return;
    read_attribute(sentence, figure);
    return;
  }
  if (counts_bodies(figure) && read_role_inside(sentence, figure)) return;
  if (read_role_after(sentence, figure)) {
    // What is stolen is told by its value.
    const bool taken = quantity.role == "stolen" || quantity.role == "seized";
    if (quantity.type == QuantityType::money && taken) quantity.role = "value";
    return;
  }
  if (!counts_lives_that_are_kept(sentence, figure) && read_role_inside(sentence, figure)) return;
  if (read_role_before(sentence, figure)) return;
  if (read_attribute(sentence, figure)) return;
  // "caused $1 billion in damage"
  const auto kind = role_in(lists::measured_attributes, sentence, figure.last + 1);
  if (quantity.type == QuantityType::money && sentence.is(figure.last, "in") && !kind.empty())
    set_role(figure, kind, figure.last + 1);
}

}  // namespace

void read_role(const PieceSentence& sentence, Figure& figure) {
  read_any_role(sentence, figure);
  // "some of the 600 houses were damaged": not all of them.
  const std::size_t first = figure.first;
  static constexpr std::array<std::string_view, 5> parts = {"some", "one", "another", "any", "part"};
  const bool of_them = first >= 3 && sentence.is(first - 2, "of") &&
                       lists::function_words.contains(sentence[first - 1].lower) &&
                       std::any_of(parts.begin(), parts.end(), [&](auto part) { return sentence.is(first - 3, part); });
  const bool every = first >= 4 && (sentence.is(first - 4, "every") || sentence.is(first - 4, "each"));
  if (of_them && !every && figure.governor && *figure.governor >= figure.last) {
    figure.quantity.role.clear();
    figure.governor.reset();
    figure.quantity.is_whole = true;
  }
  // "captured three boats" and "captured three pirates"
  if (is_command(sentence, figure)) {
    figure.quantity.role.clear();
    figure.governor.reset();
  }
  // "the fire claimed 12 lives", but "he claimed 12 houses were his"
  const bool claimed = figure.governor && lemma(sentence[*figure.governor].lower) == "claim";
  const std::string& head = figure.quantity.counted_head;
  if (claimed && head != "life" && head != "victim" && (!head.empty() || sentence.is_word(figure.last))) {
    figure.quantity.role.clear();
    figure.governor.reset();
  }
  // "released few details"
  static constexpr std::array<std::string_view, 9> told = {"detail", "name",   "information", "statement", "video",
                                                           "photo",  "report", "figure",      "result"};
  if (figure.quantity.role == "freed" && std::find(told.begin(), told.end(), head) != told.end()) {
    figure.quantity.role.clear();
    figure.governor.reset();
  }
  if (figure.quantity.role == "arrested" && is_thing(figure.quantity.counted_head)) figure.quantity.role = "seized";
}

}  // namespace factdiff
