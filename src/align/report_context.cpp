#include "align/report_context.h"

#include <algorithm>
#include <cmath>

namespace factdiff {

namespace {

std::unordered_map<FeatureKey, float> weigh_words(const std::vector<StatementProfile>& statements) {
  std::unordered_map<FeatureKey, float> words;
  for (const StatementProfile& statement : statements) {
    for (const ProfileWord& word : statement.words) words[word.lemma] += word.weight * word.weight;
  }
  double square = 0;
  for (auto& [lemma, weight] : words) {
    weight = std::sqrt(weight);  // a word said ten times is not ten times as telling
  }
  // Summed in the order of keys: the order of a hash table is no order, and sums of floats depend on it.
  std::vector<FeatureKey> keys;
  keys.reserve(words.size());
  for (const auto& [lemma, weight] : words) keys.push_back(lemma);
  std::sort(keys.begin(), keys.end());
  for (const FeatureKey key : keys) square += words[key] * words[key];
  for (auto& [lemma, weight] : words) weight = static_cast<float>(weight / std::sqrt(square));
  return words;
}

double cosine(const ReportProfile& left, const ReportProfile& right) {
  std::vector<double> products;
  for (const auto& [lemma, weight] : left.words) {
    if (const auto other = right.words.find(lemma); other != right.words.end()) {
      products.push_back(weight * other->second);
    }
  }
  std::sort(products.begin(), products.end());
  double sum = 0;
  for (const double product : products) sum += product;
  return sum;
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
  profile.words = weigh_words(profile.statements);
  if (report.report.published.interval) profile.published = report.report.published.interval;
  for (const StatementProfile& statement : profile.statements) {
    profile.told.insert(profile.told.end(), statement.intervals.begin(), statement.intervals.end());
  }
  return profile;
}

ReportContext compare_contexts(const ReportProfile& left, const ReportProfile& right) {
  ReportContext context;
  context.words = cosine(left, right);
  // Of two unrelated reports about 0.05, of two of one event about 0.3.
  constexpr double usual_cosine = 0.3;
  context.log_odds = 4 * (std::clamp(context.words, 0.0, 0.4) - usual_cosine);
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
