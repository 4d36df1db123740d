#include "compare/report_figures.h"

#include "compare/words_beside.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

// The noun, one for all that stand for people.
std::string_view noun_of(const Quantity& quantity) {
  return counts_people(quantity) ? std::string_view("people") : std::string_view(quantity.counted_head);
}

}  // namespace

bool counts_people(const Quantity& quantity) {
  return lists::person_nouns.contains(quantity.counted_head) || lists::demonyms.contains(quantity.counted_head);
}

std::string fact_key(const Quantity& quantity) {
  if (quantity.role.empty() || quantity.value.empty()) return {};
  // "15 hurt", "15 others hurt" count people too.
  const bool people =
      counts_people(quantity) || quantity.counted_head == "other" || (quantity.counted_head.empty() && !quantity.unit);
  const std::string counted = people ? "people" : quantity.counted_head;
  return quantity.role + "/" + quantity.per.value_or("") + "/" + counted + "/" + quantity.unit.value_or("") + "/" +
         quantity.value;
}

const Quantity* figure_at(const AnalysedReport& report, TextSpan span) {
  for (const Mention& mention : mentions_at(report, span.start)) {
    if (mention.span == span && std::holds_alternative<Quantity>(mention.fact))
      return &std::get<Quantity>(mention.fact);
  }
  return nullptr;
}

ReportFigures::ReportFigures(const AnalysedReport& report) {
  for (const Mention& mention : report.mentions) {
    const auto* figure = std::get_if<Quantity>(&mention.fact);
    if (figure == nullptr || figure->vague) continue;
    figures_[{figure->type, figure->role, noun_of(*figure)}].push_back(figure);
    add(values_[{figure->type, {}, figure->counted_head}], *figure);
    if (figure->unit) add(of_units_[{figure->type, {}, *figure->unit}], *figure);
  }
}

void ReportFigures::add(Values& values, const Quantity& figure) {
  if (values.first == nullptr) values.first = &figure;
  values.differ = values.differ || values.first->value != figure.value;
}

bool ReportFigures::holds_alone(const std::map<Key, Values>& values, const Key& key, const Quantity& figure) {
  const auto found = values.find(key);
  return found == values.end() || (!found->second.differ && found->second.first->value == figure.value);
}

bool ReportFigures::counted_once(const Quantity& figure) const {
  return holds_alone(values_, {figure.type, {}, figure.counted_head}, figure);
}

bool ReportFigures::measured_once(const Quantity& figure) const {
  return figure.unit && holds_alone(of_units_, {figure.type, {}, *figure.unit}, figure);
}

std::vector<const Quantity*> ReportFigures::alike(const Quantity& figure) const {
  std::vector<const Quantity*> result;
  const auto add = [&](const auto& entry) { result.insert(result.end(), entry->second.begin(), entry->second.end()); };
  const auto add_of = [&](std::string_view noun) {
    if (const auto entry = figures_.find({figure.type, figure.role, noun}); entry != figures_.end()) add(entry);
  };
  // "8 nautical miles off the coast": with a unit and a role the noun may be missing on either side.
  const bool measured = !figure.role.empty() && figure.unit;
  const std::string_view noun = noun_of(figure);
  if (!measured || !noun.empty()) {
    add_of(noun);
    if (measured) add_of({});
    return result;
  }
  for (auto entry = figures_.lower_bound({figure.type, figure.role, {}}); entry != figures_.end(); ++entry) {
    const auto& [type, role, any_noun] = entry->first;
    if (type != figure.type || role != figure.role) break;
    add(entry);
  }
  return result;
}

}  // namespace factdiff
