// The clauses that the statements share: a report tells in half a sentence what another gives a sentence of its own.
// "No one was hurt in the blaze, which is being treated as suspicious" / "Nobody is believed to have been injured."
#include <algorithm>
#include <array>

#include "align/signals/signal.h"

namespace factdiff {

void measure_clauses(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                     const WordMatches& matches) {
  // For each pair of clauses, the weight of the words of both that answer to each other.
  std::array<std::array<double, most_clauses>, most_clauses> matched{};
  for (const std::uint32_t i : matches.left_matched) {
    const WordMatch match = matches.left[i];
    matched[clause_of(left.words[i])][clause_of(right.words[match.other])] += left.words[i].weight * match.likeness;
  }
  for (const std::uint32_t j : matches.right_matched) {
    const WordMatch match = matches.right[j];
    matched[clause_of(left.words[match.other])][clause_of(right.words[j])] += right.words[j].weight * match.likeness;
  }
  double best = 0;
  for (std::size_t c = 0; c < left.clause_count; ++c) {
    for (std::size_t d = 0; d < right.clause_count; ++d) {
      if (matched[c][d] == 0) continue;
      const double share = matched[c][d] / (left.clause_weights[c] + right.clause_weights[d]);
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
