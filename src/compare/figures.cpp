// Figures of two aligned statements that count the same thing in the same role.

#include <algorithm>
#include <cmath>
#include <optional>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/figure_frame.h"
#include "compare/judge.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "extract/quantity/identifier.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

// Figures face each other from this strength on: a shared role with a shared counted noun alone reaches it.
constexpr double facing_threshold = 0.55;

// From this share of common words beside them on two figures stand in one place.
constexpr double same_place_support = 0.8;

const Quantity* quantity_of(const AnalysedReport& report, std::size_t mention) {
  return std::get_if<Quantity>(&report.mentions[mention].fact);
}

// "three boys" of "four people": one counts a kind of people, the other people without more.
bool counts_a_kind(const Quantity& kind, const Quantity& people) {
  return lists::person_kinds.contains(kind.counted_head) && !lists::person_kinds.contains(people.counted_head) &&
         (people.counted_head.empty() || counts_people(people));
}

// "three women" of "four people"; five women are more than "two of them", so none of these.
bool may_be_part(const Quantity& kind, const Quantity& people) {
  if (!counts_a_kind(kind, people)) return false;
  return kind.role.empty() || kind.role != people.role || kind.vague || kind.low <= people.high;
}

// "crown", "peso": of many countries, so no currency by itself, and nothing that is counted either.
bool names_money(const std::string& head) {
  for (const std::string_view money : {"crown", "peso", "franc", "rupee", "dinar", "rial", "krona", "krone", "pound"}) {
    if (head == money) return true;
  }
  return lists::currencies.contains(head);
}

// "15 hurt": who is hurt or killed is people where no noun says otherwise.
bool counts_victims(const Quantity& quantity) {
  if (quantity.role != "killed" && quantity.role != "injured") return false;
  return quantity.type == QuantityType::cardinal && (quantity.counted_head.empty() || counts_people(quantity));
}

// 0: they count different things; 1: the same noun. `same_place`: the words around are the same. `rest`: both count the
// others besides those told before, of whatever kind they are.
double noun_likeness(const Quantity& left, const Quantity& right, bool same_place = false, bool rest = false) {
  if (!rest && (may_be_part(left, right) || may_be_part(right, left))) return 0;
  // "8 nautical miles off the coast": with a unit and a role no noun is needed.
  const bool measured = left.unit && right.unit && !left.role.empty() && left.role == right.role;
  if (left.counted_head.empty() || right.counted_head.empty()) {
    if (measured || (counts_victims(left) && counts_victims(right))) return 0.8;
    return 0.4;
  }
  // "2.4 million crowns" and "9 million crowns": what is paid, not what it is paid for.
  if (left.counted_head == right.counted_head && names_money(left.counted_head)) return 0.4;
  if (left.counted_head == right.counted_head) return 1;
  if (counts_people(left) && counts_people(right)) return 0.8;
  if (!rest && (counts_a_kind(left, right) || counts_a_kind(right, left))) return 0.8;
  // "600 tons of oil", "1,800 tons of petroleum": another word for it, where everything else agrees.
  constexpr double other_word = 0.5;
  const bool opposite = are_antonyms(left.counted_head, right.counted_head);
  const double likeness = opposite ? 0 : word_likeness(left.counted_head, right.counted_head);
  return same_place && likeness >= other_word ? 0.8 * likeness : 0;
}

// Counts of one thing seldom differ by more than a factor, a larger one in statements that surely say the same, unless
// a slip of the pen stands between the same words.
bool are_of_one_size(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  constexpr double sure = 0.95;
  const bool same_role = !left.role.empty() && left.role == right.role;
  const double most_factor = same_role && pair.alignment.score >= sure ? 6 : 4;
  const double smaller = std::min(std::abs(left.number), std::abs(right.number));
  const double larger = std::max(std::abs(left.number), std::abs(right.number));
  return smaller == 0 || larger <= most_factor * smaller;  // "no one was hurt" and "12 were hurt"
}

bool differ_by_the_killer(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  const bool killed = left.role == "killed" || right.role == "killed";
  return killed && std::abs(std::abs(left.number - right.number) - 1) < 1e-9 &&
         (tells_of_killers_death(pair.left()) || tells_of_killers_death(pair.right()));
}

// "said one man at the scene", "had no quarrels with one woman": somebody, no count of people.
bool means_somebody(const AnalysedReport& report, const Mention& mention, const Quantity& figure) {
  const bool person = counts_people(figure) || lists::person_kinds.contains(figure.counted_head);
  return person && figure.role.empty() && figure.number == 1 &&
         fold_case(report.report.text.view(mention.span)) == "one";
}

