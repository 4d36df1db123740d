#include "lexicon/speech.h"

#include <doctest/doctest.h>

namespace factdiff {

TEST_CASE("verbs of saying are known in every form, and what is done without a word is none") {
  for (const char* word : {"said", "says", "told", "announcing", "confirmed", "reports", "accused"}) {
    CAPTURE(word);
    CHECK(is_verb_of_saying(word));
  }
  for (const char* word : {"collapsed", "found", "according", "arrested", ""}) {
    CAPTURE(word);
    CHECK_FALSE(is_verb_of_saying(word));
  }
}

}  // namespace factdiff
