// The discrepancies of one fact over all reports become one disagreement: those that share a mention belong together
// (single linkage), and the values that do not contradict one another share a position.

#include <algorithm>
#include <map>
#include <set>

#include "compare/compare.h"
#include "compare/explanation.h"
#include "compare/gravity.h"
#include "compare/report_figures.h"
#include "compare/roots.h"
#include "lexicon/lists.h"
#include "model/joined_numbers.h"

namespace factdiff {

namespace {

// A place where a value stands, as a key.
struct Place {
  std::size_t report;
  TextSpan span;
  auto operator<=>(const Place&) const = default;
};

Place place_of(const ValueMention& mention) { return {mention.report, mention.span}; }

// What one group holds: its places with their values, and which places contradict one another.
struct DisputedFact {
  std::map<Place, ValueMention> mentions;
  std::map<Place, std::string> values;
  std::set<std::pair<Place, Place>> apart;

  void add(const Discrepancy& discrepancy) {
    const Place left = place_of(discrepancy.left);
    const Place right = place_of(discrepancy.right);
    mentions.emplace(left, discrepancy.left);
    mentions.emplace(right, discrepancy.right);
    values.emplace(left, discrepancy.left_value);
    values.emplace(right, discrepancy.right_value);
    if (discrepancy.alone) return;
    apart.insert({left, right});
    apart.insert({right, left});
  }
};

// Places with the same value share a position; then, most mentioned first, positions join whose values nobody found
// apart.
std::vector<Value> positions_of(const DisputedFact& fact) {
  std::map<std::string, std::vector<Place>> by_value;
  for (const auto& [place, value] : fact.values) by_value[value].push_back(place);
  std::vector<std::pair<std::string, std::vector<Place>>> clusters(by_value.begin(), by_value.end());
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  std::vector<std::pair<std::string, std::vector<Place>>> joined;
  for (auto& cluster : clusters) {
    const auto apart = [&](const auto& other) {
      return std::any_of(cluster.second.begin(), cluster.second.end(), [&](const Place& a) {
        return std::any_of(other.second.begin(), other.second.end(), [&](const Place& b) {
          return fact.apart.contains({a, b});
        });
      });
    };
    const auto home = std::find_if(joined.begin(), joined.end(), [&](const auto& other) { return !apart(other); });
    if (home == joined.end()) {
      joined.push_back(std::move(cluster));
    } else {
      home->first += ", " + cluster.first;
      home->second.insert(home->second.end(), cluster.second.begin(), cluster.second.end());
    }
  }
  std::vector<Value> positions;
  for (auto& [value, places] : joined) {
    std::sort(places.begin(), places.end());
    Value position{value, {}};
    for (const Place& place : places) position.mentions.push_back(fact.mentions.at(place));
    positions.push_back(std::move(position));
  }
  std::stable_sort(positions.begin(), positions.end(), [](const Value& a, const Value& b) {
    return place_of(a.mentions.front()) < place_of(b.mentions.front());
  });
  return positions;
}

// Where one figure is told in one role with one value: each place with the places that agree with it.
class ToldAgain {
 public:
  ToldAgain(std::span<const AnalysedReport> reports, const std::vector<Discrepancy>& discrepancies)
      : reports_(reports) {
    for (const Discrepancy& discrepancy : discrepancies) {
      const bool same = discrepancy.verdict == Verdict::agree && discrepancy.kind == FactKind::figure;
      if (!same || discrepancy.left_key.empty() || discrepancy.left_key != discrepancy.right_key) continue;
      add(discrepancy.left, discrepancy.right);
      add(discrepancy.right, discrepancy.left);
    }
  }

  // Every place that agrees with one of the disagreement takes its value; so does every place where the same report
  // gives the same toll.
  void complete(DisputedFact& fact) {
    add_tolls(fact);
    std::vector<std::pair<Place, std::string>> open(fact.values.begin(), fact.values.end());
    while (!open.empty()) {
      const auto [place, value] = open.back();
      open.pop_back();
      const auto others = places_.find(place);
      if (others == places_.end()) continue;
      for (const ValueMention& other : others->second) {
        if (!fact.values.try_emplace(place_of(other), value).second) continue;
        fact.mentions.emplace(place_of(other), other);
        open.emplace_back(place_of(other), value);
      }
    }
  }

 private:
  void add(const ValueMention& place, const ValueMention& other) { places_[place_of(place)].push_back(other); }

