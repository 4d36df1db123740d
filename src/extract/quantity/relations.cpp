// What figures take from one another: members of a list share noun and role, a part knows its whole.
#include <algorithm>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "extract/quantity/role.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool counts(const Figure& figure) {
  return figure.quantity.type == QuantityType::cardinal && figure.quantity.role != "magnitude";
}

// "a majority of its 100,000 residents", "two of the four", "30 of the 80 wounded": the second is the whole.
void relate_part(const PieceSentence& sentence, Figure& part, Figure& whole) {
  if (!counts(part) && part.quantity.type != QuantityType::percent) return;
  if (!counts(whole) || whole.quantity.vague) return;
  // Between them only "of" and a determiner, or a noun and "of".
  std::size_t at = part.last;
  if (part.noun_last && *part.noun_last < whole.first) at = *part.noun_last;
  // "half the 600 houses"
  const bool half = part.rule == "figure/fraction" && whole.first == at + 1 &&
                    (sentence.is(at, "the") || sentence.is(at, "its") || sentence.is(at, "their"));
  if (!sentence.is(at, "of") && !part.quantity.whole && !half) return;
  if (whole.first > at + 3) return;
  if (part.quantity.type == QuantityType::cardinal && !part.quantity.vague && part.rule != "figure/fraction" &&
      part.quantity.number >= whole.quantity.number) {
    return;
  }
  part.quantity.whole = whole.quantity.number;
  whole.quantity.is_whole = true;
  // The noun stands with the whole; what is said after it is said of the part.
  if (!part.quantity.counted && whole.quantity.counted) {
    part.quantity.counted = whole.quantity.counted;
    part.quantity.counted_head = whole.quantity.counted_head;
    part.quantity.counted_span = whole.quantity.counted_span;
  }
  // "half of its 40,000 residents": the population is the whole alone.
  if (part.quantity.role.empty() && whole.quantity.role != "population" && part.rule != "figure/all-but") {
    part.quantity.role = whole.quantity.role;
    part.governor = whole.governor;
  }
  // "30 of the 80 wounded" keeps the role of the whole; "a majority of its 100,000 residents fled" does not give it.
  const bool said_after = whole.governor && *whole.governor >= whole.noun_last.value_or(whole.last);
  if (said_after && whole.noun_last) {
    whole.quantity.role.clear();
    whole.governor.reset();
    read_population(sentence, whole);
  }
}

// The part's mention reaches over its whole: "a majority of its 100,000 residents".
void extend_share(Figure& part, const Figure& whole) {
  if (part.rule != "figure/share-of-whole" || !part.quantity.whole) return;
  part.last = whole.noun_last.value_or(whole.last);
}

// "12, including three children", "26 people, among them four soldiers".
void relate_included(const PieceSentence& sentence, Figure& whole, Figure& part) {
  if (!counts(whole) || !counts(part) || whole.quantity.vague) return;
  const std::size_t from = whole.noun_last.value_or(whole.last);
  bool included = false;
  for (std::size_t at = from; at < part.first && at < from + 12; ++at) {
    included = included || sentence.is(at, "including") || sentence.is(at, "among") || sentence.is(at, "included");
  }
  if (!included || part.quantity.number > whole.quantity.number) return;
  part.quantity.whole = whole.quantity.number;
  whole.quantity.is_whole = true;
  if (part.quantity.role.empty()) {
    part.quantity.role = whole.quantity.role;
    part.governor = whole.governor;
  }
}

// "10 men and two women were killed": what is said of the last is said of all.
void share_role(const PieceSentence& sentence, Figure& first, const Figure& second) {
  if (!counts(first) || !counts(second) || !first.quantity.role.empty() || second.quantity.role.empty()) return;
  if (!second.governor || *second.governor < second.last) return;
  const std::size_t from = first.noun_last.value_or(first.last);
  if (from + 2 < second.first) return;
  if (!sentence.is(second.first - 1, "and") && !sentence.is(second.first - 1, ",")) return;
  first.quantity.role = second.quantity.role;
  first.governor = second.governor;
}

// "killing 10 people and two dogs": the verb before the first acts on both.
void share_role_forward(const PieceSentence& sentence, const Figure& first, Figure& second) {
  if (!counts(first) || !counts(second) || first.quantity.role.empty() || !second.quantity.role.empty()) return;
  if (!first.governor || *first.governor >= first.first || !second.quantity.counted) return;
  const std::size_t from = first.noun_last.value_or(first.last);
  if (from + 2 < second.first || second.first == 0) return;
  if (!sentence.is(second.first - 1, "and") && !sentence.is(second.first - 1, ",")) return;
  second.quantity.role = first.quantity.role;
  second.governor = first.governor;
}

