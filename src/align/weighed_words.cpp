#include "align/weighed_words.h"

#include <algorithm>
#include <cmath>

namespace factdiff {

WeighedWords weighed_words(std::vector<WeighedWord> words, Repeated repeated) {
  std::stable_sort(words.begin(), words.end(),
                   [](const WeighedWord& a, const WeighedWord& b) { return a.lemma < b.lemma; });
  std::size_t kept = 0;
  for (const WeighedWord& word : words) {
    if (kept == 0 || words[kept - 1].lemma != word.lemma) {
      words[kept++] = word;
      continue;
    }
    float& weight = words[kept - 1].weight;
    weight = repeated == Repeated::largest ? std::max(weight, word.weight) : std::hypot(weight, word.weight);
  }
  words.resize(kept);
  double square = 0;
  for (const WeighedWord& word : words) square += word.weight * word.weight;
  if (square == 0) return {};
  for (WeighedWord& word : words) word.weight = static_cast<float>(word.weight / std::sqrt(square));
  return words;
}

double cosine(const WeighedWords& left, const WeighedWords& right) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const FeatureKey a = left[i].lemma;
    const FeatureKey b = right[j].lemma;
    if (a == b) sum += left[i].weight * right[j].weight;
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return sum;
}

}  // namespace factdiff
