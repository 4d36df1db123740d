#include "align/word_matches.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace factdiff {

namespace {

// Of "Pashinyan" and "Pashinian": share of the pairs of letters that both have.
float spelling_likeness(const ProfileWord& left, const ProfileWord& right) {
  if (std::min(left.length, right.length) < 4) return 0;
  const auto shared = static_cast<float>((left.letters & right.letters).count());
  const auto all = static_cast<float>(left.letter_count + right.letter_count);
  const float dice = 2 * shared / all;
  return dice >= 0.65F ? dice : 0;
}

// "Armenia" and "Armenians", "elect" and "electoral": the same five letters at the beginning, and not much more.
bool has_same_stem(const ProfileWord& left, const ProfileWord& right) {
  return left.beginning != 0 && left.beginning == right.beginning && std::abs(left.length - right.length) <= 4;
}

float vector_likeness(const ProfileWord& left, const ProfileWord& right) {
  std::int32_t dot = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) dot += left.vector[i] * right.vector[i];
  const float cosine = static_cast<float>(dot) / (4096.0F * 4096.0F);
  // Below, words have nothing to do with each other.
  constexpr float unrelated = 0.15F;
  return 0.9F * std::max(0.0F, (cosine - unrelated) / (1 - unrelated));
}

}  // namespace

float likeness(const ProfileWord& left, const ProfileWord& right) {
  if (left.lemma == right.lemma) return 1;
  if (left.country != 0 && left.country == right.country) return 0.8F;
  if (has_same_stem(left, right)) return 0.8F;
  if (left.is_name && right.is_name) return spelling_likeness(left, right);
  if (left.is_name || right.is_name || !left.has_vector || !right.has_vector) return 0;
  return vector_likeness(left, right);
}

WordMatches match_words(const StatementProfile& left, const StatementProfile& right) {
  WordMatches matches{std::vector<WordMatch>(left.words.size()), std::vector<WordMatch>(right.words.size())};
  for (std::uint32_t i = 0; i < left.words.size(); ++i) {
    for (std::uint32_t j = 0; j < right.words.size(); ++j) {
      const float alike = likeness(left.words[i], right.words[j]);
      if (alike > matches.left[i].likeness) matches.left[i] = {j, alike};
      if (alike > matches.right[j].likeness) matches.right[j] = {i, alike};
    }
  }
  return matches;
}

}  // namespace factdiff