  // The tolls of one report by what they say, so that each finds its like.
  std::map<std::string, std::vector<ValueMention>> tolls_of(std::size_t report) const {
    constexpr double least = 3;  // one or two are counted of much
    std::map<std::string, std::vector<ValueMention>> tolls;
    const AnalysedReport& here = reports_[report];
    for (const Mention& mention : here.mentions) {
      const auto* figure = std::get_if<Quantity>(&mention.fact);
      if (figure == nullptr || figure->number < least || !lists::moving_roles.contains(figure->role)) continue;
      if (figure->modifier != Modifier::none || figure->whole) continue;
      const TextSpan sentence = here.segmentation.sentences[mention.sentence].span;
      tolls[fact_key(*figure)].push_back({report, mention.span, sentence});
    }
    return tolls;
  }

  void add_tolls(DisputedFact& fact) {
    const std::vector<std::pair<Place, std::string>> values(fact.values.begin(), fact.values.end());
    for (const auto& [place, value] : values) {
      const auto [entry, fresh] = tolls_.try_emplace(place.report);
      if (fresh) entry->second = tolls_of(place.report);
      for (const auto& [key, tolls] : entry->second) {
        // Named anew: clang 14 lets no lambda take what a structured binding names.
        const Place& stated = place;
        const auto is_there = [&](const ValueMention& toll) { return place_of(toll) == stated; };
        if (std::none_of(tolls.begin(), tolls.end(), is_there)) continue;
        for (const ValueMention& toll : tolls) {
          fact.values.try_emplace(place_of(toll), value);
          fact.mentions.emplace(place_of(toll), toll);
        }
      }
    }
  }

