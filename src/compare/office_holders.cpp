// Who holds an office: two reports that give the holder of one office the same family name and two given names
// ("Captain Anselm Rook", "Captain Andrew Rook"), or one person two offices that exclude each other ("Minister",
// "Deputy Minister").

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::size_t most_holders = 32;  // of one family name that are compared with one another
constexpr double most_for_two = 0.25;     // a higher score of two names leaves it open whether they are one
constexpr std::size_t most_mentions = 8;  // of one person that are shown

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// An office as it is written before or after a name.
struct Office {
  std::set<std::string> words;  // "foreign", "minister"; without the words below
  bool is_deputy = false;       // "deputy", "vice", "assistant"
  bool is_past = false;         // "former", "late"
};

Office office_of(std::string_view role) {
  Office office;
  std::string word;
  for (const char c : fold_to_latin(role) + " ") {
    if (c != ' ' && c != '-' && c != ',') {
      word += c;
      continue;
    }
    // "assistant secretary of state for European affairs": the field adds nothing to the rank.
    if (word == "for" || word == "in" || word == "at") break;
    if (is_one_of(word, {"deputy", "vice", "assistant", "associate", "under"})) {
      office.is_deputy = true;
    } else if (is_one_of(word, {"former", "ex", "late", "then", "retired", "future", "acting", "interim"})) {
      office.is_past = true;
    } else if (!word.empty() && !lists::function_words.contains(word)) {
      office.words.insert(word);
    }
    word.clear();
  }
  return office;
}

// Offices that nobody shares with a deputy.
bool is_held_by_one(std::string_view word) {
  return is_one_of(word, {"ambassador", "chancellor", "chief", "commander", "commissioner", "director", "governor",
                          "mayor", "minister", "president", "prosecutor", "secretary", "sheriff"});
}

// "captain", "president": an office or a rank rather than an occupation.
bool is_office_word(const std::string& word) {
  const auto entry = lists::person_titles.find(word);
  return entry && (entry->value == "rank" || entry->value == "office");
}

struct Holder {
  std::size_t report;
  std::size_t entity;
};

class OfficeHolders {
 public:
  OfficeHolders(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                std::vector<Discrepancy>& discrepancies)
      : reports_(reports), discrepancies_(discrepancies) {
    for (const Alignment& alignment : alignments) related_.insert({alignment.left.report, alignment.right.report});
  }

  void compare() {
    std::map<std::string, std::vector<Holder>> by_family;
    for (std::size_t r = 0; r < reports_.size(); ++r) {
      for (std::size_t e = 0; e < reports_[r].entities.size(); ++e) {
        const Entity& entity = reports_[r].entities[e];
        if (entity.type != NameType::person || entity.given.empty() || entity.family.empty()) continue;
        by_family[fold_to_latin(entity.family)].push_back({r, e});
      }
    }
    for (const auto& [family, holders] : by_family) {
      if (holders.size() > most_holders) continue;
      for (const Holder left : holders) {
        for (const Holder right : holders) {
          if (left.report < right.report && related_.contains({left.report, right.report})) {
            compare(left, right, holders);
          }
        }
      }
    }
  }

 private:
  [[nodiscard]] const Entity& entity_of(Holder holder) const { return reports_[holder.report].entities[holder.entity]; }

  [[nodiscard]] std::vector<Office> offices_of(Holder holder) const {
    std::vector<Office> offices;
    for (const std::string& role : entity_of(holder).roles) offices.push_back(office_of(role));
    return offices;
  }

  void compare(Holder left, Holder right, const std::vector<Holder>& namesakes) {
    const Entity& a = entity_of(left);
    const Entity& b = entity_of(right);
    if (a.roles.empty() || b.roles.empty()) return;
    const Judgement judgement = judge_names(a.name, b.name, NameType::person);
    if (judgement.verdict == Verdict::agree) {
      if (exclude_each_other(left, right) || exclude_each_other(right, left)) add_roles(left, right);
      return;
    }
    if (judgement.verdict != Verdict::undecided || judgement.score > most_for_two) return;
    if (are_other_given_names(a, b) && is_only_bearer(left, namesakes) && is_only_bearer(right, namesakes) &&
        share_office(left, right)) {
      add_names(left, right);
    }
  }

  // "Anselm" / "Andrew"; not "A.", nor "Andrew Paul" / "Paul".
  static bool are_other_given_names(const Entity& left, const Entity& right) {
    const std::string a = fold_to_latin(left.given);
    const std::string b = fold_to_latin(right.given);
    if (a.size() < 3 || b.size() < 3) return false;
    return (a + b).find_first_of(" .-") == std::string::npos;
  }

