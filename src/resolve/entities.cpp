#include <algorithm>
#include <array>
#include <unordered_map>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "resolve/entity_names.h"
#include "resolve/resolve.h"

namespace factdiff {

namespace {

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words(1);
  for (const char c : key) {
    if (c == ' ' || c == '-' || c == ',' || c == '\n' || c == '\t') {
      if (!words.back().empty()) words.emplace_back();
    } else if (c != '\'' && c != '.') {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += word;
  return result;
}

// One key for the names that news uses of a country, and for known bodies and their acronyms.
std::string canonical_key(const std::string& key, NameType type) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> countries = {
      {{"na/us", "united states"},
       {"eu/gb", "united kingdom"},
       {"as/ae", "united arab emirates"},
       {"as/kp", "north korea"},
       {"as/kr", "south korea"},
       {"as/cn", "china"},
       {"af/cd", "democratic republic of the congo"},
       {"eu/ru", "russia"}}};
  if (type == NameType::place) {
    if (const auto entry = lists::countries.find(key)) {
      for (const auto& [id, name] : countries) {
        if (id == entry->value) return std::string(name);
      }
    }
  } else if (type == NameType::organization) {
    if (const auto entry = lists::organizations.find(key)) return std::string(entry->value);
  }
  return key;
}

// The mention with the fullest form: the most words, then the most letters, then the first.
std::size_t fullest_of(const std::vector<NamedMention>& names, const std::vector<std::size_t>& group) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const std::size_t i : group) ++counts[names[i].key];
  std::size_t best = group.front();
  const auto rank = [&](std::size_t i) {
    return std::tuple(names[i].given.empty() || names[i].family.empty() ? 0 : 1, names[i].words.size(),
                      counts[names[i].key], names[i].key.size());
  };
  for (const std::size_t i : group) {
    if (rank(i) > rank(best)) best = i;
  }
  return best;
}

Entity entity_of(const AnalysedReport& report, const std::vector<NamedMention>& names,
                 const std::vector<std::size_t>& group) {
  const NamedMention& fullest = names[fullest_of(names, group)];
  Entity entity;
  entity.type = fullest.type;
  entity.name = fullest.text;
  entity.key = canonical_key(fullest.key, fullest.type);
  const auto& name = std::get<Name>(report.mentions[fullest.mention].fact);
  entity.given = name.given;
  entity.family = name.family;
  for (const std::size_t i : group) {
    entity.mentions.push_back(names[i].mention);
    const std::string& role = names[i].role;
    const bool known = std::find(entity.roles.begin(), entity.roles.end(), role) != entity.roles.end();
    if (!role.empty() && !known && entity.roles.size() < 16) entity.roles.push_back(role);
  }
  std::sort(entity.mentions.begin(), entity.mentions.end());
  return entity;
}

}  // namespace

std::vector<NamedMention> named_mentions(const AnalysedReport& report) {
  std::vector<NamedMention> names;
  std::unordered_map<std::string, std::array<double, 4>> types;
  for (std::size_t m = 0; m < report.mentions.size(); ++m) {
    const auto* name = std::get_if<Name>(&report.mentions[m].fact);
    if (name == nullptr) continue;
    NamedMention entry;
    entry.mention = m;
    entry.type = name->type;
    entry.text = std::string(report.report.text.view(report.mentions[m].span));
    entry.key = fold_to_latin(entry.text);
    entry.words = words_of(entry.key);
    entry.given = words_of(fold_to_latin(name->given));
    entry.family = joined(words_of(fold_to_latin(name->family)));
    entry.suffix = joined(words_of(fold_to_latin(name->suffix)));
    if (name->role) entry.role = fold_case(*name->role);
    types[entry.key][static_cast<std::size_t>(entry.type)] += name->type_confidence + 0.01;
    names.push_back(std::move(entry));
  }
  for (NamedMention& entry : names) {
    const auto& scores = types[entry.key];
    const auto best = static_cast<NameType>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (best == entry.type) continue;
    entry.type = best;
    if (best == NameType::person && entry.given.empty() && entry.family.empty() && !entry.words.empty()) {
      entry.family = entry.words.back();
      entry.given.assign(entry.words.begin(), entry.words.end() - 1);
    }
  }
  return names;
}

void resolve_entities(AnalysedReport& report) {
  const std::vector<NamedMention> names = named_mentions(report);
  std::array<std::vector<std::size_t>, 4> members;
  for (std::size_t i = 0; i < names.size(); ++i) members[static_cast<std::size_t>(names[i].type)].push_back(i);
  NameGroups groups = group_persons(names, members[static_cast<std::size_t>(NameType::person)]);
  const auto append = [&](NameGroups more) {
    for (auto& group : more) groups.push_back(std::move(group));
  };
  append(group_bodies(names, members[static_cast<std::size_t>(NameType::organization)]));
  append(group_places(names, members[static_cast<std::size_t>(NameType::place)]));
  append(group_bodies(names, members[static_cast<std::size_t>(NameType::other)]));
  for (const auto& group : groups) report.entities.push_back(entity_of(report, names, group));
  std::sort(report.entities.begin(), report.entities.end(),
            [](const Entity& a, const Entity& b) { return a.mentions.front() < b.mentions.front(); });
  for (std::size_t e = 0; e < report.entities.size(); ++e) {
    for (const std::size_t m : report.entities[e].mentions) {
      auto& name = std::get<Name>(report.mentions[m].fact);
      name.entity = e;
      name.type = report.entities[e].type;
    }
  }
}

}  // namespace factdiff
