// Dates, times and durations of two aligned statements that belong to the same event.

#include <algorithm>
#include <optional>

#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "compare/time_facing.h"
#include "compare/time_frame.h"
#include "compare/words_beside.h"
#include "lexicon/word_list.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

const TimeExpression* time_of(const AnalysedReport& report, std::size_t mention) {
  return std::get_if<TimeExpression>(&report.mentions[mention].fact);
}

// "0737 GMT on Tuesday" and "9:05 a.m. on Tuesday" where both are the same Tuesday.
bool are_hours_of_one_day(const TimeExpression& left, const TimeExpression& right) {
  if (left.type != TimexType::time || right.type != TimexType::time) return false;
  if (!left.interval || !right.interval) return !left.interval && !right.interval;
  return first_day(*left.interval) == first_day(*right.interval);
}

// What a comparison of intervals takes for a contradiction and an editor does not: the edges of a week, a holiday and
// its eve, the same weekday seen from two publication times, a year that neither of the two writes.
bool are_loosely_said(const TimeExpression& left, const TimeExpression& right) {
  if (left.type == TimexType::duration || right.type == TimexType::duration) return false;
  if (left.stated_weekday && left.stated_weekday == right.stated_weekday && left.reading.day < 0 &&
      right.reading.day < 0 && !are_hours_of_one_day(left, right)) {
    return true;
  }
  if (is_hour_of_no_day(left) && is_hour_of_no_day(right) && left.reading.hour == right.reading.hour &&
      left.reading.minute == right.reading.minute) {
    return true;
  }
  if (!left.interval || !right.interval) return false;
  const CivilMinute gap = gap_between(*left.interval, *right.interval);
  const auto is_week = [](const TimeExpression& time) {
    return time.granularity == Granularity::week || time.granularity == Granularity::weekend;
  };
  if ((is_week(left) || is_week(right)) && gap < 7 * minutes_per_day) return true;
  const bool holiday = !left.reading.holiday.empty() || !right.reading.holiday.empty();
  if (holiday && gap < minutes_per_day) return true;
  return only_years_differ(left, right) && (left.reading.year < 0 || right.reading.year < 0);
}

// "last week", and "last week" alone: a day of a week is told by more.
bool is_a_week_from_publication(const TimeExpression& time) {
  return time.reading.form == TimeForm::shift && time.reading.anchor == TimeAnchor::publication &&
         time.reading.unit == TimeUnit::week;
}

// "on Tuesday" and "earlier this week", or "on March 4" and "last week", of two reports published more than a week
// apart: what both tell of happened but once, so that one of them was not published, or not written, when it is said to
// have been.
bool are_told_from_other_weeks(const AlignedPair& pair, const TimeExpression& left, const TimeExpression& right) {
  const auto& left_published = pair.left().report.published.interval;
  const auto& right_published = pair.right().report.published.interval;
  if (!left_published || !right_published) return false;
  if (gap_between(*left_published, *right_published) <= 7 * minutes_per_day) return false;
  return (counts_from_publication(left) && counts_from_publication(right)) || is_a_week_from_publication(left) ||
         is_a_week_from_publication(right);
}

// "since", "until", "by": the word before a date that makes it the beginning or the end of something; empty without
// one.
std::string_view bound_word(const AnalysedReport& report, const Mention& mention) {
  const auto before = words_before(report, mention, 1);
  if (before.empty()) return {};
  const std::string_view word = before[0].lower;
  if (word == "till") return "until";
  return is_one_of(word, {"since", "until", "by"}) ? word : std::string_view();
}

// "since 2013" / "since 2012": taken by themselves both may be true; of one thing they tell when it began. "Before" and
// "after" tell only on which side it lies.
Judgement judge_facing(const AlignedPair& pair, std::size_t l, std::size_t r) {
  const TimeExpression& left = *time_of(pair.left(), l);
  const TimeExpression& right = *time_of(pair.right(), r);
  const std::string_view bound = bound_word(pair.left(), pair.left().mentions[l]);
  const bool is_open = left.modifier == Modifier::before || left.modifier == Modifier::after;
  if (!is_open || left.modifier != right.modifier || bound.empty() ||
      bound != bound_word(pair.right(), pair.right().mentions[r])) {
    return judge_times(left, right);
  }
  TimeExpression left_bound = left;
  TimeExpression right_bound = right;
  left_bound.modifier = right_bound.modifier = Modifier::none;
  return judge_times(left_bound, right_bound);
}

