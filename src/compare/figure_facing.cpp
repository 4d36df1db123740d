#include "compare/figure_facing.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "adapters/icu/fold.h"
#include "compare/figure_frame.h"
#include "compare/judge.h"
#include "compare/scope.h"
#include "compare/words_beside.h"
#include "extract/quantity/identifier.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/spelling.h"
#include "lexicon/word_list.h"

namespace factdiff {

namespace {

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

// "said one man at the scene", "had no quarrels with one woman": somebody, no count of people.
bool means_somebody(const AnalysedReport& report, const Mention& mention, const Quantity& figure) {
  const bool person = counts_people(figure) || lists::person_kinds.contains(figure.counted_head);
  return person && figure.role.empty() && figure.number == 1 &&
         fold_case(report.report.text.view(mention.span)) == "one";
}

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

// "1,150 kilometers (700 miles)": one measure, but two figures.
bool is_only_of_type(const AnalysedReport& report, const Statement& statement, const Quantity& figure) {
  return std::count_if(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
           const Quantity* other = quantity_of(report, m);
           return other != nullptr && other->type == figure.type;
         }) == 1;
}

// Values of one thing seldom lie further apart than this.
bool are_of_like_size(const Quantity& left, const Quantity& right) {
  const double smaller = std::min(std::abs(left.number), std::abs(right.number));
  const double larger = std::max(std::abs(left.number), std::abs(right.number));
  return larger <= 2 * smaller;
}

// The only sum or measure of each of two statements that have no better partners: it is likely the same one, if it
// is of the same order.
double sole_pair_bonus(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  if (!pair.is_best || pair.alignment.score < surely_aligned || !left.unit || left.unit != right.unit) return 0;
  if (left.type == QuantityType::percent || left.type == QuantityType::age) return 0;
  if (!are_of_like_size(left, right) || !is_only_of_type(pair.left(), pair.left_statement(), left) ||
      !is_only_of_type(pair.right(), pair.right_statement(), right)) {
    return 0;
  }
  return 0.1 + (pair.alignment.score - surely_aligned);
}

// Whether either report has one value alone of this kind, and these are told in statements that surely say the same: a
// share, sum or measure that nothing else in either report can stand for, whatever word it is told with.
bool are_sole_in_reports(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  constexpr double sure = 0.95;
  if (!pair.is_best || pair.alignment.score < sure || left.type != right.type || left.unit != right.unit) return false;
  if (left.type == QuantityType::age || left.vague || right.vague || !are_of_like_size(left, right)) return false;
  // "up 14 percent" / "with 36 percent of the votes": a share may be one of anything.
  const bool other_roles = !left.role.empty() && !right.role.empty() && left.role != right.role;
  if (left.type != QuantityType::money && other_roles) return false;
  return pair.left_figures().measured_once(left) && pair.right_figures().measured_once(right) &&
         is_only_of_type(pair.left(), pair.left_statement(), left) &&
         is_only_of_type(pair.right(), pair.right_statement(), right);
}

// "146 tons" / "146 kilograms": one number with two units of one kind is a slip of the unit.
bool differ_by_the_unit(const AlignedPair& pair, const Quantity& left, const Quantity& right) {
  constexpr double least_number = 3;  // smaller ones are numbers of much
  if (!pair.is_best || pair.alignment.score < surely_aligned || !left.unit || !right.unit) return false;
  if (left.unit == right.unit || left.value != right.value || left.number < least_number) return false;
  return left.type == right.type && is_difference(judge_quantities(left, right).verdict);
}

// "5.50" of a version is no count; of millions decimals count.
bool is_decimal(const Mention& mention) {
  const auto& quantity = std::get<Quantity>(mention.fact);
  return quantity.type == QuantityType::cardinal && mention.rule == "figure/cardinal" && quantity.role.empty() &&
         quantity.number < 1000 && quantity.number != std::floor(quantity.number);
}

// Who fired, by the name or noun before the verb: "said Dunn fired four shots", "an officer then fired"; empty where a
// pronoun or nothing stands there.
std::string subject_of(const AnalysedReport& report, const Mention& mention) {
  constexpr std::size_t reach = 6;
  const auto& tokens = report.segmentation.tokens;
  // "17 shots were fired": by whom is not said there.
  if (!mention.governor || tokens[*mention.governor].span.start > mention.span.start) return {};
  const std::size_t first = report.segmentation.sentences[mention.sentence].first_token;
  for (std::size_t back = 1; back <= reach && *mention.governor >= first + back; ++back) {
    const Token& token = tokens[*mention.governor - back];
    if (token.kind == TokenKind::punctuation) return {};
    if (token.capitalised && *mention.governor - back > first) return token.lower;
    if (lists::person_kinds.contains(lemma(token.lower)) || lists::person_nouns.contains(lemma(token.lower)) ||
        is_one_of(token.lower, {"shooter", "gunman", "attacker"})) {
      return lemma(token.lower);
    }
  }
  return {};
}

// Shots are counted of each who fires, charges of each who is charged.
bool are_of_other_persons(const AlignedPair& pair, const Mention& left, const Mention& right) {
  const auto& figure = std::get<Quantity>(left.fact);
  if (figure.role == "fired") {
    const std::string left_subject = subject_of(pair.left(), left);
    const std::string right_subject = subject_of(pair.right(), right);
    return !left_subject.empty() && !right_subject.empty() && left_subject != right_subject;
  }
  const bool charges = is_one_of(figure.counted_head, {"count", "charge"});
  return charges && name_no_common_person(pair);
}

// "demanded 5 percent" / "offered 5 percent"; what is planned may be told as a fact where nothing else can be meant.
bool are_told_apart_by_stance(const AlignedPair& pair, const Mention& left, const Mention& right, bool sole) {
  const std::string_view a = stance_of(pair.left(), left);
  const std::string_view b = stance_of(pair.right(), right);
  if (a == b) return false;
  const auto is_plan = [](std::string_view stance) { return stance.empty() || stance == "expectation"; };
  return !sole || !is_plan(a) || !is_plan(b);
}

// What the words around show to be counts of other things: a number to be dialled, one of two, a sum over many
// events.
bool are_in_other_frames(const AlignedPair& pair, const Mention& left, const Mention& right) {
  if (names_a_line(pair.left(), left) || names_a_line(pair.right(), right)) return true;
  if (is_one_of_two(pair.left(), left) != is_one_of_two(pair.right(), right)) return true;
  if (tells_of_several_events(pair.left(), left) != tells_of_several_events(pair.right(), right)) return true;
  return are_of_other_persons(pair, left, right);
}

}  // namespace

