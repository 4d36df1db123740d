#include "align/local_weights.h"

#include <cmath>
#include <unordered_map>

namespace factdiff {

void weigh_locally(std::span<StatementProfile> left, std::span<StatementProfile> right) {
  std::unordered_map<FeatureKey, double> statements_with;
  for (const auto& side : {left, right}) {
    for (const StatementProfile& statement : side) {
      for (const ProfileWord& word : statement.words) ++statements_with[word.lemma];
    }
  }
  // Inverse document frequency among the statements of both reports, 1 for a word that stands in one of them.
  const double all = std::log(static_cast<double>(left.size() + right.size()) + 2);
  for (const auto& side : {left, right}) {
    for (StatementProfile& statement : side) {
      for (ProfileWord& word : statement.words) {
        word.weight = static_cast<float>(word.rarity * (1 - std::log(statements_with[word.lemma]) / all));
      }
      update_weights(statement);
    }
  }
}

}  // namespace factdiff