// A vague count ("several") contradicts nothing that an editor would care for, unless it is a part of a stated whole.
bool is_vague(const Quantity& quantity) { return quantity.vague && !quantity.whole; }

// Whether both have a verb or noun that governs them, and the two have nothing in common.
bool governed_apart(const std::string& left, const std::string& right) {
  return !left.empty() && !right.empty() && word_likeness(left, right) == 0;
}

// A telephone number with a digit or two missing or changed is the same number with a slip; another one is another
// line.
double phone_strength(const Quantity& left, const Quantity& right) {
  constexpr std::size_t least_digits = 7;
  constexpr std::size_t most_slips = 2;
  if (left.value.size() < least_digits || right.value.size() < least_digits) return 0;
  return edits_between(left.value, right.value) <= most_slips ? 0.9 : 0;
}

// Whether no other figure of the statement has this type and unit: "Ten robbers took watches worth €3m" tells one sum.
bool stands_alone(const AnalysedReport& report, const Statement& statement, const Quantity& figure) {
  return std::count_if(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
           const Quantity* other = quantity_of(report, m);
           return other != nullptr && other->type == figure.type && other->unit == figure.unit;
         }) == 1;
}

// From this alignment score on, two statements tell the same so surely that the only figures of one kind face each
// other.
constexpr double surely_aligned = 0.85;

// "5.50" of a version is no count; of millions decimals count.
bool is_decimal(const Mention& mention) {
  const auto& quantity = std::get<Quantity>(mention.fact);
  return quantity.type == QuantityType::cardinal && mention.rule == "figure/cardinal" && quantity.role.empty() &&
         quantity.number < 1000 && quantity.number != std::floor(quantity.number);
}

// How surely the two figures stand for the same thing, in [0, 1].
double facing_strength(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const Quantity& left = *quantity_of(pair.left(), l);
  const Quantity& right = *quantity_of(pair.right(), r);
  // "two-thirds of voters", "57 percent of voters"
  if (left.type != right.type && !(is_share(left) && is_share(right))) return 0;
  const bool denied = denies_any(left, right) || denies_any(right, left);
  if (!denied && !left.role.empty() && !right.role.empty() && left.role != right.role) return 0;
  if (left.is_whole != right.is_whole) return 0;
  const Mention& left_mention = pair.left().mentions[l];
  const Mention& right_mention = pair.right().mentions[r];
  if (is_restricted(pair.left(), left_mention) != is_restricted(pair.right(), right_mention)) return 0;
  if (is_increment(pair.left(), left_mention) != is_increment(pair.right(), right_mention)) return 0;
  if (is_part_of_word(pair.left(), left_mention) != is_part_of_word(pair.right(), right_mention)) return 0;
  if (is_sum_so_far(pair.left(), left_mention) != is_sum_so_far(pair.right(), right_mention)) return 0;
  if (is_decimal(left_mention) != is_decimal(right_mention)) return 0;
  for (const std::string_view other_rule : {list_number_rule, length_of_time_rule}) {
    if (left_mention.rule == other_rule || right_mention.rule == other_rule) return 0;
  }
  if (is_place_in_series(pair.left(), left_mention) || is_place_in_series(pair.right(), right_mention)) return 0;
  if (left.unit == "phone" && right.unit == "phone") return phone_strength(left, right);
  const double support = pair.facing.support(l, r);
  const bool rest = counts_the_rest(pair.left(), left_mention) && counts_the_rest(pair.right(), right_mention);
  const double nouns = noun_likeness(left, right, support >= 0.6, rest);
  if (nouns == 0) return 0;
  const bool name_a_person = left.type == QuantityType::age;
  const bool somebody =
      means_somebody(pair.left(), left_mention, left) || means_somebody(pair.right(), right_mention, right);
  if (left.type == QuantityType::ordinal || left.type == QuantityType::identifier || name_a_person || somebody) {
    return support * pair.facing.likeness();  // only in nearly the same words
  }
  if (stance_of(pair.left(), left_mention) != stance_of(pair.right(), right_mention)) return 0;
  const double context = std::max(support, pair.facing.context_likeness(l, r));
  double strength = 0.6 * context;
  if (!left.role.empty() && (left.role == right.role || denied)) strength += 0.4;
  strength += 0.25 * nouns;
  if (nouns == 1 && !counts_people(left) && pair.left_figures().counted_once(left) &&
      pair.right_figures().counted_once(right)) {
    strength += 0.2;
  }
  const std::string left_governor = governor_lemma(pair.left(), left_mention);
  const std::string right_governor = governor_lemma(pair.right(), right_mention);
  const bool governed_alike = !left_governor.empty() && left_governor == right_governor;
  if (governed_alike) strength += 0.15;
  // A percentage alone may be one of anything: a premium, a stake.
  const bool measure = left.unit && left.type != QuantityType::percent;
  const bool same_things = nouns == 1 && !counts_people(left);
  const bool comparable = measure || (left.role == right.role && (same_things || !left.role.empty()));
  if (comparable && pair.alignment.score >= surely_aligned && stands_alone(pair.left(), pair.left_statement(), left) &&
      stands_alone(pair.right(), pair.right_statement(), right)) {
    strength += 0.15;
  }
  // "eight suspects in detention", "31 suspects identified": the same noun in two states.
  if (left.role.empty() && right.role.empty() && support < 0.5 && governed_apart(left_governor, right_governor))
    strength -= 0.15;
  // "allowed one person to leave", "found four people": people alone, without what they did, are any people.
  if (counts_people(left) && left.role.empty() && right.role.empty() && !governed_alike && support < 0.5)
    strength -= 0.25;
  return std::min(1.0, strength);
}