  // Nobody else of the report has the family name: relatives may hold one rank.
  [[nodiscard]] static bool is_only_bearer(Holder holder, const std::vector<Holder>& namesakes) {
    return std::count_if(namesakes.begin(), namesakes.end(),
                         [&](Holder other) { return other.report == holder.report; }) == 1;
  }

  [[nodiscard]] bool share_office(Holder left, Holder right) const {
    for (const Office& a : offices_of(left)) {
      for (const Office& b : offices_of(right)) {
        if (a.is_past || b.is_past || a.is_deputy != b.is_deputy) continue;
        const bool shared = std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
          return is_office_word(word) && b.words.contains(word);
        });
        // "defence lawyer" in both: an occupation needs its field.
        if (shared || (a.words == b.words && a.words.size() > 1)) return true;
      }
    }
    return false;
  }

  // Whether one report gives a deputy's office and the other, at each place, that of the one whose deputy it is.
  [[nodiscard]] bool exclude_each_other(Holder deputy, Holder principal) const {
    const auto of_deputy = offices_of(deputy);
    const auto of_principal = offices_of(principal);
    const auto any_not = [](const std::vector<Office>& offices, bool is_deputy) {
      return std::any_of(offices.begin(), offices.end(),
                         [&](const Office& office) { return office.is_deputy != is_deputy || office.is_past; });
    };
    if (any_not(of_deputy, true) || any_not(of_principal, false)) return false;
    return std::any_of(of_deputy.begin(), of_deputy.end(), [&](const Office& low) {
      const bool has_one_holder = std::any_of(low.words.begin(), low.words.end(), is_held_by_one);
      return has_one_holder && std::any_of(of_principal.begin(), of_principal.end(), [&](const Office& high) {
               return std::includes(high.words.begin(), high.words.end(), low.words.begin(), low.words.end());
             });
    });
  }

  void add_names(Holder left, Holder right) {
    const std::string reason = "the " + entity_of(left).roles.front() + " is " + entity_of(left).name +
                               " in one report and " + entity_of(right).name + " in the other";
    Discrepancy discrepancy = discrepancy_of(FactKind::name, "name/given-name-differs", left, right, reason);
    discrepancy.left_value = entity_of(left).name;
    discrepancy.right_value = entity_of(right).name;
    for (const std::size_t l : mentions_of(left, FactKind::name)) {
      for (const std::size_t r : mentions_of(right, FactKind::name)) {
        discrepancy.left = value_mention(reports_, left.report, l);
        discrepancy.right = value_mention(reports_, right.report, r);
        discrepancies_.push_back(discrepancy);
      }
    }
  }

  void add_roles(Holder left, Holder right) {
    Discrepancy discrepancy = discrepancy_of(FactKind::role, "role/value-differs", left, right,
                                             "one is the deputy of the other: nobody is both");
    discrepancy.left_value = entity_of(left).roles.front();
    discrepancy.right_value = entity_of(right).roles.front();
    for (const std::size_t l : mentions_of(left, FactKind::role)) {
      for (const std::size_t r : mentions_of(right, FactKind::role)) {
        discrepancy.left = value_mention(reports_, left.report, l);
        discrepancy.left.span = name_at(left, l).role_span;
        discrepancy.right = value_mention(reports_, right.report, r);
        discrepancy.right.span = name_at(right, r).role_span;
        discrepancies_.push_back(discrepancy);
      }
    }
  }

  [[nodiscard]] const Name& name_at(Holder holder, std::size_t mention) const {
    return std::get<Name>(reports_[holder.report].mentions[mention].fact);
  }

  // The mentions with a given name; of a role those with one.
  [[nodiscard]] std::vector<std::size_t> mentions_of(Holder holder, FactKind kind) const {
    std::vector<std::size_t> result;
    for (const std::size_t m : entity_of(holder).mentions) {
      const Name& name = name_at(holder, m);
      const bool shows = kind == FactKind::role ? !name.role_span.empty() : !name.given.empty() && !name.family.empty();
      if (shows && result.size() < most_mentions) result.push_back(m);
    }
    return result;
  }

  [[nodiscard]] Discrepancy discrepancy_of(FactKind kind, std::string_view rule, Holder left, Holder right,
                                           const std::string& reason) const {
    Discrepancy discrepancy;
    discrepancy.kind = kind;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.rule = rule;
    discrepancy.confidence = 0.75;
    discrepancy.reason = reason;
    discrepancy.about = kind == FactKind::role ? entity_of(left).name : entity_of(right).roles.front();
    return discrepancy;
  }

  std::span<const AnalysedReport> reports_;
  std::vector<Discrepancy>& discrepancies_;
  std::set<std::pair<std::size_t, std::size_t>> related_;
};

}  // namespace

void compare_office_holders(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                            std::vector<Discrepancy>& discrepancies) {
  OfficeHolders(reports, alignments, discrepancies).compare();
}

}  // namespace factdiff
