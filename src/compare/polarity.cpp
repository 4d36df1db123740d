// In two statements of nearly the same words, a negation that one has alone, or a word that is the antonym of the
// other's.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "compare/discrepancies.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr double least_likeness = 0.75;

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 8> negations = {"not",     "n't",    "never", "no",
                                                         "without", "nobody", "none",  "cannot"};
  return std::find(negations.begin(), negations.end(), word) != negations.end() ||
         (word.size() > 3 && word.ends_with("n't"));
}

struct Opposition {
  std::size_t left;  // items
  std::size_t right;
  std::string_view rule;
};

std::size_t negations_in(const MaskedStatement& statement, std::size_t first, std::size_t last) {
  std::size_t count = 0;
  for (std::size_t i = first; i < last; ++i) count += is_negation(statement.items[i].word) ? 1 : 0;
  return count;
}

std::optional<Opposition> opposition_at(const MaskedStatement& left, const MaskedStatement& right,
                                        const Replacement& place) {
  const bool left_negated = negations_in(left, place.left_first, place.left_last) % 2 == 1;
  const bool right_negated = negations_in(right, place.right_first, place.right_last) % 2 == 1;
  const std::size_t left_size = place.left_last - place.left_first;
  const std::size_t right_size = place.right_last - place.right_first;
  if (left_negated != right_negated) {
    // The negation alone, with at most an auxiliary beside it: "did not resign" / "resigned".
    if (left_size > 3 || right_size > 3) return std::nullopt;
    if (place.left_first >= left.items.size() || place.right_first >= right.items.size()) return std::nullopt;
    return Opposition{place.left_first, place.right_first, "polarity/negated"};
  }
  if (left_size != 1 || right_size != 1) return std::nullopt;
  if (are_antonyms(left.items[place.left_first].word, right.items[place.right_first].word)) {
    return Opposition{place.left_first, place.right_first, "polarity/opposite"};
  }
  return std::nullopt;
}

}  // namespace

void compare_polarity(const AlignedPair& pair, std::vector<Discrepancy>& discrepancies) {
  if (pair.facing.likeness() < least_likeness) return;
  const auto mention_of = [&](const AnalysedReport& report, const Statement& statement, const MaskedStatement& masked,
                              std::size_t item, std::size_t number) {
    return ValueMention{number, report.segmentation.tokens[masked.items[item].token].span,
                        report.segmentation.sentences[statement.sentence].span};
  };
  for (const Replacement& place : pair.facing.replacements()) {
    const auto opposition = opposition_at(pair.facing.left(), pair.facing.right(), place);
    if (!opposition) continue;
    Discrepancy discrepancy;
    discrepancy.kind = FactKind::polarity;
    discrepancy.verdict = Verdict::conflict;
    discrepancy.rule = opposition->rule;
    discrepancy.confidence = pair.alignment.score * pair.facing.likeness();
    discrepancy.left = mention_of(pair.left(), pair.left_statement(), pair.facing.left(), opposition->left,
                                  pair.alignment.left.report);
    discrepancy.right = mention_of(pair.right(), pair.right_statement(), pair.facing.right(), opposition->right,
                                   pair.alignment.right.report);
    discrepancy.left_value = pair.left().report.text.view(discrepancy.left.span);
    discrepancy.right_value = pair.right().report.text.view(discrepancy.right.span);
    discrepancy.reason = "in nearly the same words one says \"" + discrepancy.left_value + "\", the other \"" +
                         discrepancy.right_value + "\"";
    discrepancy.about = pair.left().report.text.view(discrepancy.left.sentence);
    discrepancies.push_back(std::move(discrepancy));
  }
}

}  // namespace factdiff