// Whether a report states elsewhere, in the same role and of the same noun, what `figure` says.
bool states_elsewhere(const ReportFigures& figures, const Quantity& figure) {
  const std::vector<const Quantity*> others = figures.alike(figure);
  return std::any_of(others.begin(), others.end(), [&](const Quantity* other) {
    if (noun_likeness(*other, figure) < 0.8 && other->counted_head != figure.counted_head) return false;
    return is_agreement(judge_quantities(*other, figure).verdict);
  });
}

// "four hurt", and later "one dead and three injured": who has died since is among the dead.
bool some_have_died(const AnalysedReport& report, const Statement& statement, double fewer_injured) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
    const Quantity* quantity = quantity_of(report, m);
    return quantity != nullptr && quantity->role == "killed" && quantity->number == fewer_injured;
  });
}

// Tolls rise: a later report's larger count of a kind that moves is news, not a contradiction; of reports of one time,
// where one says that the count moves.
bool moved_on(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  if (!lists::moving_roles.contains(left.role.empty() ? right.role : left.role)) return false;
  const auto& left_time = pair.left().report.published.interval;
  const auto& right_time = pair.right().report.published.interval;
  if (left_time && right_time) {
    const bool injured = left.role == "injured" && right.role == "injured";
    if (left_time->last <= right_time->first) {
      const double fewer = left.number - right.number;
      return fewer < 0 || (injured && some_have_died(pair.right(), pair.right_statement(), fewer));
    }
    if (right_time->last <= left_time->first) {
      const double fewer = right.number - left.number;
      return fewer < 0 || (injured && some_have_died(pair.left(), pair.left_statement(), fewer));
    }
  }
  return says_it_moved(pair.left(), pair.left_statement()) || says_it_moved(pair.right(), pair.right_statement());
}

// "at least three" told before "10" is no contradiction: the bound holds, the count went on.
bool bound_still_holds(const Quantity& left, const Quantity& right) {
  const Quantity& smaller = left.number <= right.number ? left : right;
  const bool lower_bound = smaller.modifier == Modifier::equal_or_more || smaller.modifier == Modifier::more_than;
  return lower_bound && lists::moving_roles.contains(left.role.empty() ? right.role : left.role);
}

// "30 of the 80 wounded" and "as many as 80 wounded": the one names the other as its whole.
bool is_part_of(const Quantity& part, const Quantity& whole) {
  return part.whole && !part.vague && !whole.whole && *part.whole >= whole.low && *part.whole <= whole.high;
}

// "None of the injuries appeared fatal" counts no people; "no one was hurt" and "no casualties" do, and "none of the 26
// miners" counts miners as "two miners" does.
bool is_none_of_other_things(const Quantity& none, const Quantity& some) {
  return none.counted_head != some.counted_head && !none.vague && none.value == "0" && !none.counted_head.empty() &&
         !none.role.empty() && !counts_people(none) && none.role != "casualty";
}

struct Facer {
  std::size_t left;
  std::size_t right;
  double strength;
  Judgement judgement;
};

std::string value_label(const AnalysedReport& report, const Mention& mention, const Quantity& quantity) {
  std::string label(report.report.text.view(mention.span));
  if (quantity.counted && label.find(*quantity.counted) == std::string::npos) label += " " + *quantity.counted;
  return label;
}

