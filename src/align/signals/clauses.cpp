// The clauses that the statements share: a report tells in half a sentence what another gives a sentence of its own.
// "No one was hurt in the blaze, which is being treated as suspicious" / "Nobody is believed to have been injured."
#include <algorithm>
#include <array>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

std::size_t clause_of(const ProfileWord& word) { return std::min<std::size_t>(word.clause, most_clauses - 1); }

std::array<double, most_clauses> clause_weights(const StatementProfile& profile) {
  std::array<double, most_clauses> weights{};
  for (const ProfileWord& word : profile.words) weights[clause_of(word)] += word.weight;
  return weights;
}

}  // namespace

void measure_clauses(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                     const WordMatches& matches) {
  // For each pair of clauses, the weight of the words of both that answer to each other.
  std::array<std::array<double, most_clauses>, most_clauses> matched{};
  for (std::size_t i = 0; i < left.words.size(); ++i) {
    const WordMatch match = matches.left[i];
    if (match.likeness == 0) continue;
    matched[clause_of(left.words[i])][clause_of(right.words[match.other])] += left.words[i].weight * match.likeness;
  }
  for (std::size_t j = 0; j < right.words.size(); ++j) {
    const WordMatch match = matches.right[j];
    if (match.likeness == 0) continue;
    matched[clause_of(left.words[match.other])][clause_of(right.words[j])] += right.words[j].weight * match.likeness;
  }
  const auto left_weights = clause_weights(left);
  const auto right_weights = clause_weights(right);
  double best = 0;
  for (std::size_t c = 0; c < most_clauses; ++c) {
    for (std::size_t d = 0; d < most_clauses; ++d) {
      if (matched[c][d] == 0) continue;
      const double share = matched[c][d] / (left_weights[c] + right_weights[d]);
      const double telling = share * saturating(matched[c][d] / 2, 0.5);
      if (telling <= best) continue;
      best = telling;
      signals.left_clause = c;
      signals.right_clause = d;
    }
  }
  signals.set(Signal::clause_match, std::min(1.0, best));
}

}  // namespace factdiff
