#include "compare/claim.h"

#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;

namespace {

std::string claim_in(std::string_view text) {
  const AnalysedReport report = testing::analysed(text, "2024-03-06");
  // The statement of the whole sentence, whatever clauses are statements of their own.
  Statement statement = report.statements.at(0);
  statement.span = report.segmentation.sentences[statement.sentence].span;
  return std::string(report.report.text.view(claim_of(report, statement).span));
}

}  // namespace

TEST_CASE("the words that tell the source are cut off both ends of a statement") {
  CHECK(claim_in("The ferry sent a distress call, the coast guard said.") == "The ferry sent a distress call");
  CHECK(claim_in("The ferry sent a distress call, investigators found later.") == "The ferry sent a distress call");
  CHECK(claim_in("According to the coast guard, the ferry sent a distress call.") == "the ferry sent a distress call.");
}

TEST_CASE("a statement without a source, or with more than a source behind the comma, stays whole") {
  for (const std::string text :
       {"The ferry sent a distress call.", "The ferry sent a call, and the crew left it.", "The crew left, he said.",
        "The ferry sent a call, said the owner, whose brother had been on it with his dog."}) {
    CAPTURE(text);
    CHECK(claim_in(text) == text);
  }
}

TEST_CASE("a denial is seen whoever is said to tell it") {
  const auto found =
      testing::differences_of("The ferry sent a distress call before it sank, the coast guard said.",
                              "According to investigators, the ferry sent no distress call before it sank.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "polarity/negated");
}
