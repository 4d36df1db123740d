// In two statements of nearly the same words, a name that stands where the other has the name of something else.

#include <algorithm>
#include <optional>

#include "compare/discrepancies.h"
#include "compare/judge.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"
#include "lexicon/place_ids.h"

namespace factdiff {

namespace {

// Below this share of common words another name is as likely another fact.
constexpr double least_likeness = 0.7;
// From here on all words around the name are the same.
constexpr double same_words = 0.85;

// The name mention that fills items [first, last) of a statement alone; nothing where other words stand there too.
std::optional<std::size_t> name_in(const AnalysedReport& report, const Statement& statement,
                                   const MaskedStatement& masked, std::size_t first, std::size_t last) {
  if (first >= last) return std::nullopt;
  const auto& tokens = report.segmentation.tokens;
  const TextSpan words{tokens[masked.items[first].token].span.start, tokens[masked.items[last - 1].token].span.end};
  for (const std::size_t m : statement.mentions) {
    const Mention& mention = report.mentions[m];
    if (!std::holds_alternative<Name>(mention.fact)) continue;
    if (mention.span.contains(words) && words.start < mention.span.start + 25) return m;
  }
  return std::nullopt;
}

// "police told AFP": who was told may differ without a contradiction, as may the sources that two reports cite.
bool is_cited_source(const AnalysedReport& report, const MaskedStatement& masked, std::size_t first) {
  for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
    const std::string& word = masked.items[first - back].word;
    if (lists::reporting_verbs.contains(word) || word == "to" || word == "by" || word == "with") return true;
  }
  const auto& tokens = report.segmentation.tokens;
  const std::size_t next = masked.items[first].token + 1;
  return next < tokens.size() && lists::reporting_verbs.contains(lemma(tokens[next].lower));
}

bool is_known_other(const AnalysedReport& left, const Name& left_name, std::string_view left_text,
                    const AnalysedReport& right, const Name& right_name, std::string_view right_text, double likeness) {
  const auto full = [](const AnalysedReport& report, const Name& name, std::string_view text) {
    return name.entity < report.entities.size() ? report.entities[name.entity].name : std::string(text);
  };
  const std::string left_full = full(left, left_name, left_text);
  const std::string right_full = full(right, right_name, right_text);
  if (left_name.type == NameType::place || right_name.type == NameType::place) {
    const Judgement judgement = judge_places(left_full, right_full);
    if (judgement.verdict == Verdict::conflict) return true;
    // Villages that no list has: one may lie in the other, unless they stand in the same words.
    return judgement.verdict == Verdict::undecided && judgement.score < 0.2 && likeness >= same_words &&
           place_ids(plain_place_name(left_full)).empty() && place_ids(plain_place_name(right_full)).empty();
  }
  const Judgement judgement = judge_names(left_full, right_full, left_name.type);
  return (judgement.verdict == Verdict::undecided || judgement.verdict == Verdict::conflict) && judgement.score < 0.2;
}

// Whether a report names, anywhere, what the words name.
bool names_anywhere(const AnalysedReport& report, std::string_view words) {
  return std::any_of(report.entities.begin(), report.entities.end(), [&](const Entity& entity) {
    const Verdict verdict = judge_names(entity.name, words, entity.type).verdict;
    return verdict == Verdict::agree || verdict == Verdict::compatible;
  });
}

}  // namespace

void compare_replaced_names(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  if (pair.facing.likeness() < least_likeness) return;
  for (const Replacement& place : pair.facing.replacements()) {
    const auto l = name_in(pair.left(), pair.left_statement(), pair.facing.left(), place.left_first, place.left_last);
    const auto r =
        name_in(pair.right(), pair.right_statement(), pair.facing.right(), place.right_first, place.right_last);
    if (!l || !r) continue;
    const auto& left = std::get<Name>(pair.left().mentions[*l].fact);
    const auto& right = std::get<Name>(pair.right().mentions[*r].fact);
    if (left.type != right.type) continue;
    if (is_cited_source(pair.left(), pair.facing.left(), place.left_first) ||
        is_cited_source(pair.right(), pair.facing.right(), place.right_first)) {
      continue;
    }
    const std::string_view left_text = pair.left().report.text.view(pair.left().mentions[*l].span);
    const std::string_view right_text = pair.right().report.text.view(pair.right().mentions[*r].span);
    if (!is_known_other(pair.left(), left, left_text, pair.right(), right, right_text, pair.facing.likeness()))
      continue;
    // A report that knows both names tells of both: the sentences may well speak of two facts.
    if (names_anywhere(pair.left(), right_text) || names_anywhere(pair.right(), left_text)) continue;
    Discrepancy discrepancy;
    discrepancy.kind = left.type == NameType::place ? FactKind::place : FactKind::name;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.rule = left.type == NameType::place ? "place/value-differs" : "name/other-name";
    discrepancy.confidence = pair.alignment.score * pair.facing.likeness();
    discrepancy.left = value_mention(pair.reports, pair.alignment.left.report, *l);
    discrepancy.right = value_mention(pair.reports, pair.alignment.right.report, *r);
    discrepancy.left_value = left_text;
    discrepancy.right_value = right_text;
    discrepancy.reason =
        "in nearly the same words one names " + std::string(left_text) + ", the other " + std::string(right_text);
    discrepancy.about = about_mention(pair.left(), pair.left().mentions[*l]);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
