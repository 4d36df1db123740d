#include "compare/settled.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "compare/judge.h"

namespace factdiff {

namespace {

// A place where a value stands, and the report that it is compared with.
using ComparedPlace = std::tuple<std::size_t, TextSpan, std::size_t>;

ComparedPlace left_of(const Discrepancy& found) { return {found.left.report, found.left.span, found.right.report}; }
ComparedPlace right_of(const Discrepancy& found) { return {found.right.report, found.right.span, found.left.report}; }

// A place where a value stands.
using ValuePlace = std::pair<std::size_t, TextSpan>;

// A place in another report that tells the same value, and how surely.
struct Alike {
  ValuePlace place;
  double confidence;
};
using ToldAlike = std::map<ValuePlace, std::vector<Alike>>;

// Whether a third report tells both values in places of their own, each more surely than that they face each other:
// they are two facts there. A report that gives what two sources say tells them as surely of one.
bool are_two_of_a_third(const ToldAlike& told, const Discrepancy& found) {
  const auto left = told.find({found.left.report, found.left.span});
  const auto right = told.find({found.right.report, found.right.span});
  if (left == told.end() || right == told.end()) return false;
  const auto counts = [&](const Alike& alike) {
    return alike.confidence > found.confidence && alike.place.first != found.left.report &&
           alike.place.first != found.right.report;
  };
  return std::any_of(left->second.begin(), left->second.end(), [&](const Alike& a) {
    return counts(a) && std::any_of(right->second.begin(), right->second.end(), [&](const Alike& b) {
             return counts(b) && a.place.first == b.place.first && a.place.second != b.place.second;
           });
  });
}

bool is_counted_or_dated(FactKind kind) {
  return kind == FactKind::figure || kind == FactKind::date || kind == FactKind::time || kind == FactKind::duration;
}

}  // namespace

void drop_settled(std::vector<Discrepancy>& discrepancies) {
  std::map<ComparedPlace, double> settled;  // how surely the value agrees with one of the other report
  ToldAlike told;
  for (const Discrepancy& found : discrepancies) {
    if (!is_counted_or_dated(found.kind) || !is_agreement(found.verdict)) continue;
    for (const ComparedPlace& place : {left_of(found), right_of(found)}) {
      settled[place] = std::max(settled[place], found.confidence);
    }
    const ValuePlace left{found.left.report, found.left.span};
    const ValuePlace right{found.right.report, found.right.span};
    told[left].push_back({right, found.confidence});
    told[right].push_back({left, found.confidence});
  }
  std::erase_if(discrepancies, [&](const Discrepancy& found) {
    if (!is_counted_or_dated(found.kind) || !is_difference(found.verdict)) return false;
    const auto is_settled = [&](const ComparedPlace& place) {
      const auto entry = settled.find(place);
      return entry != settled.end() && entry->second >= found.confidence;
    };
    return is_settled(left_of(found)) || is_settled(right_of(found)) || are_two_of_a_third(told, found);
  });
}

}  // namespace factdiff
