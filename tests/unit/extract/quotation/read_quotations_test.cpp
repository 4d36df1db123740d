#include <doctest/doctest.h>

#include <string>

#include "quotations_of.h"

namespace factdiff {

namespace {

std::string speaker_of(std::string_view text) {
  const auto read = quotations_of(text);
  return read.empty() ? "no quotation" : read.front().speaker;
}

}  // namespace

TEST_CASE("the speaker stands before or behind the words") {
  CHECK(speaker_of("“We will rebuild it,” Anna Berg said.") == "Anna Berg");
  CHECK(speaker_of("“We will rebuild it,” said Anna Berg, the mayor.") == "Anna Berg");
  CHECK(speaker_of("“We will rebuild it,” according to Anna Berg.") == "Anna Berg");
  CHECK(speaker_of("Anna Berg said: “We will rebuild it.” According to Ole Holm, it will cost much.") == "Anna Berg");
  CHECK(speaker_of("Anna Berg said: “We will rebuild it.” The council knew of it, Ole Holm said.") == "Anna Berg");
  CHECK(speaker_of("“We will rebuild it,” the harbour ministry mentioned in a note.") == "the harbour ministry");
  CHECK(speaker_of("“We will rebuild it,” Berg was quoted by a paper as saying.") == "Berg");
  CHECK(speaker_of("“We will rebuild it,” he added.") == "he");
  CHECK(speaker_of("“We will rebuild it,” Anna Berg, head of the harbour, said.") == "Anna Berg");
  CHECK(speaker_of("Anna Berg told the council that “nothing will be lost”.") == "Anna Berg");
  CHECK(speaker_of("In its note, the ministry also stated that “nothing will be lost”.") == "the ministry");
  CHECK(speaker_of("Last week, Berg refused to come, citing the council’s “careless report.”") == "Berg");
  CHECK(speaker_of("According to Anna Berg, the bridge was “a total loss”.") == "Anna Berg");
  CHECK(speaker_of("Police said: “The road is closed for now.”") == "Police");
}

TEST_CASE("who is told is not who speaks") {
  CHECK(speaker_of("Berg was told “to leave the harbour at once”.").empty());
  CHECK(speaker_of("Berg was told by the council “to leave the harbour at once”.") == "the council");
}

TEST_CASE("a quotation split by its cue is one utterance with two parts") {
  const auto read = quotations_of("“We expect the money,” Anna Berg said. “And we will spend it well.”");
  REQUIRE(read.size() == 2);
  CHECK(read[0].quotation.content.size() == 2);
  CHECK(read[0].quotation.content == read[1].quotation.content);
  CHECK(read[1].speaker == "Anna Berg");
}

TEST_CASE("a quotation that goes on over paragraphs opens each and closes the last") {
  const auto read = quotations_of("Police said: “The road is closed.\n“It will open at noon.”");
  REQUIRE(read.size() == 2);
  CHECK(read[0].text == "The road is closed.");
  CHECK(read[1].text == "It will open at noon.");
  CHECK(read[1].speaker == "Police");
  CHECK(read[0].quotation.closed);
}

TEST_CASE("a quotation may run over lines without a mark at their start") {
  const auto read = quotations_of("\"We closed the road because of the ice.\nWe wanted no accident,\" police said.");
  REQUIRE(read.size() == 2);
  CHECK(read[1].text == "We wanted no accident,");
  CHECK(read[0].speaker == "police");
}

TEST_CASE("a whole quoted sentence without a cue goes on with the speaker before it") {
  const auto read = quotations_of("“It was a shock,” Anna Berg said.\n“I would not have expected it.”");
  REQUIRE(read.size() == 2);
  CHECK(read[1].speaker == "Anna Berg");
}

TEST_CASE("who is named behind the next quotation of the paragraph speaks, not who spoke before") {
  const auto read = quotations_of(
      "“We are leaving,” Tom Vale said.\n“We will not go. This is our home.” “We grew up here,” Anna Berg said.");
  REQUIRE(read.size() == 3);
  CHECK(read[1].speaker == "Anna Berg");
  CHECK(read[2].speaker == "Anna Berg");
}

TEST_CASE("a label in capitals before a colon speaks no words, a body does") {
  CHECK(speaker_of("WATCH: “We will never leave our valley now”").empty());
  CHECK(speaker_of("POLICE: “We will never leave the bridge now”") == "POLICE");
}

TEST_CASE("an unclosed quotation ends with its line and says so") {
  const auto read = quotations_of("The mayor said: “We will rebuild the bridge.\nIt rained on Monday.");
  REQUIRE(read.size() == 1);
  CHECK(read[0].text == "We will rebuild the bridge.");
  CHECK_FALSE(read[0].quotation.closed);
}

TEST_CASE("a quotation never runs from a headline into the body") {
  Report report;
  report.text = Text("Mayor: “We will rebuild\nThe bridge” is closed.");
  report.blocks = {{{0, 25}, BlockKind::headline}, {{26, report.text.size()}, BlockKind::body}};
  for (const ReadQuotation& read : quotations_of(report)) {
    for (const TextSpan span : read.quotation.content) CHECK((span.end <= 25 || span.start >= 26));
  }
}

TEST_CASE("any text is read, marks alone included") {
  const std::string marks[] = {"\"", "'", "“", "”", "‘", "’", " \"a", "\" ", " 'a", ".” ", "a' ", "“a\n", "'a\n"};
  for (const std::string& mark : marks) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += mark;
    CHECK_NOTHROW(quotations_of(text));
  }
  CHECK(quotations_of("").empty());
}

}  // namespace factdiff
