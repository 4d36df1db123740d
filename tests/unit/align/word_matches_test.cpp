#include "align/word_matches.h"

#include <doctest/doctest.h>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

float best_match(std::string_view left, std::string_view right, std::string_view word) {
  const StatementProfile a = profile_whole(analysed(left));
  const StatementProfile b = profile_whole(analysed(right));
  const WordMatches matches = match_words(a, b);
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    if (a.texts[i] == word) return matches.left[i].likeness;
  }
  FAIL("no such word");
  return 0;
}

}  // namespace

TEST_CASE("near spellings of a name are alike, other names are not") {
  CHECK(best_match("They met Berisovan there.", "They met Berisowan there.", "berisovan") > 0.6F);
  CHECK(best_match("They met Berisovan there.", "They met Marcantonio there.", "berisovan") == 0);
}

TEST_CASE("names used alike are not alike") {
  CHECK(best_match("They flew to France again.", "They flew to Spain again.", "france") == 0);
}

TEST_CASE("a country and its people are alike") {
  CHECK(best_match("They flew to Armenia again.", "The Armenian team flew again.", "armenia") > 0.7F);
}

TEST_CASE("words of like meaning are alike") {
  CHECK(best_match("The negotiations failed.", "The talks failed.", "negotiations") > 0.3F);
}

TEST_CASE("a capital stands for its country") {
  CHECK(best_match("The talks in Oslo failed, said Oslo.", "The Norwegian side left.", "oslo") > 0.7F);
  CHECK(best_match("The talks in Oslo failed, said Oslo.", "The Swedish side left.", "oslo") == 0);
}
