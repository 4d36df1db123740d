#include "align/clause_matches.h"

#include <algorithm>

#include "align/word_matches.h"

namespace factdiff {

namespace {

// `best` is the clause that has most in common.
std::vector<TextSpan> matching_clauses(const StatementProfile& profile, const std::vector<WordMatch>& matches,
                                       const Statement& statement, std::size_t best) {
  constexpr double least_share = 0.4;
  struct Weights {
    double all = 0;
    double matched = 0;
  };
  std::vector<Weights> weights(statement.clauses.size());
  for (std::size_t i = 0; i < profile.words.size(); ++i) {
    const ProfileWord& word = profile.words[i];
    if (word.clause >= weights.size()) continue;
    weights[word.clause].all += word.weight;
    weights[word.clause].matched += word.weight * matches[i].likeness;
  }
  std::vector<TextSpan> clauses;
  for (std::size_t c = 0; c < weights.size(); ++c) {
    const bool is_best = std::min(c, most_clauses - 1) == best;
    if (is_best || (weights[c].all > 0 && weights[c].matched >= least_share * weights[c].all)) {
      clauses.push_back(statement.clauses[c]);
    }
  }
  return clauses;
}

}  // namespace

ClauseMatches match_clauses(const Signals& signals, const StatementProfile& left_profile, const Statement& left,
                            const StatementProfile& right_profile, const Statement& right) {
  const WordMatches matches = match_words(left_profile, right_profile);
  return {matching_clauses(left_profile, matches.left, left, signals.left_clause),
          matching_clauses(right_profile, matches.right, right, signals.right_clause)};
}

}  // namespace factdiff
