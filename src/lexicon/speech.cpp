#include "lexicon/speech.h"

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

bool is_verb_of_saying(std::string_view word) {
  return lists::speech_verbs.contains(word) || lists::reporting_verbs.contains(lemma(word));
}

}  // namespace factdiff
