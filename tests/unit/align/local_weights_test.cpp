#include "align/local_weights.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

constexpr const char* fire =
    "A fire destroyed the mill on Friday.\nThe fire began in a loft.\nCrews fought the fire all night.\n"
    "The fire spread to a barn.\nA neighbour saw the fire first.";

// How much of its rarity in English the word keeps.
double kept(const std::vector<StatementProfile>& statements, std::string_view text) {
  for (const StatementProfile& statement : statements) {
    for (std::size_t i = 0; i < statement.words.size(); ++i) {
      if (statement.texts[i] == text) return statement.words[i].weight / statement.words[i].rarity;
    }
  }
  return -1;
}

}  // namespace

TEST_CASE("a word in most statements of an event tells less than one that stands once") {
  std::vector<StatementProfile> statements = profile_statements(analysed(fire));
  weigh_locally(statements, {});
  CHECK(kept(statements, "loft") == doctest::Approx(1));
  CHECK(kept(statements, "fire") < 0.3);
}

TEST_CASE("a word that stands for the event tells as little as the event's own") {
  const std::vector<StatementProfile> others = profile_statements(analysed(fire));
  std::vector<StatementProfile> statements = profile_statements(analysed("The blaze killed a horse.\nIt rained."));
  const std::vector<ReportStatements> all_others{others};
  weigh_locally(statements, all_others);
  CHECK(kept(statements, "blaze") < 0.5);
  CHECK(kept(statements, "horse") == doctest::Approx(1));
}
