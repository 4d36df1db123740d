#include "align/word_matches.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace factdiff {

namespace {

// Of "Pashinyan" and "Pashinian": share of the pairs of letters that both have.
float spelling_likeness(const ProfileForm& left, const ProfileForm& right) {
  constexpr float least = 0.65F;
  if (std::min(left.length, right.length) < 4) return 0;
  const auto all = static_cast<float>(left.letter_count + right.letter_count);
  // Most pairs of names are too unequally long.
  if (2 * static_cast<float>(std::min(left.letter_count, right.letter_count)) < least * all) return 0;
  const float dice = 2 * static_cast<float>((left.letters & right.letters).count()) / all;
  return dice >= least ? dice : 0;
}

// "Armenia" and "Armenians", "elect" and "electoral": the same five letters at the beginning, and not much more.
bool has_same_stem(const ProfileForm& left, const ProfileForm& right) {
  return left.beginning != 0 && left.beginning == right.beginning && std::abs(left.length - right.length) <= 4;
}

float vector_likeness(const ProfileForm& left, const ProfileForm& right) {
  std::int32_t dot = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) dot += left.vector[i] * right.vector[i];
  constexpr float length = 4096;
  // Below, words have nothing to do with each other: most pairs.
  constexpr float unrelated = 0.15F;
  if (dot <= static_cast<std::int32_t>(unrelated * length * length)) return 0;
  const float cosine = static_cast<float>(dot) / (length * length);
  return 0.9F * ((cosine - unrelated) / (1 - unrelated));
}

// As likeness, of words that are both names or both none.
float likeness_of_kind(const ProfileForm& left, const ProfileForm& right) {
  if (left.is_name) return spelling_likeness(left, right);
  return left.has_vector && right.has_vector ? vector_likeness(left, right) : 0;
}

void list(const std::vector<WordMatch>& matches, std::vector<std::uint32_t>& matched) {
  matched.clear();
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if (matches[i].likeness > 0) matched.push_back(i);
  }
}

}  // namespace

float likeness(const ProfileForm& left, const ProfileForm& right) {
  if (left.lemma == right.lemma) return 1;
  if (left.country != 0 && left.country == right.country) return 0.8F;
  if (has_same_stem(left, right)) return 0.8F;
  return left.is_name == right.is_name ? likeness_of_kind(left, right) : 0;
}

void WordMatches::reset(std::size_t left_words, std::size_t right_words) {
  left.assign(left_words, {});
  right.assign(right_words, {});
}

void WordMatches::list_matched() {
  list(left, left_matched);
  list(right, right_matched);
}

WordMatches match_words(const StatementProfile& left, const StatementProfile& right) {
  WordMatches matches;
  matches.reset(left.forms.size(), right.forms.size());
  for (std::uint32_t j = 0; j < right.forms.size(); ++j) {
    for (std::uint32_t i = 0; i < left.forms.size(); ++i) {
      matches.note(i, j, likeness(left.forms[i], right.forms[j]));
    }
  }
  matches.list_matched();
  return matches;
}

}  // namespace factdiff
