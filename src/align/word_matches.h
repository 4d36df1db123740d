// Which word of one statement answers to which of the other: the same word, the same name spelled otherwise, or a word
// used alike.
#pragma once

#include <cstdint>
#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

// How alike two words are, in [0, 1]; 1 for the same lemma. Names are alike by spelling alone ("Pashinyan",
// "Pashinian"; "Armenia", "Armenians"), for their vectors tell only that they are used alike: as Monday and Tuesday
// are.
[[nodiscard]] float likeness(const ProfileForm& left, const ProfileForm& right);

struct WordMatch {
  std::uint32_t other = 0;  // index of the most alike word of the other statement
  float likeness = 0;       // 0: there is none
};

struct WordMatches {
  std::vector<WordMatch> left;  // for each word of the left statement
  std::vector<WordMatch> right;
  // The words that have a match, ascending: few of all.
  std::vector<std::uint32_t> left_matched;
  std::vector<std::uint32_t> right_matched;

  // Makes it one of statements of so many words, none of them matched.
  void reset(std::size_t left_words, std::size_t right_words);
  // Words `i` and `j` are so much alike. Of words equally alike the one that is noted first is the match.
  void note(std::uint32_t i, std::uint32_t j, float alike) {
    if (alike > left[i].likeness) left[i] = {j, alike};
    if (alike > right[j].likeness) right[j] = {i, alike};
  }
  // After the last note.
  void list_matched();
};

[[nodiscard]] WordMatches match_words(const StatementProfile& left, const StatementProfile& right);

}  // namespace factdiff
