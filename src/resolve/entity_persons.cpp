// Persons of one report: "James O’Brien", "O’Brien", "Mr. O’Brien" and a misspelt "O’Brian" are one; "Joe Biden" and
// "Jill Biden" are two.
#include <algorithm>
#include <unordered_map>

#include "lexicon/lists.h"
#include "lexicon/spelling.h"
#include "resolve/entity_names.h"

namespace factdiff {

namespace {

// A misspelling is looked for among this many persons last named.
constexpr std::size_t most_compared = 64;
constexpr double least_likeness = 0.75;

bool shares_word(std::string_view left, std::string_view right) {
  for (std::size_t from = 0; from < left.size();) {
    const std::size_t to = std::min(left.find(' ', from), left.size());
    const std::string_view word = left.substr(from, to - from);
    for (std::size_t at = 0; at < right.size();) {
      const std::size_t end = std::min(right.find(' ', at), right.size());
      if (right.substr(at, end - at) == word) return true;
      at = end + 1;
    }
    from = to + 1;
  }
  return false;
}

bool are_nicknames(const std::string& left, const std::string& right) {
  const auto a = lists::nicknames.find(left);
  const auto b = lists::nicknames.find(right);
  return a && b && shares_word(a->value, b->value);
}

bool is_misspelt(const std::string& left, const std::string& right, const WordList& known) {
  if (left.size() < 4 || right.size() < 4 || left == right || left[0] != right[0]) return false;
  if (left.size() > right.size() + 2 || right.size() > left.size() + 2) return false;
  if (known.contains(left) && known.contains(right)) return false;
  return edits_between(left, right) <= 2 && spelling_similarity(left, right) >= least_likeness;
}

bool given_fit(const std::string& left, const std::string& right) {
  if (left == right || left.empty() || right.empty()) return true;
  if (left.size() == 1 || right.size() == 1) return left[0] == right[0];
  return are_nicknames(left, right) || is_misspelt(left, right, lists::given_names);
}

struct Person {
  std::vector<std::string> given;
  std::string family;
  std::string suffix;
  std::vector<std::string> roles;
  std::vector<std::size_t> members;  // the full names in text order, then the short ones in text order
  std::size_t full_mentions = 0;
};

class PersonGrouper {
 public:
  PersonGrouper(const std::vector<NamedMention>& names) : names_(names) {}

  NameGroups group(const std::vector<std::size_t>& members) {
    // Full names first, wherever they stand: a headline may have the family name alone.
    for (const std::size_t i : members) {
      if (!names_[i].given.empty() && !names_[i].family.empty()) add(i, find_full(names_[i]));
    }
    for (const std::size_t i : members) {
      if (names_[i].given.empty() || names_[i].family.empty()) add(i, find_short(i));
    }
    NameGroups groups;
    for (Person& person : persons_) {
      std::sort(person.members.begin(), person.members.end());
      groups.push_back(std::move(person.members));
    }
    return groups;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  bool fits(const Person& person, const NamedMention& name) const {
    if (!person.suffix.empty() && !name.suffix.empty() && person.suffix != name.suffix) return false;
    if (person.given.empty()) return true;
    if (given_fit(person.given[0], name.given[0])) return true;
    // "Muhammad Ali Khan" / "Ali Khan": one given name of several.
    return std::find(person.given.begin(), person.given.end(), name.given[0]) != person.given.end() ||
           std::find(name.given.begin(), name.given.end(), person.given[0]) != name.given.end();
  }

  std::size_t find_full(const NamedMention& name) const {
    if (const auto found = by_family_.find(name.family); found != by_family_.end()) {
      for (const std::size_t p : found->second) {
        if (fits(persons_[p], name)) return p;
      }
      return none;
    }
    if (const auto found = by_given_.find(name.given[0]); found != by_given_.end()) {
      for (const std::size_t p : found->second) {
        if (is_misspelt(persons_[p].family, name.family, lists::family_names)) return p;
      }
    }
    return none;
  }

  std::size_t find_short(std::size_t i) const {
    const NamedMention& name = names_[i];
    const std::string& word = name.family.empty() ? name.given.front() : name.family;
    if (const auto found = by_family_.find(word); found != by_family_.end()) return nearest_before(found->second, i);
    // "Daniel": a given name alone, where one person only has it.
    if (const auto found = by_given_.find(word); found != by_given_.end() && found->second.size() == 1)
      return found->second[0];
    for (std::size_t k = 0; k < std::min(persons_.size(), most_compared); ++k) {
      const std::size_t p = persons_.size() - 1 - k;
      if (!may_be_same(persons_[p], name) || !is_misspelt(persons_[p].family, word, lists::family_names)) continue;
      // Of a couple, the one spoken of.
      const auto family = by_family_.find(persons_[p].family);
      return family == by_family_.end() ? p : nearest_before(family->second, i);
    }
    return none;
  }

  // A family name that only looks like another's is a misspelling unless the report gives the two different offices.
  static bool may_be_same(const Person& person, const NamedMention& name) {
    if (person.given.empty() || lists::given_names.contains(name.family)) return false;
    return name.role.empty() || person.roles.empty() ||
           std::find(person.roles.begin(), person.roles.end(), name.role) != person.roles.end();
  }

  // Of several persons of one family name, the one last mentioned before.
  std::size_t nearest_before(const std::vector<std::size_t>& persons, std::size_t i) const {
    std::size_t best = persons.front();
    std::size_t nearest = none;
    for (const std::size_t p : persons) {
      const Person& person = persons_[p];
      const auto full_end = person.members.begin() + static_cast<std::ptrdiff_t>(person.full_mentions);
      const auto after = std::lower_bound(person.members.begin(), full_end, i);
      std::size_t last = after == person.members.begin() ? none : *(after - 1);
      if (full_end != person.members.end() && (last == none || person.members.back() > last))
        last = person.members.back();
      if (last == none || last > i) continue;
      const std::size_t distance = i - last;
      if (distance < nearest) {
        nearest = distance;
        best = p;
      }
    }
    return best;
  }

  void add(std::size_t i, std::size_t p) {
    const NamedMention& name = names_[i];
    if (p == none) {
      p = persons_.size();
      persons_.emplace_back();
      persons_[p].given = name.given;
      persons_[p].family = name.family;
      index(by_family_, name.family, p);
      if (!name.given.empty()) index(by_given_, name.given[0], p);
    }
    Person& person = persons_[p];
    if (person.suffix.empty()) person.suffix = name.suffix;
    if (!name.role.empty() && person.roles.size() < 8) person.roles.push_back(name.role);
    person.members.push_back(i);
    if (!name.given.empty() && !name.family.empty()) person.full_mentions = person.members.size();
  }

  static void index(std::unordered_map<std::string, std::vector<std::size_t>>& map, const std::string& word,
                    std::size_t p) {
    if (word.empty()) return;
    auto& persons = map[word];
    if (persons.size() < most_compared) persons.push_back(p);
  }

  const std::vector<NamedMention>& names_;
  std::vector<Person> persons_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_family_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_given_;
};

}  // namespace

NameGroups group_persons(const std::vector<NamedMention>& names, const std::vector<std::size_t>& members) {
  return PersonGrouper(names).group(members);
}

}  // namespace factdiff
