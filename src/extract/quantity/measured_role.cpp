// What figures measure: a population, a depth, a distance, the value of jewels.
#include "extract/quantity/role.h"

#include <algorithm>
#include <array>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// "at its height, 20 engines": what is counted has no height; only a measure has.
bool counts_without_measure(const Figure& figure, std::string_view role) {
  static constexpr std::array<std::string_view, 8> measured = {"height", "depth",  "length", "width",
                                                               "radius", "weight", "speed",  "distance"};
  const bool dimension = std::find(measured.begin(), measured.end(), role) != measured.end();
  return dimension && figure.quantity.type == QuantityType::cardinal && figure.quantity.counted.has_value();
}

// "Lenby" of "58km south-west of Lenby", "60 km from the port of Lenby": from where a distance is told.
void read_reference_place(const PieceSentence& sentence, Figure& figure, std::size_t at) {
  bool preposition = false;
  for (std::size_t next = at; next < at + 9 && next < sentence.size(); ++next) {
    if (sentence[next].kind != PieceKind::word && !sentence.is_hyphen(next)) return;
    preposition = preposition || sentence.is(next, "of") || sentence.is(next, "from");
    if (!preposition || !sentence[next].capitalised || sentence[next].in_time) continue;
    std::size_t last = next + 1;
    while (sentence.is_word(last) && sentence[last].capitalised && !sentence[last].in_time) ++last;
    figure.quantity.counted = sentence.phrase(next, last);
    figure.quantity.counted_span = sentence.span(next, last);
    figure.quantity.counted_head = sentence[last - 1].lower;
    return;
  }
}

}  // namespace

// "home to 120,000 people", "a city of 500,000 people", "has about 200,000 residents".
bool read_population(const PieceSentence& sentence, Figure& figure) {
  const Quantity& quantity = figure.quantity;
  const std::string& head = quantity.counted_head;
  if (figure.first < 2 || quantity.type != QuantityType::cardinal || quantity.vague) return false;
  if (!head.empty() && !lists::person_nouns.contains(head) && head != "inhabitant" && head != "islander") return false;
  const std::size_t before = figure.first - 1;
  const bool home = sentence.is(before, "to") && sentence.is(before - 1, "home");
  bool place = false;
  for (const std::string_view noun : {"city", "town", "village", "country", "nation", "island", "community", "suburb",
                                      "region", "province", "state", "county", "district", "territory", "republic"}) {
    place = place || (sentence.is(before, "of") && sentence.is(before - 1, noun));
  }
  const bool residents = (head == "resident" || head == "inhabitant" || head == "islander") &&
                         (sentence.is(before, "has") || sentence.is(before, "its") || sentence.is(before, "with") ||
                          sentence.is(before, "had") || sentence.is(before, "have"));
  if (!home && !place && !residents) return false;
  // "Lenby, a city of 500,000 people": not the population of whatever else the report speaks of.
  if (place && figure.first >= 5 && sentence.is(figure.first - 4, ",") && sentence[figure.first - 5].capitalised) {
    std::size_t name = figure.first - 5;
    while (name > 0 && sentence.is_word(name - 1) && sentence[name - 1].capitalised &&
           !lists::function_words.contains(sentence[name - 1].lower)) {
      --name;
    }
    figure.quantity.counted = sentence.phrase(name, figure.first - 4);
    figure.quantity.counted_span = sentence.span(name, figure.first - 4);
    figure.quantity.counted_head = sentence[figure.first - 5].lower;
  }
  set_role(figure, "population", home || place ? before - 1 : before);
  return true;
}