// "We heard it yesterday," she said: counted from the day on which she said it, which the publication does not tell.
bool counts_from_a_saying(const AnalysedReport& report, const Statement& statement, std::size_t mention) {
  return counts_from_publication(*time_of(report, mention)) &&
         is_quoted(report, statement, report.mentions[mention].span);
}

// Whether the statement holds, anywhere, a date that agrees with this one, or the same hour of the same day of the week
// of another publication.
bool holds_agreeing(const AnalysedReport& report, const Statement& statement, const TimeExpression& time) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
    const TimeExpression* other = time_of(report, m);
    if (other == nullptr) return false;
    const bool same_hour = other->reading.hour == time.reading.hour && other->reading.minute == time.reading.minute;
    return is_agreement(judge_times(time, *other).verdict) || (same_hour && are_loosely_said(time, *other));
  });
}

FactKind kind_of(const TimeExpression& left, const TimeExpression& right) {
  if (left.type == TimexType::duration || right.type == TimexType::duration) return FactKind::duration;
  if (left.type == TimexType::time && right.type == TimexType::time) return FactKind::time;
  return FactKind::date;
}

Discrepancy discrepancy_of(const AlignedPair& pair, std::size_t l, std::size_t r, double strength,
                           const Judgement& judgement) {
  const TimeExpression& left = *time_of(pair.left(), l);
  const TimeExpression& right = *time_of(pair.right(), r);
  Discrepancy discrepancy;
  discrepancy.kind = kind_of(left, right);
  discrepancy.verdict = judgement.verdict;
  discrepancy.rule = judgement.rule;
  // The values and how they were resolved stand with their positions; what is left of the reason is why they differ.
  const std::size_t why = judgement.reason.rfind(": ");
  discrepancy.reason = why == std::string::npos ? judgement.reason : judgement.reason.substr(why + 2);
  discrepancy.confidence = std::min(0.99, pair.alignment.score * (0.4 + 0.6 * strength));
  discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, l);
  discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, r);
  discrepancy.left_value = left.value;
  discrepancy.right_value = right.value;
  discrepancy.about = about_mention(pair.left(), pair.left().mentions[l]);
  return discrepancy;
}

// Dates of one event that agree: shown where everything is asked for.
void add_agreeing_times(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  for (const std::size_t l : pair.left_statement().mentions) {
    const TimeExpression* left = time_of(pair.left(), l);
    if (left == nullptr) continue;
    for (const std::size_t r : pair.right_statement().mentions) {
      const TimeExpression* right = time_of(pair.right(), r);
      if (right == nullptr) continue;
      const Judgement judgement = judge_times(*left, *right);
      if (!is_agreement(judgement.verdict)) continue;
      const double strength = time_facing_strength(pair, l, r);
      if (strength < time_facing_threshold) continue;
      discrepancies.push_back(discrepancy_of(pair, l, r, strength, judgement));
      break;
    }
  }
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
    if (left == nullptr || stamps_the_page(pair.left(), pair.left().mentions[l]) ||
        is_bare_possessive(pair.left(), pair.left().mentions[l], *left) ||
        counts_from_a_saying(pair.left(), pair.left_statement(), l) ||
        holds_agreeing(pair.right(), pair.right_statement(), *left))
      continue;
    for (const std::size_t r : pair.right_statement().mentions) {
      const TimeExpression* right = time_of(pair.right(), r);
      if (right == nullptr || stamps_the_page(pair.right(), pair.right().mentions[r]) ||
          is_bare_possessive(pair.right(), pair.right().mentions[r], *right) ||
          counts_from_a_saying(pair.right(), pair.right_statement(), r) ||
          holds_agreeing(pair.left(), pair.left_statement(), *right))
        continue;
      Judgement judgement = judge_facing(pair, l, r);
      if (!is_difference(judgement.verdict) || are_loosely_said(*left, *right)) continue;
      if (are_told_from_other_weeks(pair, *left, *right)) continue;
      const double strength = time_facing_strength(pair, l, r);
      if (strength >= least_time_strength(*left, *right, judgement.verdict, pair.facing.support(l, r)))
        facers.push_back({l, r, strength, std::move(judgement)});
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
    discrepancies.push_back(discrepancy_of(pair, facer.left, facer.right, facer.strength, facer.judgement));
    Discrepancy& made = discrepancies.back();
    if (is_difference(made.verdict) &&
        is_plan_then_event(pair, pair.left().mentions[facer.left], pair.right().mentions[facer.right])) {
      made.verdict = Verdict::superseded;
      made.rule = "date/moved-on";
      made.reason += "; one is the plan, the other what came of it";
    }
  }
  add_agreeing_times(pair, discrepancies);
}

}  // namespace factdiff
