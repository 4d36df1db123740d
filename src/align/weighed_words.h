// Words with how much each tells, as vectors that are compared by their angle.
#pragma once

#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

struct WeighedWord {
  FeatureKey lemma = 0;
  float weight = 0;
};

// By lemma, each once; of length 1, or empty.
using WeighedWords = std::vector<WeighedWord>;

// How a word that occurs several times is weighed.
enum class Repeated {
  square_root_of_squares,  // a word said ten times is not ten times as telling
  largest
};

// Of words in any order.
[[nodiscard]] WeighedWords weighed_words(std::vector<WeighedWord> occurrences, Repeated repeated);

// In [0, 1] for weights that are not negative; 0 where one is empty.
[[nodiscard]] double cosine(const WeighedWords& left, const WeighedWords& right);

}  // namespace factdiff