  std::span<const AnalysedReport> reports_;
  std::map<std::size_t, std::map<std::string, std::vector<ValueMention>>> tolls_;
  std::map<Place, std::vector<ValueMention>> places_;
};

// What else states the same fact in the same report. A person, a body, a place or an office is one fact by its name,
// wherever a report names it.
std::string key_of(const Discrepancy& discrepancy, const std::string& key, const std::string& value) {
  const FactKind kind = discrepancy.kind;
  const bool is_named = kind == FactKind::name || kind == FactKind::place || kind == FactKind::role;
  return key.empty() && is_named && discrepancy.verdict == Verdict::conflict ? value : key;
}
std::string left_key(const Discrepancy& discrepancy) {
  return key_of(discrepancy, discrepancy.left_key, discrepancy.left_value);
}
std::string right_key(const Discrepancy& discrepancy) {
  return key_of(discrepancy, discrepancy.right_key, discrepancy.right_value);
}

// Graver, then surer, then by what is said, so that the order of the reports does not decide.
bool tells_better(const Discrepancy& discrepancy, const Discrepancy& best) {
  const auto order_of = [](const Discrepancy& each) {
    const auto [low, high] = std::minmax(each.left_value, each.right_value);
    return std::tuple(each.verdict, -each.confidence, each.rule, low, high);
  };
  return order_of(discrepancy) < order_of(best);
}

// "Twelve died: five men, four women and two children": a root of its own, whatever other reports say of the twelve.
bool is_slip_of_sums(const Discrepancy& discrepancy) {
  return discrepancy.rule == "figure/parts-differ" || discrepancy.rule == "figure/change-differs";
}

bool within_one_report(const std::vector<Value>& positions) {
  std::set<std::size_t> reports;
  for (const Value& position : positions) {
    for (const ValueMention& mention : position.mentions) reports.insert(mention.report);
  }
  return reports.size() == 1;
}

}  // namespace

std::vector<Disagreement> group_discrepancies(std::span<const AnalysedReport> reports,
                                              std::vector<Discrepancy> discrepancies) {
  // What agrees or is compatible never holds a group together, nor does a spelling join a conflict. A count that moved
  // on is the same fact as the same count in conflict.
  const auto class_of = [](const Discrepancy& discrepancy) {
    return std::pair(discrepancy.kind,
                     discrepancy.verdict <= Verdict::superseded ? Verdict::conflict : discrepancy.verdict);
  };
  JoinedNumbers groups(discrepancies.size());
  std::map<std::tuple<FactKind, Verdict, Place>, std::size_t> seen;
  for (std::size_t i = 0; i < discrepancies.size(); ++i) {
    if (is_slip_of_sums(discrepancies[i])) continue;
    const auto [kind, verdict] = class_of(discrepancies[i]);
    for (const ValueMention* mention : {&discrepancies[i].left, &discrepancies[i].right}) {
      const auto [entry, fresh] = seen.try_emplace({kind, verdict, place_of(*mention)}, i);
      if (!fresh) groups.join(entry->second, i);
    }
  }
  std::map<std::tuple<FactKind, Verdict, std::size_t, std::string>, std::size_t> told;
  for (std::size_t i = 0; i < discrepancies.size(); ++i) {
    const Discrepancy& discrepancy = discrepancies[i];
    const auto [kind, verdict] = class_of(discrepancy);
    const std::string left_fact = left_key(discrepancy);
    const std::string right_fact = right_key(discrepancy);
    if (left_fact.empty() || right_fact.empty()) continue;
    const auto [left, left_fresh] = told.try_emplace({kind, verdict, discrepancy.left.report, left_fact}, i);
    if (!left_fresh) groups.join(left->second, i);
    const auto [right, right_fresh] = told.try_emplace({kind, verdict, discrepancy.right.report, right_fact}, i);
    if (!right_fresh) groups.join(right->second, i);
  }
  // The same two values in the same role, told by other reports; where one pair tells that the count moved on, it moved
  // on for those whose time nobody knows. Two of one day contradict each other, whatever a third says later.
  std::map<std::tuple<FactKind, std::string, std::string>, std::size_t> pairs;
  std::set<std::tuple<FactKind, std::string, std::string>> moved;
  const auto pair_of = [](const Discrepancy& discrepancy) {
    const auto [low, high] = std::minmax({left_key(discrepancy), right_key(discrepancy)});
    return std::tuple(discrepancy.kind, low, high);
  };
  for (std::size_t i = 0; i < discrepancies.size(); ++i) {
    const Discrepancy& discrepancy = discrepancies[i];
    if (discrepancy.verdict > Verdict::superseded || left_key(discrepancy).empty() || right_key(discrepancy).empty())
      continue;
    const auto [entry, fresh] = pairs.try_emplace(pair_of(discrepancy), i);
    if (!fresh) groups.join(entry->second, i);
    if (discrepancy.verdict == Verdict::superseded) moved.insert(pair_of(discrepancy));
  }
  const auto are_dated = [&](const Discrepancy& discrepancy) {
    const auto is_dated = [&](std::size_t report) { return reports[report].report.published.interval.has_value(); };
    return is_dated(discrepancy.left.report) && is_dated(discrepancy.right.report);
  };
  for (Discrepancy& discrepancy : discrepancies) {
    if (discrepancy.verdict < Verdict::superseded && !discrepancy.left_key.empty() && !are_dated(discrepancy) &&
        moved.contains(pair_of(discrepancy))) {
      discrepancy.verdict = Verdict::superseded;
      discrepancy.rule = "figure/moved-on";
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < discrepancies.size(); ++i) members[groups.root(i)].push_back(i);

  ToldAgain told_again(reports, discrepancies);
  std::vector<Disagreement> result;
  for (const auto& [root, indices] : members) {
    DisputedFact fact;
    const Discrepancy* best = &discrepancies[indices.front()];
    for (const std::size_t i : indices) {
      fact.add(discrepancies[i]);
      if (tells_better(discrepancies[i], *best)) best = &discrepancies[i];
    }
    Disagreement disagreement;
    disagreement.kind = best->kind;
    disagreement.verdict = best->verdict;
    disagreement.rule = best->rule;
    disagreement.confidence = best->confidence;
    disagreement.about = best->about;
    const bool toll = best->kind == FactKind::figure && best->verdict <= Verdict::superseded;
    if (toll && !is_slip_of_sums(*best)) told_again.complete(fact);
    disagreement.positions = positions_of(fact);
    // What agrees may have one value in all; a disagreement needs two, unless the value is wrong by itself.
    if (disagreement.positions.size() < 2 && disagreement.verdict <= Verdict::variant && !best->alone) continue;
    disagreement.explanation = explain_positions(reports, disagreement.positions, best->reason);
    disagreement.internal = within_one_report(disagreement.positions);
    disagreement.gravity = gravity_of(reports, disagreement);
    for (const std::size_t i : indices) disagreement.grounds.push_back(discrepancies[i]);
    result.push_back(std::move(disagreement));
  }
  drop_repeated_roots(result);
  return result;
}

}  // namespace factdiff