// "600 tons of oil" and "1,800 tons of petroleum" stand in one place: that two words name one thing is settled then.
Judgement judge_facing(const Quantity& left, const Quantity& right) {
  if (left.counted_head == right.counted_head || counts_people(left) || counts_people(right) || !left.unit ||
      left.unit != right.unit) {
    return judge_quantities(left, right);
  }
  Quantity right_in_words_of_left = right;
  right_in_words_of_left.counted_head = left.counted_head;
  right_in_words_of_left.counted = left.counted;
  return judge_quantities(left, right_in_words_of_left);
}

std::vector<Facer> facing_figures(const AlignedPair& pair) {
  std::vector<Facer> facers;
  for (const std::size_t l : pair.left_statement().mentions) {
    const Quantity* left = quantity_of(pair.left(), l);
    if (left == nullptr) continue;
    for (const std::size_t r : pair.right_statement().mentions) {
      const Quantity* right = quantity_of(pair.right(), r);
      if (right == nullptr) continue;
      const double strength = facing_strength(pair, l, r);
      if (strength < facing_threshold) continue;
      Judgement judgement = judge_facing(*left, *right);
      facers.push_back({l, r, strength, std::move(judgement)});
    }
  }
  return facers;
}

}  // namespace

void compare_figures(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  std::vector<Facer> facers = facing_figures(pair);
  if (facers.empty() || tell_other_events(pair)) return;
  // Values that agree face each other first, then those that differ, each with its strongest partner; what cannot be
  // compared comes last.
  const auto rank = [](const Facer& facer) {
    return is_difference(facer.judgement.verdict) ? 1 : facer.judgement.verdict == Verdict::undecided ? 2 : 0;
  };
  std::stable_sort(facers.begin(), facers.end(), [&](const Facer& a, const Facer& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.strength > b.strength;
  });
  std::vector<std::size_t> taken_left;
  std::vector<std::size_t> taken_right;
  const auto taken = [](const std::vector<std::size_t>& list, std::size_t mention) {
    return std::find(list.begin(), list.end(), mention) != list.end();
  };
  for (Facer& facer : facers) {
    if (taken(taken_left, facer.left) || taken(taken_right, facer.right)) continue;
    taken_left.push_back(facer.left);
    taken_right.push_back(facer.right);
    const Quantity& left = *quantity_of(pair.left(), facer.left);
    const Quantity& right = *quantity_of(pair.right(), facer.right);
    Discrepancy discrepancy;
    discrepancy.kind = FactKind::figure;
    discrepancy.verdict = facer.judgement.verdict;
    discrepancy.rule = facer.judgement.rule;
    discrepancy.reason = facer.judgement.reason;
    if (is_difference(facer.judgement.verdict)) {
      if (is_vague(left) || is_vague(right)) continue;
      if (differ_by_the_killer(pair, left, right)) continue;
      if (left.type == QuantityType::age &&
          birthday_explains(pair.left(), pair.right(), std::abs(left.number - right.number)))
        continue;
      if (is_part_of(left, right) || is_part_of(right, left)) continue;
      if (is_none_of_other_things(left, right) || is_none_of_other_things(right, left)) continue;
      const bool whole_and_part = left.whole || right.whole;
      if (!whole_and_part && !are_of_one_size(pair, left, right) &&
          pair.facing.support(facer.left, facer.right) < same_place_support)
        continue;
      // A report that states both values elsewhere tells of two things, or has a slip in words that are the other's.
      const bool same_words =
          pair.facing.likeness() >= same_wording && pair.facing.support(facer.left, facer.right) >= same_place_support;
      if (!same_words && (states_elsewhere(pair.right_figures(), left) || states_elsewhere(pair.left_figures(), right)))
        continue;
      if (!looks_back(pair) && moved_on(pair, left, right)) {
        discrepancy.verdict = Verdict::superseded;
        discrepancy.rule = "figure/moved-on";
        discrepancy.reason += "; the count moved on";
      } else if (facer.judgement.verdict == Verdict::imprecise && bound_still_holds(left, right) && !looks_back(pair)) {
        discrepancy.verdict = Verdict::compatible;
      } else if (tell_other_days(pair)) {
        continue;
      }
    }
    discrepancy.confidence = std::min(0.99, pair.alignment.score * (0.4 + 0.6 * facer.strength));
    discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, facer.left);
    discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, facer.right);
    discrepancy.left_value = value_label(pair.left(), pair.left().mentions[facer.left], left);
    discrepancy.right_value = value_label(pair.right(), pair.right().mentions[facer.right], right);
    discrepancy.left_key = fact_key(left);
    discrepancy.right_key = fact_key(right);
    discrepancy.about = about_mention(pair.left(), pair.left().mentions[facer.left]);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
