#include "align/surroundings.h"

#include <algorithm>

namespace factdiff {

std::vector<WeighedWords> names_around(std::span<const StatementProfile> statements) {
  constexpr std::size_t most_before = 3;
  std::vector<WeighedWords> result;
  result.reserve(statements.size());
  for (std::size_t s = 0; s < statements.size(); ++s) {
    std::vector<WeighedWord> names;
    for (std::size_t back = 0; back <= std::min(most_before, s); ++back) {
      const float nearness = 1 / (1 + 0.5F * static_cast<float>(back));
      const StatementProfile& statement = statements[s - back];
      for (std::size_t i = 0; i < statement.words.size(); ++i) {
        const ProfileWord& word = statement.words[i];
        const FeatureKey country = statement.forms[i].country;
        if (word.is_name) names.push_back({country != 0 ? country : word.lemma, nearness * word.weight});
      }
    }
    result.push_back(weighed_words(std::move(names), Repeated::largest));
  }
  return result;
}

double surroundings_log_odds(const WeighedWords& left, const WeighedWords& right) {
  constexpr double weight = 2;
  constexpr double usual_cosine = 0.1;
  // The same names tell that it is the same event, not that it is the same fact of it.
  constexpr double enough = 0.5;
  if (left.empty() || right.empty()) return 0;
  return weight * (std::min(cosine(left, right), enough) - usual_cosine);
}

}  // namespace factdiff