namespace {

// "tax" of "the tax rules would knock off $5 billion": the attribute of another noun; of "price tag" it is none.
bool is_modifier(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 14> light = {"tag",   "total",  "level", "figure", "estimate",
                                                             "count", "number", "toll",  "target", "rate",
                                                             "limit", "cap",    "ratio", "claim"};
  if (sentence.is(at, "cost") || sentence.is(at, "costs")) return false;  // "will cost taxpayers $1 billion"
  const Piece& next = sentence[at + 1];
  if (next.kind != PieceKind::word || next.in_time || lists::function_words.contains(next.lower)) return false;
  const WordForms forms = forms_of(next.lower);
  if (!forms.may_be_noun()) return false;
  // "the tax bill would", but "taxes hit $5 billion": after a noun in the singular a base form is no verb.
  const bool bare = forms.may_be(WordForm::base) && !forms.may_be(WordForm::past) && !forms.may_be(WordForm::gerund);
  const bool noun_only = !forms.may_be_verb() || (bare && !forms_of(sentence[at].lower).may_be(WordForm::plural_noun));
  if (!noun_only) return false;
  return std::find(light.begin(), light.end(), lemma(next.lower)) == light.end();
}

// "sees", "engaging", "knock": a verb that tells something else; no attribute is carried on over it.
bool is_other_verb(const std::string& lower) {
  static constexpr std::array<std::string_view, 40> carrying = {
      "be",       "rise",     "fall",    "reach",  "stand",   "hit",     "total",  "exceed", "top",      "pass",
      "climb",    "come",     "amount",  "range",  "measure", "average", "remain", "put",    "set",      "estimate",
      "value",    "expect",   "project", "double", "triple",  "grow",    "drop",   "jump",   "soar",     "sink",
      "increase", "decrease", "decline", "slip",   "surge",   "shrink",  "go",     "equal",  "approach", "stay"};
  const WordForms forms = forms_of(lower);
  if (forms.may_be_noun() && !forms.may_be(WordForm::gerund)) return false;
  const bool finite = forms.may_be(WordForm::third_person) || forms.may_be(WordForm::base) ||
                      forms.may_be(WordForm::gerund) ||
                      (forms.may_be(WordForm::past) && !forms.may_be(WordForm::participle));
  const std::string verb = lemma(lower);
  return finite && std::find(carrying.begin(), carrying.end(), verb) == carrying.end();
}

// "the number of people killed rose to 45", "the number of confirmed cases is 12": what is counted stands before.
bool read_number_of(const PieceSentence& sentence, Figure& figure, std::size_t first) {
  constexpr std::size_t most_words = 7;
  const std::size_t last = std::min(figure.first, first + most_words);
  std::string_view role;
  std::size_t governor = first;
  std::size_t head = last;
  for (std::size_t at = first; at < last; ++at) {
    if (!sentence.is_word(at) || sentence[at].in_time) break;
    const WordForms forms = forms_of(sentence[at].lower);
    if (head == last && forms.may_be(WordForm::plural_noun)) head = at;
    auto here = role_in(lists::role_nouns, sentence, at);
    if (here.empty()) here = role_in(lists::role_states, sentence, at);
    if (here.empty() && is_participle(sentence, at)) here = role_in(lists::role_verbs, sentence, at);
    if (!here.empty() && role.empty()) {
      role = here;
      governor = at;
    }
  }
  if (head < last && !figure.quantity.counted) {
    figure.quantity.counted = sentence.phrase(first, head + 1);
    figure.quantity.counted_span = sentence.span(first, head + 1);
    figure.quantity.counted_head = lemma(sentence[head].lower);
  }
  if (role.empty()) return false;
  set_role(figure, role, governor);
  return true;
}

}  // namespace

namespace {

// The comma before ", which stood at 33" where the comma at the piece ends it; the same piece where none does.
std::size_t start_of_clause(const PieceSentence& sentence, std::size_t comma) {
  constexpr std::size_t most_words = 8;
  for (std::size_t back = 2; back <= most_words && back <= comma; ++back) {
    if (sentence.is(comma - back, ",")) return sentence.is(comma - back + 1, "which") ? comma - back : comma;
  }
  return comma;
}

}  // namespace

// "a population of 120,000", "the death toll rose to 10", "home to 120,000 people", "at a depth of 10 km".
bool read_attribute(const PieceSentence& sentence, Figure& figure) {
  if (read_population(sentence, figure)) return true;
  std::size_t steps = 0;
  bool passed_verb = false;  // "the toll of the storm that hit the coast rose to 10", but no other attribute
  for (std::size_t back = 1; back <= figure.first && steps < 14; ++back, ++steps) {
    const std::size_t at = figure.first - back;
    const Piece& piece = sentence[at];
    if (piece.in_time) continue;
    if (piece.kind == PieceKind::mark && !sentence.is_hyphen(at)) {
      if (back == 1 && piece.lower == ":") continue;  // "the toll: 12"
      // "the toll, which stood at 33, rose to 45": out of the clause, or over it.
      if (piece.lower != ",") return false;
      const std::size_t before = start_of_clause(sentence, at);
      if (before == at) return false;
      back = figure.first - before;
      continue;
    }
    if (piece.kind == PieceKind::number && !piece.in_time) return false;
    const bool noun_reading = !forms_of(piece.lower).may_be(WordForm::gerund);
    if (const auto role = role_in(lists::measured_attributes, sentence, at);
        !role.empty() && noun_reading && (!passed_verb || role == "killed")) {
      // What stands between must carry the attribute on: "of", "to", "at", "is", "rose to", "estimated at".
      if (back == 1 && sentence[at].kind == PieceKind::word && figure.quantity.type != QuantityType::percent &&
          role != "killed" && !sentence.is(figure.first, "estimated")) {
        return false;
      }
      if (counts_without_measure(figure, role) || is_modifier(sentence, at)) return false;
      // "the toll is 10 euros": of a road.
      if (figure.quantity.type == QuantityType::money && (role == "killed" || role == "injured")) return false;
      // "the majority of the $5 billion"
      if (role == "majority" && sentence.is(at + 1, "of") && lists::function_words.contains(sentence[at + 2].lower))
        return false;
      // "the unemployment rate": the rate of what is told.
      if (sentence.is(at, "rate") && at > 0 && forms_of(sentence[at - 1].lower).may_be_noun()) {
        if (const auto of = role_in(lists::measured_attributes, sentence, at - 1); !of.empty()) {
          set_role(figure, of, at - 1);
          return true;
        }
      }
      // "12 deaths toll": of "injury toll" the first word says whose.
      std::string_view named = role;
      if (sentence.is(at, "toll") && at > 0) {
        if (const auto state = role_in(lists::role_states, sentence, at - 1); !state.empty()) named = state;
        if (sentence.is(at - 1, "injury") || sentence.is(at - 1, "casualty")) named = "injured";
      }
      set_role(figure, named, at);
      return true;
    }
    if (sentence.is(at, "number") && sentence.is(at + 1, "of")) return read_number_of(sentence, figure, at + 2);
    if (piece.lower == "and" || piece.lower == "but") return false;
    passed_verb = passed_verb || lists::role_verbs.contains(lemma(piece.lower)) || is_other_verb(piece.lower);
    if (piece.lower == "in" || piece.lower == "for" || piece.lower == "with" || piece.lower == "by") {
      if (steps > 0 && piece.lower != "in") return false;
    }
  }
  return false;
}

