// Slips of one report alone: a person or place that it spells in two ways ("O’Brien", then "O’Brian").

#include <algorithm>
#include <string>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/spelling.h"

namespace factdiff {

namespace {

constexpr std::size_t most_places = 64;  // of one report that are compared with one another
constexpr double least_likeness = 0.75;

// The last word of a name in plain letters: "obrien".
std::string family_of(std::string_view name) {
  const std::string plain = fold_to_latin(name);
  std::string word;
  for (const char c : plain) {
    if (c == ' ') word.clear();
    if (c != ' ' && c != '\'' && c != '.') word += c;
  }
  return word;
}

std::string text_of(const AnalysedReport& report, std::size_t mention) {
  return std::string(report.report.text.view(report.mentions[mention].span));
}

class Misspellings {
 public:
  Misspellings(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies)
      : reports_(reports), discrepancies_(discrepancies) {}

  void compare() {
    for (std::size_t r = 0; r < reports_.size(); ++r) {
      for (const Entity& entity : reports_[r].entities) {
        if (entity.type == NameType::person) compare_mentions(r, entity);
      }
      compare_places(r);
    }
  }

 private:
  // A person's mentions against the family name of the fullest form.
  void compare_mentions(std::size_t r, const Entity& entity) {
    const std::string family = family_of(entity.name);
    const auto here = std::find_if(entity.mentions.begin(), entity.mentions.end(),
                                   [&](std::size_t m) { return family_of(text_of(reports_[r], m)) == family; });
    if (here == entity.mentions.end()) return;
    for (const std::size_t m : entity.mentions) {
      const std::string written = family_of(text_of(reports_[r], m));
      if (written == family || edits_between(written, family) > 2 ||
          spelling_similarity(written, family) < least_likeness) {
        continue;
      }
      if (is_as_near_to_another(r, entity, written, family)) continue;
      add(r, *here, m, FactKind::name, 0.9, "the report itself writes “" + entity.name + "” too");
    }
  }

  // "Bowhel" in a report that names Wim Bohel and Mara Bowhell: whose name is misspelt is not known.
  [[nodiscard]] bool is_as_near_to_another(std::size_t r, const Entity& entity, const std::string& written,
                                           const std::string& family) const {
    const std::size_t edits = edits_between(written, family);
    return std::any_of(reports_[r].entities.begin(), reports_[r].entities.end(), [&](const Entity& other) {
      if (&other == &entity || other.type != NameType::person) return false;
      const std::string other_family = family_of(other.name);
      return other_family != family && edits_between(written, other_family) <= edits;
    });
  }

  // A place against the report's other places of nearly its letters; the one named less often is the slip.
  void compare_places(std::size_t r) {
    std::vector<const Entity*> places;
    for (const Entity& entity : reports_[r].entities) {
      if (entity.type == NameType::place && places.size() < most_places) places.push_back(&entity);
    }
    for (const Entity* rare : places) {
      if (rare->key.size() < 5 || rare->key.find(' ') != std::string::npos) continue;
      for (const Entity* usual : places) {
        if (rare->mentions.size() >= usual->mentions.size() || edits_between(rare->key, usual->key) > 2) continue;
        const Judgement judgement = judge_places(rare->name, usual->name);
        if (judgement.verdict != Verdict::variant || judgement.score < 0.75) continue;
        for (const std::size_t m : rare->mentions) {
          add(r, usual->mentions.front(), m, FactKind::place, judgement.score, judgement.reason);
        }
      }
    }
  }

  void add(std::size_t r, std::size_t usual, std::size_t slip, FactKind kind, double confidence,
           const std::string& reason) {
    Discrepancy discrepancy;
    discrepancy.kind = kind;
    discrepancy.verdict = Verdict::variant;
    discrepancy.rule = kind == FactKind::place ? "place/spelling-differs" : "name/spelling-differs";
    discrepancy.confidence = confidence;
    discrepancy.left = value_mention(reports_, r, usual);
    discrepancy.right = value_mention(reports_, r, slip);
    discrepancy.left_value = text_of(reports_[r], usual);
    discrepancy.right_value = text_of(reports_[r], slip);
    discrepancy.reason = reason;
    discrepancy.about = discrepancy.left_value;
    discrepancies_.push_back(std::move(discrepancy));
  }

  std::span<const AnalysedReport> reports_;
  std::vector<Discrepancy>& discrepancies_;
};

}  // namespace

void compare_misspellings(std::span<const AnalysedReport> reports, std::vector<Discrepancy>& discrepancies) {
  Misspellings(reports, discrepancies).compare();
}

}  // namespace factdiff
