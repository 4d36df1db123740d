// The ages that reports give for one person: compared by person, whatever else the sentences say.

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "compare/discrepancies.h"
#include "compare/judge.h"

namespace factdiff {

namespace {

struct StatedAge {
  std::size_t report;
  std::size_t mention;
  std::size_t entity;
  const Quantity* age;
};

// The person whose name is the words that the figure at `m` counts: looked for in its sentence.
std::optional<std::size_t> person_of(const AnalysedReport& report, std::size_t m, const Quantity& age) {
  const std::size_t sentence = report.mentions[m].sentence;
  std::size_t first = m;
  while (first > 0 && report.mentions[first - 1].sentence == sentence) --first;
  for (std::size_t i = first; i < report.mentions.size() && report.mentions[i].sentence == sentence; ++i) {
    const Mention& other = report.mentions[i];
    const auto* name = std::get_if<Name>(&other.fact);
    if (name == nullptr || name->type != NameType::person || name->entity == Name::no_entity) continue;
    if (age.counted_span.empty() || !other.span.overlaps(age.counted_span)) continue;
    // A name that was read in part ("Mecca Doe" as "Doe") may have been joined to another person.
    if (other.span.size() + 1 < age.counted_span.size()) return std::nullopt;
    return name->entity;
  }
  return std::nullopt;
}

std::vector<StatedAge> ages_of(std::span<const AnalysedReport> reports, std::size_t r) {
  std::vector<StatedAge> ages;
  for (std::size_t m = 0; m < reports[r].mentions.size(); ++m) {
    const Mention& mention = reports[r].mentions[m];
    const auto* age = std::get_if<Quantity>(&mention.fact);
    if (age == nullptr || age->type != QuantityType::age || age->vague) continue;
    if (const auto person = person_of(reports[r], m, *age)) ages.push_back({r, m, *person, age});
  }
  return ages;
}

// A family name alone names a person only where no other person of the report bears it.
bool names_one_alone(const AnalysedReport& report, const Entity& person) {
  if (person.name.find(' ') != std::string::npos) return true;
  return std::none_of(report.entities.begin(), report.entities.end(), [&](const Entity& other) {
    return &other != &person && other.type == NameType::person && other.key.find(person.key) != std::string::npos;
  });
}

}  // namespace

// A birthday between the reports explains a difference of one year for each year, begun, between them.
bool birthday_explains(const AnalysedReport& left, const AnalysedReport& right, double difference) {
  const auto& a = left.report.published.interval;
  const auto& b = right.report.published.interval;
  if (!a || !b) return false;
  constexpr double minutes_per_year = 365.25 * static_cast<double>(minutes_per_day);
  constexpr double week = 7.0 / 365.25;
  const double years = std::abs(static_cast<double>(a->first - b->first)) / minutes_per_year;
  return years > 4 * week && difference <= std::ceil(years);
}

void compare_ages(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  std::vector<std::vector<StatedAge>> ages;
  for (std::size_t r = 0; r < reports.size(); ++r) ages.push_back(ages_of(reports, r));
  for (std::size_t l = 0; l < reports.size(); ++l) {
    for (std::size_t r = l + 1; r < reports.size(); ++r) {
      for (const StatedAge& left : ages[l]) {
        for (const StatedAge& right : ages[r]) {
          const Entity& a = reports[l].entities[left.entity];
          const Entity& b = reports[r].entities[right.entity];
          const double difference = std::abs(left.age->number - right.age->number);
          if (difference < 1 || birthday_explains(reports[l], reports[r], difference)) continue;
          if (judge_quantities(*left.age, *right.age).verdict != Verdict::conflict) continue;
          if (!names_one_alone(reports[l], a) || !names_one_alone(reports[r], b)) continue;
          const Judgement person = judge_names(a.name, b.name, NameType::person);
          if (person.verdict == Verdict::undecided || person.verdict == Verdict::conflict || person.score < 0.7)
            continue;
          Discrepancy discrepancy;
          discrepancy.kind = FactKind::figure;
          discrepancy.verdict = Verdict::conflict;
          discrepancy.rule = "figure/age-differs";
          discrepancy.confidence = 0.9 * person.score;
          discrepancy.left = value_mention(reports, l, left.mention);
          discrepancy.right = value_mention(reports, r, right.mention);
          discrepancy.left_value = left.age->value;
          discrepancy.right_value = right.age->value;
          discrepancy.reason =
              "the age of " + a.name + " is given as " + left.age->value + " and as " + right.age->value;
          discrepancy.about = "age of " + a.name;
          discrepancies.push_back(std::move(discrepancy));
        }
      }
    }
  }
}

}  // namespace factdiff