// "killing two people and wounding a third": one is wounded. Tells whether the ordinal counts one in another role.
bool counts_one_more(const PieceSentence& sentence, const Figure& count, Figure& ordinal) {
  if (count.quantity.role != "killed") return false;
  Figure one = ordinal;
  one.quantity.type = QuantityType::cardinal;
  one.quantity.value = "1";
  one.quantity.number = one.quantity.low = one.quantity.high = 1;
  read_role(sentence, one);
  if (one.quantity.role != "injured") return false;
  one.rule = "figure/one-more";
  ordinal = std::move(one);
  return true;
}

// "four people died at the scene and a fifth in hospital": there are five.
void relate_next_ordinal(const PieceSentence& sentence, Figure& count, Figure& ordinal) {
  if (!counts(count) || count.quantity.vague || count.quantity.range || count.quantity.whole) return;
  if (ordinal.quantity.type != QuantityType::ordinal || ordinal.quantity.number != count.quantity.number + 1) return;
  if (!sentence.is(ordinal.first - 1, "a") && !sentence.is(ordinal.first - 1, "an")) return;
  if (!counts_one_more(sentence, count, ordinal)) count.quantity.whole = ordinal.quantity.number;
}

// "injured 40 people and killed 10", "10 dead, 40 injured": the noun of the first is that of the second.
void share_noun(const Figure& first, Figure& second) {
  if (!counts(first) || !counts(second) || second.quantity.counted || !first.quantity.counted) return;
  if (second.quantity.role.empty() || first.quantity.role.empty() || first.quantity.role == "population") return;
  second.quantity.counted_head = first.quantity.counted_head;
}

// "40 percent of the buildings in seven villages were destroyed": the buildings were, not the villages.
void move_role_to_head(const PieceSentence& sentence, Figure& head, Figure& inside) {
  if (!head.noun_last || inside.first < *head.noun_last || inside.first > *head.noun_last + 3) return;
  if (!inside.governor || *inside.governor < inside.noun_last.value_or(inside.last)) return;
  const auto joins = [&](std::string_view word) { return sentence.is(*head.noun_last, word); };
  if (!joins("in") && !joins("across") && !joins("from") && !joins("at") && !joins("on") && !joins("near")) return;
  if (inside.quantity.role == "age" || inside.quantity.type != QuantityType::cardinal) return;
  if (head.quantity.role.empty()) {
    head.quantity.role = inside.quantity.role;
    head.governor = inside.governor;
  }
  inside.quantity.role.clear();
  inside.governor.reset();
}

// "2,000 people needed shelter, half of whom were housed": "whom" are those told before.
void relate_pronoun(const PieceSentence& sentence, const Figure& whole, Figure& part) {
  if (part.quantity.whole || !counts(whole) || whole.quantity.vague || part.rule == "figure/share-of-whole") return;
  std::size_t at = part.last;
  if (!sentence.is(at, "of")) return;
  ++at;
  if (!sentence.is(at, "whom") && !sentence.is(at, "them") && !sentence.is(at, "which") && !sentence.is(at, "these") &&
      !sentence.is(at, "those")) {
    return;
  }
  if (part.quantity.counted) return;
  part.quantity.whole = whole.quantity.number;
  part.quantity.counted_head = whole.quantity.counted_head;
  // "30 were hurt, five of them seriously", "12 died, three of them children": no verb of their own.
  const std::size_t next = at + 1;
  const auto likeliest = forms_of(sentence[next].lower).likeliest();
  const bool verb = sentence.is_word(next) &&
                    (likeliest == WordForm::base || likeliest == WordForm::past ||
                     likeliest == WordForm::third_person || lists::function_words.contains(sentence[next].lower));
  if (!part.quantity.role.empty() || verb || whole.quantity.role == "population") return;
  part.quantity.role = whole.quantity.role;
  part.governor = whole.governor;
}

// "about 58km (36 miles)", "two million euros ($2.6 million)": the same said in another unit.
void relate_conversion(const PieceSentence& sentence, Figure& stated, Figure& converted) {
  const auto measures = [](const Figure& figure) {
    return figure.quantity.type == QuantityType::money || figure.quantity.type == QuantityType::quantity;
  };
  if (!measures(stated) || stated.quantity.type != converted.quantity.type ||
      stated.quantity.unit == converted.quantity.unit) {
    return;
  }
  const bool bracket = sentence.is(stated.last, "(") && sentence.is(converted.last, ")");
  const bool list = sentence.is(stated.last, ";") && sentence.is(converted.last, ")");
  if (converted.first != stated.last + 1 || (!bracket && !list)) return;
  if (converted.hedge == Hedge::none) {
    converted.hedge = stated.hedge;
    set_interval(converted);
  }
  const auto share = [](Figure& to, const Figure& from) {
    if (to.quantity.role.empty()) {
      to.quantity.role = from.quantity.role;
      to.governor = from.governor;
    }
    if (!to.quantity.counted) {
      to.quantity.counted = from.quantity.counted;
      to.quantity.counted_head = from.quantity.counted_head;
      to.quantity.counted_span = from.quantity.counted_span;
    }
  };
  share(converted, stated);
  share(stated, converted);
}

