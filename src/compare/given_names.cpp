#include "compare/given_names.h"

#include <algorithm>

#include "compare/judge.h"

namespace factdiff {

bool may_be_one(std::string_view left, std::string_view right, NameType type) {
  const Judgement judgement = type == NameType::place ? judge_places(left, right) : judge_names(left, right, type);
  return is_agreement(judgement.verdict) || judgement.verdict == Verdict::variant;
}

bool GivenNames::in(std::size_t report, const std::string& name, NameType type) {
  const auto [entry, is_new] = known_.try_emplace({report, type, name}, false);
  if (is_new) entry->second = look_for(report, name, type);
  return entry->second;
}

bool GivenNames::look_for(std::size_t report, const std::string& name, NameType type) const {
  // Most names are given just so, and two that are not the same take long to judge.
  for (const bool same : {true, false}) {
    const auto is_it = [&](std::string_view other) { return (other == name) == same && may_be_one(name, other, type); };
    const auto& places = places_[report];
    const auto& entities = reports_[report].entities;
    const bool found = type == NameType::place ? std::any_of(places.begin(), places.end(), is_it)
                                               : std::any_of(entities.begin(), entities.end(),
                                                             [&](const Entity& entity) { return is_it(entity.name); });
    if (found) return true;
  }
  return false;
}

}  // namespace factdiff
