#include "index/statement_profile.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "index/written_words.h"
#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

std::vector<WrittenWord> words_of(std::string_view text) {
  const AnalysedReport report = analysed(text);
  REQUIRE(report.statements.size() == 1);
  return written_words(report, report.statements[0]);
}

const WrittenWord& word(const std::vector<WrittenWord>& words, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const WrittenWord& w) { return w.text == text; });
  REQUIRE(found != words.end());
  return *found;
}

}  // namespace

TEST_CASE("a verb and the noun of its event have the same lemma") {
  CHECK(word(words_of("They refused it."), "refused").lemma == word(words_of("It was a refusal."), "refusal").lemma);
}

TEST_CASE("numbers, weekdays and months are no words of content") {
  const auto words = words_of("On Friday, March 3, the twelve boats and 1,200 nets burned.");
  CHECK(word(words, "friday").kind == WrittenWordKind::weekday);
  CHECK(word(words, "march").kind == WrittenWordKind::month);
  CHECK(word(words, "twelve").lemma == "12");
  CHECK(word(words, "1,200").lemma == "1200");
  CHECK(word(words, "boats").kind == WrittenWordKind::content);
  CHECK(word(words_of("They will march on."), "march").kind == WrittenWordKind::content);
}

TEST_CASE("the figures of a name are no numbers") {
  const auto words = words_of("They seized 14 AK-47 rifles and an AK 47 magazine.");
  CHECK(word(words, "14").kind == WrittenWordKind::number);
  CHECK(word(words, "47").kind == WrittenWordKind::content);
}

TEST_CASE("capital letters in a headline of capitals make no names") {
  CHECK_FALSE(word(words_of("Storm Closes Harbour After Flood Warning"), "warning").is_name);
  CHECK(word(words_of("The storm closed Reykjavik harbour after a warning."), "reykjavik").is_name);
}

TEST_CASE("spelled-out and abbreviated countries are one word") {
  CHECK(word(words_of("It left the United States."), "us").lemma ==
        word(words_of("It left the U.S. today."), "us").lemma);
  CHECK(word(words_of("It told us so."), "us").kind == WrittenWordKind::function);
}

TEST_CASE("words between quotation marks are quoted") {
  const auto words = words_of("The mayor called it “a shameful delay” and left.");
  CHECK(word(words, "shameful").is_quoted);
  CHECK_FALSE(word(words, "left").is_quoted);
}

TEST_CASE("a profile of nothing is empty") {
  const StatementProfile profile = profile_whole(analysed(""));
  CHECK(profile.words.empty());
  CHECK(profile.weight == 0);
}
