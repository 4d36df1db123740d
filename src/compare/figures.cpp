// Figures of two aligned statements that count the same thing in the same role.

#include <algorithm>
#include <cmath>
#include <optional>

#include "compare/discrepancies.h"
#include "compare/figure_facing.h"
#include "compare/figure_frame.h"
#include "compare/judge.h"
#include "compare/scope.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

// From this share of common words beside them on two figures stand in one place.
constexpr double same_place_support = 0.8;

const Quantity* quantity_of(const AnalysedReport& report, std::size_t mention) {
  return std::get_if<Quantity>(&report.mentions[mention].fact);
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

// "four hurt", and later "one dead and three injured": who has died since is among the dead.
bool some_have_died(const AnalysedReport& report, const Statement& statement, double fewer_injured) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
    const Quantity* quantity = quantity_of(report, m);
    return quantity != nullptr && quantity->role == "killed" && quantity->number == fewer_injured;
  });
}

// "five people were shot", "four shot, one dead": the dead are among those who were shot, or told besides them.
bool differ_by_the_dead(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  if (left.role != "shot" && right.role != "shot") return false;
  const double difference = std::abs(left.number - right.number);
  return some_have_died(pair.left(), pair.left_statement(), difference) ||
         some_have_died(pair.right(), pair.right_statement(), difference);
}

// "one victim died at the scene" of three who died.
bool is_part_at_the_scene(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const bool left = is_told_of_the_scene(pair.left(), pair.left().mentions[l]);
  if (left == is_told_of_the_scene(pair.right(), pair.right().mentions[r])) return false;
  const double left_number = quantity_of(pair.left(), l)->number;
  const double right_number = quantity_of(pair.right(), r)->number;
  return left ? left_number < right_number : right_number < left_number;
}

// A vague count ("several") contradicts nothing that an editor would care for, unless it is a part of a stated whole.
bool is_vague(const Quantity& quantity) { return quantity.vague && !quantity.whole; }

// Whether a report states elsewhere, in the same role and of the same noun, what `figure` says.
bool states_elsewhere(const ReportFigures& figures, const Quantity& figure) {
  const std::vector<const Quantity*> others = figures.alike(figure);
  return std::any_of(others.begin(), others.end(), [&](const Quantity* other) {
    if (noun_likeness(*other, figure) < 0.8 && other->counted_head != figure.counted_head) return false;
    return is_agreement(judge_quantities(*other, figure).verdict);
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

// "nine ferries"; "12 miles (Lenby)" where what is counted or measured stands elsewhere in the sentence.
std::string value_label(const AnalysedReport& report, const Mention& mention, const Quantity& quantity) {
  std::string label(report.report.text.view(mention.span));
  if (!quantity.counted || label.find(*quantity.counted) != std::string::npos) return label;
  const bool follows =
      quantity.counted_span.start >= mention.span.end && quantity.counted_span.start <= mention.span.end + 1;
  return label + (follows ? " " + *quantity.counted : " (" + *quantity.counted + ")");
}

// "600 tons of oil" and "1,800 tons of petroleum" stand in one place, as "costs 4 million" and "4 million will be
// spent": that two words name one thing is settled then.
Judgement judge_facing(const Quantity& left, const Quantity& right) {
  const bool measured = left.unit && left.unit == right.unit;
  const bool other_word =
      measured && left.counted_head != right.counted_head && !counts_people(left) && !counts_people(right);
  const bool other_use = measured && left.type == QuantityType::money && left.role != right.role;
  if (!other_word && !other_use) return judge_quantities(left, right);
  Quantity right_in_words_of_left = right;
  if (other_word) {
    right_in_words_of_left.counted_head = left.counted_head;
    right_in_words_of_left.counted = left.counted;
  }
  if (other_use) right_in_words_of_left.role = left.role;
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
      const double strength = figure_facing_strength(pair, l, r);
      if (strength < figure_facing_threshold) continue;
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
      if (differ_by_the_killer(pair, left, right) || differ_by_the_dead(pair, left, right)) continue;
      if (is_part_at_the_scene(pair, facer.left, facer.right)) continue;
      if (left.type == QuantityType::age &&
          birthday_explains(pair.left(), pair.right(), std::abs(left.number - right.number)))
        continue;
      if (is_part_of(left, right) || is_part_of(right, left)) continue;
      if (is_none_of_other_things(left, right) || is_none_of_other_things(right, left)) continue;
      const bool whole_and_part = left.whole || right.whole;
      const bool same_number = left.unit != right.unit && left.value == right.value;  // a slip of the unit
      if (!whole_and_part && !same_number && !are_of_one_size(pair, left, right) &&
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
      } else if (is_none_for_now(pair.left(), pair.left().mentions[facer.left]) ||
                 is_none_for_now(pair.right(), pair.right().mentions[facer.right])) {
        discrepancy.verdict = Verdict::superseded;
        discrepancy.rule = "figure/moved-on";
        discrepancy.reason += "; one tells how things stood so far";
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
