#include "align/publication_times.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "resolve/resolve.h"
#include "resolve/time_units.h"

namespace factdiff {

namespace {

// An alignment that is less sure may be of another event.
constexpr double least_score = 0.7;
// One statement may tell of another week; two that fit by chance are rare.
constexpr std::size_t least_statements = 2;
constexpr std::size_t most_words = 3;  // pieces of evidence that are told

// The days on which a report can have been published, by one of its expressions.
struct Constraint {
  TimeInterval days;
  std::size_t statement = 0;  // of the undated report
  std::string words;
};

// The one date of a statement that `wanted` takes; nothing where there are several.
template <class Test>
const Mention* only_date(const AnalysedReport& report, const Statement& statement, Test wanted) {
  const Mention* found = nullptr;
  for (const std::size_t m : statement.mentions) {
    const auto* time = std::get_if<TimeExpression>(&report.mentions[m].fact);
    if (time == nullptr || !wanted(*time)) continue;
    if (found != nullptr) return nullptr;
    found = &report.mentions[m];
  }
  return found;
}

bool is_known_day(const TimeExpression& time) {
  return time.interval && time.basis != Basis::guessed && time.modifier == Modifier::none &&
         time.granularity <= Granularity::day && time.interval->last - time.interval->first <= minutes_per_day;
}

bool is_bare_weekday(const TimeReading& reading) {
  return reading.form == TimeForm::calendar && reading.weekday > 0 && reading.day < 0 && reading.month < 0 &&
         reading.year < 0 && reading.relation == TimeRelation::none && !reading.weekend;
}

bool is_day_from_publication(const TimeReading& reading) {
  return reading.form == TimeForm::shift && reading.anchor == TimeAnchor::publication &&
         reading.unit == TimeUnit::day && reading.count >= -1 && reading.count <= 1;
}

TimeInterval days_from(const Date& day, int first, int last) {
  const std::int64_t number = day_number(day);
  return {(number + first) * minutes_per_day, (number + last + 1) * minutes_per_day};
}

// The days on which `undated` can have been published if it tells of `day`.
std::optional<TimeInterval> days_of_publication(const TimeReading& undated, const Date& day) {
  if (is_day_from_publication(undated)) {
    const int shift = -static_cast<int>(undated.count);
    return days_from(day, shift, shift);
  }
  if (!is_bare_weekday(undated) || static_cast<int>(iso_weekday(day)) != undated.weekday) return std::nullopt;
  if (undated.tense == TenseHint::future) return days_from(day, -6, 0);
  return days_from(day, undated.tense == TenseHint::past ? 0 : -6, 6);
}

std::optional<Constraint> constraint_of(const AnalysedReport& undated, std::size_t undated_statement,
                                        const AnalysedReport& dated, std::size_t dated_statement) {
  const Mention* relative = only_date(undated, undated.statements[undated_statement], [](const TimeExpression& time) {
    return is_bare_weekday(time.reading) || is_day_from_publication(time.reading);
  });
  const Mention* known = only_date(dated, dated.statements[dated_statement], is_known_day);
  if (relative == nullptr || known == nullptr) return std::nullopt;
  const Date day = first_day(*std::get<TimeExpression>(known->fact).interval);
  const auto days = days_of_publication(std::get<TimeExpression>(relative->fact).reading, day);
  if (!days) return std::nullopt;
  std::string words = "\"" + std::string(undated.report.text.view(relative->span)) + "\" is ";
  words += iso_date(day) + " in " + dated.report.id;
  return Constraint{*days, undated_statement, std::move(words)};
}

void conclude(AnalysedReport& report, const std::vector<Constraint>& constraints) {
  std::set<std::size_t> statements;
  TimeInterval days = constraints.front().days;
  for (const Constraint& constraint : constraints) {
    statements.insert(constraint.statement);
    days = {std::max(days.first, constraint.days.first), std::min(days.last, constraint.days.last)};
  }
  if (statements.size() < least_statements || days.first >= days.last) return;
  std::string value = common_unit_value(days);
  if (value.empty()) return;
  PublicationTime& published = report.report.published;
  published.value = std::move(value);
  published.interval = days;
  published.basis = PublicationBasis::text;
  std::set<std::string> told;
  for (const Constraint& constraint : constraints) {
    if (told.size() == most_words || !told.insert(constraint.words).second) continue;
    published.evidence += (published.evidence.empty() ? "" : "; ") + constraint.words;
  }
  resolve_times(report);
}

}  // namespace

void conclude_publication_times(std::vector<AnalysedReport>& reports, std::span<const Alignment> alignments) {
  std::map<std::size_t, std::vector<Constraint>> constraints;
  const auto add = [&](const StatementReference& undated, const StatementReference& dated) {
    if (reports[undated.report].report.published.basis != PublicationBasis::none) return;
    if (!states_its_day(reports[dated.report].report.published)) return;
    auto constraint = constraint_of(reports[undated.report], undated.statement, reports[dated.report], dated.statement);
    if (constraint) constraints[undated.report].push_back(std::move(*constraint));
  };
  for (const Alignment& alignment : alignments) {
    if (alignment.score < least_score) continue;
    add(alignment.left, alignment.right);
    add(alignment.right, alignment.left);
  }
  for (const auto& [report, found] : constraints) conclude(reports[report], found);
}

}  // namespace factdiff