// "10 km deep", "58km south-west of", "$2.5 million worth of", "30 km/h", "28 degrees Celsius".
bool read_measure_role(const PieceSentence& sentence, Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!quantity.unit) return false;
  const std::string& unit = *quantity.unit;
  const bool measure = quantity.type == QuantityType::quantity;
  if (measure && (unit.find(" per hour") != std::string::npos || unit == "knot")) {
    bool limit = quantity.counted_head == "zone" || quantity.counted_head == "limit";
    for (std::size_t back = 1; back <= 4 && back <= figure.first; ++back)
      limit = limit || sentence.is(figure.first - back, "limit");
    figure.quantity.role = limit ? "speed limit" : "speed";
    return true;
  }
  if (measure && unit.starts_with("degree ")) {
    figure.quantity.role = "temperature";
    return true;
  }
  if (measure && (unit.starts_with("square ") || unit == "acre" || unit == "hectare")) {
    figure.quantity.role = "area";
    return true;
  }
  std::size_t at = figure.last;
  if (sentence.is_hyphen(at)) ++at;
  if (sentence.is(at, "(")) {  // "1,500 kilometers (930 miles) south"
    while (at < figure.last + 8 && at < sentence.size() && !sentence.is(at, ")")) ++at;
    ++at;
  }
  if (sentence.is(at, ")")) ++at;  // "58km (36 miles) north of"
  if (sentence.is(at, "to") && sentence.is(at + 1, "the")) at += 2;
  if (sentence.is(at, "due") || sentence.is(at, "further")) ++at;
  const auto role = role_in(lists::measured_adjectives, sentence, at);
  if (role.empty() || (role == "value") != (quantity.type == QuantityType::money)) return false;
  if (quantity.type == QuantityType::percent) return false;
  set_role(figure, role, at);
  if (role == "distance") read_reference_place(sentence, figure, at);
  return true;
}

// "jewels worth $2 million", "made off with $2 million", "damage estimated at $54 million".
bool read_money_role(const PieceSentence& sentence, Figure& figure) {
  for (const std::string_view booty : {"booty", "loot", "haul", "heist", "raid", "robbery", "theft", "burglary"}) {
    if (figure.quantity.counted_head == booty) {
      set_role(figure, "value", figure.noun_last.value_or(figure.last) - 1);
      return true;
    }
  }
  for (std::size_t back = 1; back <= 3 && back <= figure.first; ++back) {
    const std::size_t at = figure.first - back;
    if (sentence.is(at, "worth") || sentence.is(at, "valued")) {
      set_role(figure, "value", at);
      return true;
    }
    const bool taken =
        role_in(lists::role_verbs, sentence, at) == "stolen" && forms_of(sentence[at].lower).may_be_verb();
    const bool made_off =
        sentence.is(at, "with") && at > 0 &&
        (sentence.is(at - 1, "off") || sentence.is(at - 1, "away") || sentence.is(at - 1, "escaped") ||
         sentence.is(at - 1, "fled") || sentence.is(at - 1, "escape"));
    if (taken || made_off) {
      set_role(figure, "value", at);
      return true;
    }
    if (!sentence.is_word(at)) break;
  }
  return read_attribute(sentence, figure);
}

}  // namespace factdiff
