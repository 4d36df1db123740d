#include "align/report_context.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace factdiff {

namespace {

WeighedWords words_of(const std::vector<StatementProfile>& statements) {
  std::vector<WeighedWord> words;
  for (const StatementProfile& statement : statements) {
    for (const ProfileWord& word : statement.words) words.push_back({word.lemma, word.weight});
  }
  return weighed_words(std::move(words), Repeated::square_root_of_squares);
}

// Days between two times of publication; 0 where they overlap.
double days_between(const TimeInterval& left, const TimeInterval& right) {
  const CivilMinute gap = std::max(left.first, right.first) - std::min(left.last, right.last);
  return static_cast<double>(std::max<CivilMinute>(gap, 0)) / minutes_per_day;
}

// Does one of the times that a later report names reach back to the other's publication? A report that returns to an
// event after months says when it was.
bool tells_of(const ReportProfile& later, const TimeInterval& earlier) {
  constexpr CivilMinute before = 45 * minutes_per_day;
  constexpr CivilMinute after = 15 * minutes_per_day;
  const TimeInterval about{earlier.first - before, earlier.last + after};
  return std::any_of(later.told.begin(), later.told.end(),
                     [&](const TimeInterval& time) { return time.overlaps(about); });
}

}  // namespace

ReportProfile profile_report(const AnalysedReport& report) {
  ReportProfile profile;
  profile.statements = profile_statements(report);
  profile.words = words_of(profile.statements);
  if (report.report.published.interval) profile.published = report.report.published.interval;
  for (const StatementProfile& statement : profile.statements) {
    profile.told.insert(profile.told.end(), statement.intervals.begin(), statement.intervals.end());
  }
  return profile;
}

ReportContext compare_contexts(const ReportProfile& left, const ReportProfile& right) {
  ReportContext context;
  context.words = cosine(left.words, right.words);
  // Of two unrelated reports about 0.05, of two of one event about 0.3.
  constexpr double usual_cosine = 0.3;
  context.log_odds = 4 * (std::clamp(context.words, 0.0, 0.4) - usual_cosine);
  constexpr double unrelated = 0.04;
  if (context.words < unrelated) {
    context.other_event = true;
    context.reason = "the reports have hardly a word in common";
  }
  if (left.published && right.published) {
    constexpr double longest_gap = 60;
    const double gap = days_between(*left.published, *right.published);
    const bool left_is_later = left.published->first > right.published->first;
    const bool told = left_is_later ? tells_of(left, *right.published) : tells_of(right, *left.published);
    if (gap > longest_gap && !told) {
      context.other_event = true;
      context.reason =
          "the reports are " + std::to_string(std::lround(gap)) + " days apart and the later one does not go back";
    }
  }
  return context;
}

double publication_log_odds(const PublicationTime& left, const PublicationTime& right) {
  if (!left.interval || !right.interval) return 0;
  // Most is told within two days. What is told after months is as likely a trial or an anniversary as another event.
  constexpr double longest_gap = 60;
  constexpr double open = 0;
  const double gap = days_between(*left.interval, *right.interval);
  return gap > longest_gap ? open : 0.8 - 0.55 * std::log1p(gap);
}

}  // namespace factdiff
