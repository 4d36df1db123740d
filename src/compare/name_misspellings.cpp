// Slips that no two entities show: a name that one report spells in two ways ("O’Brien", then "O’Brian"), and a
// misspelt alias of a place that the others call otherwise ("Artskah" for Artsakh, "Nagorno-Karabakh" elsewhere).

#include <algorithm>
#include <set>
#include <string>

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
  Misspellings(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
               std::vector<Discrepancy>& discrepancies)
      : reports_(reports), discrepancies_(discrepancies) {
    for (const Alignment& alignment : alignments) {
      related_.insert({alignment.left.report, alignment.right.report});
      related_.insert({alignment.right.report, alignment.left.report});
    }
  }

  void compare() {
    for (std::size_t r = 0; r < reports_.size(); ++r) {
      for (const Entity& entity : reports_[r].entities) {
        if (entity.type == NameType::person) compare_mentions(r, entity);
      }
      compare_places(r);
    }
  }

 private:
  // A person's mentions against the family name of the fullest form, here and in the other reports.
  void compare_mentions(std::size_t r, const Entity& entity) {
    const std::string family = family_of(entity.name);
    const auto is_right = [&](std::size_t report, std::size_t m) {
      return family_of(text_of(reports_[report], m)) == family;
    };
    for (const std::size_t m : entity.mentions) {
      const std::string written = family_of(text_of(reports_[r], m));
      if (written == family || edits_between(written, family) > 2 ||
          spelling_similarity(written, family) < least_likeness)
        continue;
      const auto here =
          std::find_if(entity.mentions.begin(), entity.mentions.end(), [&](std::size_t k) { return is_right(r, k); });
      const std::string reason = "the report itself writes “" + entity.name + "” too";
      if (here != entity.mentions.end()) add({r, *here}, {r, m}, FactKind::name, 0.9, reason);
      for (std::size_t other = 0; other < reports_.size(); ++other) {
        if (other == r || !related_.contains({r, other})) continue;
        const std::size_t found = mention_of(other, entity.name, family);
        if (found != Name::no_entity) add({other, found}, {r, m}, FactKind::name, 0.9, reason);
      }
    }
  }

  // The first mention of a person in another report who has the same name and family name.
  [[nodiscard]] std::size_t mention_of(std::size_t report, const std::string& name, const std::string& family) const {
    for (const Entity& entity : reports_[report].entities) {
      if (entity.type != NameType::person || family_of(entity.name) != family) continue;
      const Verdict verdict = judge_names(entity.name, name, NameType::person).verdict;
      if (verdict == Verdict::agree || verdict == Verdict::compatible) return entity.mentions.front();
    }
    return Name::no_entity;
  }

  // A place of this report against its other places, and against those of related reports where the names themselves
  // are not alike (where they are, compare_spellings finds it).
  void compare_places(std::size_t r) {
    std::size_t seen = 0;
    for (const Entity& entity : reports_[r].entities) {
      if (entity.type != NameType::place || entity.key.size() < 5 || ++seen > most_places) continue;
      for (std::size_t other = 0; other < reports_.size(); ++other) {
        if (other != r && !related_.contains({r, other})) continue;
        compare_place(r, entity, other);
      }
    }
  }

  void compare_place(std::size_t r, const Entity& entity, std::size_t other) {
    std::size_t seen = 0;
    for (const Entity& right : reports_[other].entities) {
      if (right.type != NameType::place || &right == &entity || ++seen > most_places) continue;
      const bool alike = edits_between(entity.key, right.key) <= 2;
      if (other == r ? !(alike && entity.mentions.size() < right.mentions.size()) : alike) continue;
      if (entity.key.find(' ') != std::string::npos) continue;
      const Judgement judgement = judge_places(entity.name, right.name);
      if (judgement.verdict != Verdict::variant || judgement.score < 0.75) continue;
      for (const std::size_t m : entity.mentions) {
        add({other, right.mentions.front()}, {r, m}, FactKind::place, judgement.score, judgement.reason);
      }
    }
  }

  struct Where {
    std::size_t report;
    std::size_t mention;
  };

  void add(Where left, Where right, FactKind kind, double confidence, const std::string& reason) {
    if (right.report < left.report) std::swap(left, right);
    Discrepancy discrepancy;
    discrepancy.kind = kind;
    discrepancy.verdict = Verdict::variant;
    discrepancy.rule = kind == FactKind::place ? "place/spelling-differs" : "name/spelling-differs";
    discrepancy.confidence = confidence;
    discrepancy.left = value_mention(reports_, left.report, left.mention);
    discrepancy.right = value_mention(reports_, right.report, right.mention);
    discrepancy.left_value = text_of(reports_[left.report], left.mention);
    discrepancy.right_value = text_of(reports_[right.report], right.mention);
    discrepancy.reason = reason;
    discrepancy.about = discrepancy.left_value;
    discrepancies_.push_back(std::move(discrepancy));
  }

  std::span<const AnalysedReport> reports_;
  std::vector<Discrepancy>& discrepancies_;
  std::set<std::pair<std::size_t, std::size_t>> related_;
};

}  // namespace

void compare_misspellings(std::span<const AnalysedReport> reports, std::span<const Alignment> alignments,
                          std::vector<Discrepancy>& discrepancies) {
  Misspellings(reports, alignments, discrepancies).compare();
}

}  // namespace factdiff
