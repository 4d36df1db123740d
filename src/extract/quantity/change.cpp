// By how much something changed ("rose 3 percent", "a 3 percent rise"), and from what to what ("from 12 to 19").
#include <algorithm>
#include <array>

#include "extract/quantity/role.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr std::string_view change = "change";

bool names_a_change(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 34> words = {
      "rise", "fall",    "increase", "decrease", "drop",      "climb",    "jump",   "grow",   "decline",
      "slip", "slide",   "soar",     "surge",    "plunge",    "tumble",   "widen",  "shrink", "gain",
      "edge", "sink",    "spike",    "rally",    "slump",     "contract", "expand", "swell",  "dip",
      "ease", "advance", "hike",     "growth",   "reduction", "cut",      "weaken"};
  if (!sentence.is_word(at)) return false;
  const std::string word = lemma(sentence[at].lower);
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "3 percent rise", "25-basis-point cut" behind the figure.
bool change_follows(const PieceSentence& sentence, const Figure& figure) {
  std::size_t at = figure.last;
  if (sentence.is_hyphen(at)) ++at;
  static constexpr std::array<std::string_view, 4> comparatives = {"higher", "lower", "more", "less"};
  const auto stands_here = [&](std::string_view word) { return sentence.is(at, word); };
  const bool share = figure.quantity.type == QuantityType::percent ||
                     (figure.quantity.unit && figure.quantity.unit->ends_with(" point"));
  if (share && std::any_of(comparatives.begin(), comparatives.end(), stands_here)) return true;
  if (!names_a_change(sentence, at) || !forms_of(sentence[at].lower).may_be(WordForm::noun)) return false;
  // "3 percent fell": past forms are verbs.
  return !forms_of(sentence[at].lower).may_be(WordForm::past) || sentence.is(at, "cut") || sentence.is(at, "hike");
}

// "cut its main rate by a quarter point": the verb before the object that changes; nothing where none stands.
std::optional<std::size_t> change_of_object(const PieceSentence& sentence, std::size_t by) {
  static constexpr std::array<std::string_view, 9> verbs = {"raise", "lower",  "lift",   "trim",  "slash",
                                                            "boost", "reduce", "narrow", "revise"};
  constexpr std::size_t most_words = 5;
  for (std::size_t back = 1; back <= most_words && back <= by; ++back) {
    const std::size_t at = by - back;
    if (!sentence.is_word(at) || sentence[at].in_time) return {};
    const std::string word = lemma(sentence[at].lower);
    const bool verb = std::find(verbs.begin(), verbs.end(), word) != verbs.end() || names_a_change(sentence, at);
    if (verb && forms_of(sentence[at].lower).may_be_verb()) return at;
  }
  return {};
}

// The verb of "rose 3 percent", "rose by 3 percent", "is up 3 percent" before the figure; nothing where none stands.
std::optional<std::size_t> change_before(const PieceSentence& sentence, const Figure& figure) {
  std::size_t at = figure.first;
  if (sentence.is(at, "above") || sentence.is(at, "below")) return {};  // "rose above $90": to a level
  for (std::size_t back = 0; back < 3 && at > 0; ++back) {
    --at;
    if (names_a_change(sentence, at) && forms_of(sentence[at].lower).may_be_verb()) return at;
    const bool adverb = sentence.is(at, "up") || sentence.is(at, "down");
    // "up 3 percent", "edged up 3 percent", but "grew up in 12 homes", "up to 3".
    if (adverb && back == 0) {
      if (at > 0 && names_a_change(sentence, at - 1)) return at - 1;
      static constexpr std::array<std::string_view, 7> links = {"is", "are", "was", "were", "been", ",", "be"};
      const bool linked =
          std::any_of(links.begin(), links.end(), [&](auto link) { return at > 0 && sentence.is(at - 1, link); });
      if (linked || (at > 0 && figure.quantity.unit)) return at;
      return {};
    }
    if (back == 0 && sentence.is(at, "by")) return change_of_object(sentence, at);
    const bool passes = sentence.is(at, "by") || sentence.is(at, "another") || sentence.is(at, "a") ||
                        (sentence.is_word(at) && sentence[at].lower.ends_with("ly"));
    if (!passes) return {};
  }
  return {};
}

}  // namespace

// "rose 3 percent", "up 20 cents", "fell by half", "a 3 percent rise": the part is the change of what the sentence
// speaks of.
bool read_change_role(const PieceSentence& sentence, Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (quantity.type == QuantityType::age || quantity.role == "magnitude") return false;
  const bool counts = quantity.type == QuantityType::cardinal && figure.rule != "figure/fraction";
  // "dropped 12 bombs", "climbed 3 trees": what is counted did not change.
  if (counts && quantity.counted) return false;
  const bool follows = change_follows(sentence, figure);
  const auto verb = follows ? std::nullopt : change_before(sentence, figure);
  if (!follows && !verb) return false;
  // "raised $3 million in a cut": no money is a change by what follows alone.
  if (follows && quantity.type == QuantityType::cardinal) return false;
  // What changed is not always told: then it plays no part that another figure could share.
  if (read_attribute(sentence, figure)) figure.quantity.role.append(" ").append(change);
  return true;
}

// "rose from 12 to 19", "fell to 987 from 1,204": what stands after "from" was so before.
void relate_change(const PieceSentence& sentence, Figure& first, Figure& second) {
  if (first.quantity.type == QuantityType::identifier || second.quantity.type == QuantityType::identifier) return;
  // "to 3.1 percent in May from 3.4 percent": a time may stand between.
  constexpr std::size_t most_words_of_time = 5;
  std::size_t end = std::max(first.last, first.noun_last.value_or(0));
  if (first.first == 0 || second.first > end + most_words_of_time + 1) return;
  while (end + 1 < second.first && (sentence[end].in_time || sentence.is(end, "in") || sentence.is(end, "on"))) ++end;
  if (second.first != end + 1) return;
  const auto follows = [&](const Figure& figure, std::string_view word) { return sentence.is(figure.first - 1, word); };
  const bool rising = follows(first, "from") && follows(second, "to");
  const bool falling = follows(first, "to") && follows(second, "from");
  if (!rising && !falling) return;
  Figure& before = rising ? first : second;
  Figure& now = rising ? second : first;
  // "from 5.1 to 5.4 percent"
  const bool bare =
      before.quantity.type == QuantityType::cardinal && !before.quantity.counted && !before.quantity.vague;
  if (bare && now.quantity.unit && now.quantity.type != QuantityType::cardinal) {
    before.quantity.type = now.quantity.type;
    before.quantity.unit = now.quantity.unit;
  }
  if (now.quantity.type != before.quantity.type) return;
  std::string role = rising ? before.quantity.role : now.quantity.role;
  if (now.quantity.role.empty()) {
    now.quantity.role = role;
    now.governor = before.governor;
  }
  before.quantity.role = now.quantity.role.empty() ? "former" : "former " + now.quantity.role;
}

// "rose by 25 basis points to 5.25 percent": the attribute that changed is what the second tells.
void relate_result(const PieceSentence& sentence, const Figure& by, Figure& result) {
  constexpr std::string_view change = " change";
  if (!by.quantity.role.ends_with(change) || !result.quantity.role.empty() || result.first == 0) return;
  if (!sentence.is(result.first - 1, "to") || result.first > by.last + 2) return;
  result.quantity.role = by.quantity.role.substr(0, by.quantity.role.size() - change.size());
  result.governor = by.governor;
}

}  // namespace factdiff
