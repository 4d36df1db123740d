#include "align/surroundings.h"

#include <doctest/doctest.h>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

std::vector<WeighedWords> around(const char* text) { return names_around(profile_statements(analysed(text))); }

// Of the last statements of two texts.
double last(const char* left, const char* right) {
  return surroundings_log_odds(around(left).back(), around(right).back());
}

}  // namespace

TEST_CASE("a statement without names has those of the statements before it") {
  const char* trondelag = "A storm hit Trondelag.\nIt killed 12 people.";
  CHECK(last(trondelag, "A storm reached Trondelag on Friday.\nIt left 12 people dead.") >
        last(trondelag, "A storm hit Gotland in 1998.\nIt left 12 people dead."));
  CHECK(last(trondelag, "A storm hit Gotland in 1998.\nIt left 12 people dead.") < 0);
}

TEST_CASE("what has no names around it tells nothing") {
  CHECK(last("The storm killed 12 people.", "A storm hit Gotland.\nIt killed 12 people.") == 0);
}

TEST_CASE("names far back count no more") {
  const auto text = around("Gotland.\nRain fell.\nIt was cold.\nTrees broke.\nThey slept.");
  CHECK_FALSE(text[3].empty());
  CHECK(text[4].empty());
}