double noun_likeness(const Quantity& left, const Quantity& right, bool same_place, bool rest) {
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

double figure_facing_strength(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const Quantity& left = *quantity_of(pair.left(), l);
  const Quantity& right = *quantity_of(pair.right(), r);
  // "two-thirds of voters", "57 percent of voters"
  if (left.type != right.type && !(is_share(left) && is_share(right))) return 0;
  const bool denied = denies_any(left, right) || denies_any(right, left);
  const bool sole = are_sole_in_reports(pair, left, right);
  // "It costs 4 million euros" / "4 million euros will be spent on it": two words for what is done with one sum.
  if (!denied && !sole && !left.role.empty() && !right.role.empty() && left.role != right.role) return 0;
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
  if (are_in_other_frames(pair, left_mention, right_mention)) return 0;
  const double support = pair.facing.support(l, r);
  const bool rest = counts_the_rest(pair.left(), left_mention) && counts_the_rest(pair.right(), right_mention);
  double nouns = noun_likeness(left, right, support >= 0.6, rest);
  if (nouns == 0 && sole) nouns = 0.4;
  if (nouns == 0) return 0;
  const bool name_a_person = left.type == QuantityType::age;
  const bool somebody =
      means_somebody(pair.left(), left_mention, left) || means_somebody(pair.right(), right_mention, right);
  if (left.type == QuantityType::ordinal || left.type == QuantityType::identifier || name_a_person || somebody) {
    return support * pair.facing.likeness();  // only in nearly the same words
  }
  if (are_told_apart_by_stance(pair, left_mention, right_mention, sole)) return 0;
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
  strength += sole_pair_bonus(pair, left, right);
  if (sole) strength += 0.25;
  if (differ_by_the_unit(pair, left, right)) strength += 0.3;
  // "eight suspects in detention", "31 suspects identified": the same noun in two states.
  if (left.role.empty() && right.role.empty() && support < 0.5 && governed_apart(left_governor, right_governor))
    strength -= 0.15;
  // "allowed one person to leave", "found four people": people alone, without what they did, are any people.
  if (counts_people(left) && left.role.empty() && right.role.empty() && !governed_alike && support < 0.5)
    strength -= 0.25;
  return std::min(1.0, strength);
}

}  // namespace factdiff
