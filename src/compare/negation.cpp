#include "compare/negation.h"

#include "lexicon/word_list.h"

namespace factdiff {

bool is_negation(std::string_view word) {
  return is_one_of(word, {"not", "n't", "never", "no", "without", "nobody", "none", "cannot", "neither"}) ||
         (word.size() > 3 && word.ends_with("n't"));
}

}  // namespace factdiff
