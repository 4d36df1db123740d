// Bodies and places of one report: "OSCE" joins "the Organization for Security and Co-operation in Europe", "the
// Ministry" the ministry named before it, "Aceh province" joins "Aceh", "US" joins "United States".
#include <algorithm>
#include <unordered_map>

#include "lexicon/lists.h"
#include "resolve/entity_names.h"

namespace factdiff {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_minor(const std::string& word) { return lists::function_words.contains(word); }

bool is_head(const std::string& word) { return lists::organization_heads.contains(word); }

// "Goldman" of "Goldman Sachs"; not "National", "Paris" or "John".
bool begins_name(const std::string& word) {
  return word.size() > 3 && !is_head(word) && !is_minor(word) && !lists::common_words.contains(word) &&
         !lists::demonyms.contains(word) && !lists::cities.contains(word) && !lists::countries.contains(word) &&
         !lists::regions.contains(word) && !lists::provinces.contains(word) && !lists::given_names.contains(word);
}

std::string initials_of(const NamedMention& name) {
  std::string initials;
  // Words joined by a hyphen count once: "Co-operation".
  bool starts = true;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= name.key.size(); ++i) {
    if (i < name.key.size() && name.key[i] != ' ') {
      if (starts) from = i;
      starts = false;
      continue;
    }
    if (!starts && !is_minor(name.key.substr(from, i - from))) initials += name.key[from];
    starts = true;
  }
  return initials;
}

class BodyGrouper {
 public:
  explicit BodyGrouper(const std::vector<NamedMention>& names) : names_(names) {}

  NameGroups group(const std::vector<std::size_t>& members) {
    std::vector<std::size_t> longer;
    std::vector<std::size_t> shorter;
    for (const std::size_t i : members) (names_[i].words.size() > 1 ? longer : shorter).push_back(i);
    for (const std::size_t i : longer) add(i, find_long(names_[i]));
    for (const std::size_t i : shorter) add(i, find_short(i));
    return std::move(groups_);
  }

 private:
  std::size_t find_long(const NamedMention& name) const {
    if (const std::size_t known = find(by_key_, key_of(name)); known != none) return known;
    // "Apple Inc" / "Apple Computer": only legal forms and heads are left out.
    const std::size_t other = find(by_core_, core_of(name));
    return other;
  }

  std::size_t find_short(std::size_t i) const {
    const NamedMention& name = names_[i];
    if (const std::size_t known = find(by_key_, key_of(name)); known != none) return known;
    const std::string& word = name.words.empty() ? name.key : name.words[0];
    if (const std::size_t acronym = find(by_initials_, word); acronym != none && word.size() > 1) return acronym;
    if (const std::size_t core = find(by_core_, word); core != none) return core;
    if (const auto first = by_first_.find(word); first != by_first_.end()) return first->second;
    // "the Ministry": the last one named before.
    if (const auto found = by_head_.find(word); found != by_head_.end()) {
      std::size_t nearest = none;
      for (const auto& [mention, group] : found->second) {
        if (mention < i) nearest = group;
      }
      return nearest;
    }
    return none;
  }

  static std::string key_of(const NamedMention& name) {
    const auto entry = lists::organizations.find(name.key);
    return entry ? std::string(entry->value) : name.key;
  }

  // The name without legal forms, and without the "Group" or "Company" before them.
  static std::string core_of(const NamedMention& name) {
    std::string core;
    for (const std::string& word : name.words) {
      const auto entry = lists::organization_heads.find(word);
      const bool form = (entry && entry->value == "form") || word == "group" || word == "company";
      if (form && !core.empty()) continue;
      if (!core.empty()) core += ' ';
      core += word;
    }
    return core;
  }

  static std::size_t find(const std::unordered_map<std::string, std::size_t>& map, const std::string& key) {
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
  }

  void add(std::size_t i, std::size_t g) {
    const NamedMention& name = names_[i];
    if (g == none) {
      g = groups_.size();
      groups_.emplace_back();
    }
    groups_[g].push_back(i);
    by_key_.try_emplace(key_of(name), g);
    by_core_.try_emplace(core_of(name), g);
    if (name.words.size() > 1) {
      if (const std::string initials = initials_of(name); initials.size() > 1) by_initials_.try_emplace(initials, g);
      if (begins_name(name.words[0])) {
        // Of two bodies that begin alike neither is meant by the word alone.
        const auto [entry, is_new] = by_first_.try_emplace(name.words[0], g);
        if (!is_new && entry->second != g) entry->second = none;
      }
      for (const std::string& word : name.words) {
        if (!is_head(word)) continue;
        auto& heads = by_head_[word];
        if (heads.size() < 64) heads.emplace_back(i, g);
      }
    }
  }

  const std::vector<NamedMention>& names_;
  NameGroups groups_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::size_t> by_core_;
  std::unordered_map<std::string, std::size_t> by_initials_;
  std::unordered_map<std::string, std::size_t> by_first_;
  std::unordered_map<std::string, std::vector<std::pair<std::size_t, std::size_t>>> by_head_;
};

// What a place is known by: the id of a country or region, else its name without "province" and the like.
std::string place_key(const NamedMention& name) {
  for (const WordList* list : {&lists::countries, &lists::regions}) {
    if (const auto entry = list->find(name.key)) return "=" + std::string(entry->value);
  }
  std::string key = name.key;
  for (const std::string_view head : {" province", " island", " region", " state", " county", " district", " city"}) {
    if (key.size() > head.size() && key.ends_with(head) && !lists::cities.contains(key)) {
      key.resize(key.size() - head.size());
      break;
    }
  }
  return key;
}

}  // namespace

NameGroups group_bodies(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members) {
  NameGroups groups = BodyGrouper(names).group(members);
  for (auto& group : groups) std::sort(group.begin(), group.end());
  return groups;
}

NameGroups group_places(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members) {
  NameGroups groups;
  std::unordered_map<std::string, std::size_t> known;
  for (const std::size_t i : members) {
    const auto [entry, is_new] = known.try_emplace(place_key(names[i]), groups.size());
    if (is_new) groups.emplace_back();
    groups[entry->second].push_back(i);
  }
  return groups;
}

}  // namespace factdiff
