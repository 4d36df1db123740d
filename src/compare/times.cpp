// Dates, times and durations of two aligned statements that belong to the same event.

#include <algorithm>
#include <optional>

#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/scope.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr double facing_threshold = 0.6;
// Dates of different months are more often dates of two events.
constexpr double far_facing_threshold = 0.8;
constexpr CivilMinute far_minutes = 31 * minutes_per_day;

const TimeExpression* time_of(const AnalysedReport& report, std::size_t mention) {
  return std::get_if<TimeExpression>(&report.mentions[mention].fact);
}

std::string governor_lemma(const AnalysedReport& report, const Mention& mention) {
  return mention.governor ? lemma(report.segmentation.tokens[*mention.governor].lower) : std::string();
}

// The verb of the event that a noun or verb tells: "refusal" and "refused" are both "refuse".
std::string event_of(const std::string& word) {
  const auto verb = event_noun_verb(word);
  return verb ? std::string(*verb) : word;
}

// Whether the statement also tells the event `word`.
bool tells(const MaskedStatement& statement, const std::string& event) {
  return std::any_of(statement.items.begin(), statement.items.end(),
                     [&](const auto& item) { return !item.mention && event_of(item.word) == event; });
}

// How surely the two dates are dates of the same event, in [0, 1].
double facing_strength(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const Mention& left = pair.left().mentions[l];
  const Mention& right = pair.right().mentions[r];
  const double support = pair.facing.support(l, r) * (0.5 + 0.5 * pair.facing.likeness());
  const std::string left_event = event_of(governor_lemma(pair.left(), left));
  const std::string right_event = event_of(governor_lemma(pair.right(), right));
  double strength = 0.75 * std::max(support, 0.8 * pair.facing.context_likeness(l, r));
  if (stand_beside_other_names(pair, left, right)) strength -= 0.35;
  strength += 0.4 * (pair.alignment.score - 0.75);
  if (left_event.empty() || right_event.empty()) return std::clamp(strength, 0.0, 1.0);
  const bool reported = lists::reporting_verbs.contains(left_event) || lists::reporting_verbs.contains(right_event);
  const double likeness = word_likeness(left_event, right_event);
  // What was said on two days may be two sayings: a verb of speech proves nothing.
  if (reported) {
    strength += likeness == 1 ? 0.05 : -0.2;
  } else if (likeness > 0) {
    strength += 0.45 * likeness;
  } else if (tells(pair.facing.right(), left_event) || tells(pair.facing.left(), right_event)) {
    strength += 0.1;
  } else {
    strength -= 0.15;
  }
  return std::clamp(strength, 0.0, 1.0);
}

bool is_difference(Verdict verdict) { return verdict == Verdict::conflict || verdict == Verdict::imprecise; }

bool agrees(Verdict verdict) { return verdict == Verdict::agree || verdict == Verdict::compatible; }

// Whether the statement holds, anywhere, a date that agrees with this one.
bool holds_agreeing(const AnalysedReport& report, const Statement& statement, const TimeExpression& time) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
    const TimeExpression* other = time_of(report, m);
    return other != nullptr && agrees(judge_times(time, *other).verdict);
  });
}

double least_strength(const TimeExpression& left, const TimeExpression& right) {
  if (!left.interval || !right.interval) return facing_threshold;
  const CivilMinute gap =
      std::max(left.interval->first - right.interval->last, right.interval->first - left.interval->last);
  return gap > far_minutes ? far_facing_threshold : facing_threshold;
}

FactKind kind_of(const TimeExpression& left, const TimeExpression& right) {
  if (left.type == TimexType::duration || right.type == TimexType::duration) return FactKind::duration;
  if (left.type == TimexType::time && right.type == TimexType::time) return FactKind::time;
  return FactKind::date;
}

}  // namespace

void compare_times(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  struct Facer {
    std::size_t left;
    std::size_t right;
    double strength;
    Judgement judgement;
  };
  std::vector<Facer> facers;
  for (const std::size_t l : pair.left_statement().mentions) {
    const TimeExpression* left = time_of(pair.left(), l);
    if (left == nullptr || holds_agreeing(pair.right(), pair.right_statement(), *left)) continue;
    for (const std::size_t r : pair.right_statement().mentions) {
      const TimeExpression* right = time_of(pair.right(), r);
      if (right == nullptr || holds_agreeing(pair.left(), pair.left_statement(), *right)) continue;
      Judgement judgement = judge_times(*left, *right);
      if (!is_difference(judgement.verdict)) continue;
      const double strength = facing_strength(pair, l, r);
      if (strength >= least_strength(*left, *right)) facers.push_back({l, r, strength, std::move(judgement)});
    }
  }
  std::stable_sort(facers.begin(), facers.end(),
                   [](const Facer& a, const Facer& b) { return a.strength > b.strength; });
  std::vector<std::size_t> taken;
  for (const Facer& facer : facers) {
    const auto used = [&](std::size_t key) { return std::find(taken.begin(), taken.end(), key) != taken.end(); };
    const std::size_t left_key = 2 * facer.left;
    const std::size_t right_key = 2 * facer.right + 1;
    if (used(left_key) || used(right_key)) continue;
    taken.push_back(left_key);
    taken.push_back(right_key);
    const TimeExpression& left = *time_of(pair.left(), facer.left);
    const TimeExpression& right = *time_of(pair.right(), facer.right);
    Discrepancy discrepancy;
    discrepancy.kind = kind_of(left, right);
    discrepancy.verdict = facer.judgement.verdict;
    discrepancy.rule = facer.judgement.rule;
    discrepancy.reason = facer.judgement.reason;
    discrepancy.confidence = std::min(0.99, pair.alignment.score * (0.4 + 0.6 * facer.strength));
    discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, facer.left);
    discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, facer.right);
    discrepancy.left_value = left.value;
    discrepancy.right_value = right.value;
    discrepancy.about = about_mention(pair.left(), pair.left().mentions[facer.left]);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