// "five new 737 aircraft", "18 777s": a number within the noun phrase that another counts names a type.
void name_type(const PieceSentence& sentence, const Figure& counting, Figure& inside) {
  if (!counts(counting) || counting.quantity.vague || inside.quantity.type != QuantityType::cardinal) return;
  const bool plain = inside.last == inside.first + 1 && sentence.is_number(inside.first) &&
                     sentence[inside.first].plain_integer && sentence[inside.first].number >= 100;
  if (!plain || inside.first > counting.last + 3 || inside.hedge != Hedge::none) return;
  for (std::size_t at = counting.last; at < inside.first; ++at) {
    if (!sentence.is_word(at) || lists::function_words.contains(sentence[at].lower) ||
        forms_of(sentence[at].lower).may_be(WordForm::plural_noun)) {
      return;
    }
  }
  inside.quantity.type = QuantityType::identifier;
  inside.quantity.role.clear();
  inside.governor.reset();
  inside.rule = "figure/number-in-name";
}

// "more than 10 and less than 20": two bounds of one amount.
bool join_bounds(const PieceSentence& sentence, Figure& low, const Figure& high) {
  const auto is_bound = [](const Figure& figure, bool lower) {
    const bool above =
        figure.hedge == Hedge::more_than || figure.hedge == Hedge::barely_more || figure.hedge == Hedge::at_least;
    const bool below = figure.hedge == Hedge::less_than || figure.hedge == Hedge::at_most;
    return (lower ? above : below) && !figure.quantity.vague && !figure.quantity.range && !figure.quantity.counted;
  };
  if (low.last + 1 != high.first || (!sentence.is(low.last, "and") && !sentence.is(low.last, "but"))) return false;
  const bool rising = is_bound(low, true) && is_bound(high, false) && low.quantity.number < high.quantity.number;
  const bool falling = is_bound(low, false) && is_bound(high, true) && low.quantity.number > high.quantity.number;
  if ((!rising && !falling) || low.quantity.type != high.quantity.type) return false;
  const double from = std::min(low.quantity.number, high.quantity.number);
  const double to = std::max(low.quantity.number, high.quantity.number);
  low.last = high.last;
  low.noun_last = high.noun_last;
  low.hedge = Hedge::none;
  low.rule = "figure/two-bounds";
  low.quantity.range = {from, to};
  low.quantity.value = decimal_text(from) + "/" + decimal_text(to);
  low.quantity.number = (from + to) / 2;
  set_interval(low);
  return true;
}

// "45 (forty-five)": the same number in digits and in words.
bool join_repetition(const PieceSentence& sentence, Figure& figure, const Figure& again) {
  if (!sentence.is(figure.last, "(") || again.first != figure.last + 1 || !sentence.is(again.last, ")")) return false;
  if (figure.quantity.type != again.quantity.type || figure.quantity.value != again.quantity.value) return false;
  figure.last = again.last + 1;
  return true;
}

void join_all_bounds(const PieceSentence& sentence, std::vector<Figure>& figures) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < figures.size(); ++i) {
    if (join_bounds(sentence, figures[kept], figures[i]) || join_repetition(sentence, figures[kept], figures[i]))
      continue;
    ++kept;
    if (kept != i) figures[kept] = std::move(figures[i]);
  }
  if (!figures.empty()) figures.resize(kept + 1);
}

}  // namespace

void relate_figures(const PieceSentence& sentence, std::vector<Figure>& figures) {
  join_all_bounds(sentence, figures);
  // "six AK-47 rifles and 12 magazines": a number in a name does not part the members of a list.
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].quantity.type != QuantityType::identifier) members.push_back(i);
  }
  for (std::size_t i = members.size(); i-- > 1;) share_role(sentence, figures[members[i - 1]], figures[members[i]]);
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    relate_conversion(sentence, figures[i], figures[i + 1]);
    relate_change(sentence, figures[i], figures[i + 1]);
    relate_result(sentence, figures[i], figures[i + 1]);
    relate_base(sentence, figures[i], figures[i + 1]);
    name_type(sentence, figures[i], figures[i + 1]);
    move_role_to_head(sentence, figures[i], figures[i + 1]);
    relate_pronoun(sentence, figures[i], figures[i + 1]);
    relate_part(sentence, figures[i], figures[i + 1]);
    extend_share(figures[i], figures[i + 1]);
    relate_next_ordinal(sentence, figures[i], figures[i + 1]);
    relate_included(sentence, figures[i], figures[i + 1]);
  }
  for (std::size_t i = 0; i + 1 < members.size(); ++i) {
    share_role_forward(sentence, figures[members[i]], figures[members[i + 1]]);
    share_noun(figures[members[i]], figures[members[i + 1]]);
  }
}

}  // namespace factdiff
