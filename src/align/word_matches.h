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
[[nodiscard]] float likeness(const ProfileWord& left, const ProfileWord& right);

struct WordMatch {
  std::uint32_t other = 0;  // index of the most alike word of the other statement
  float likeness = 0;       // 0: there is none
};

struct WordMatches {
  std::vector<WordMatch> left;  // for each word of the left statement
  std::vector<WordMatch> right;
};

[[nodiscard]] WordMatches match_words(const StatementProfile& left, const StatementProfile& right);

}  // namespace factdiff
