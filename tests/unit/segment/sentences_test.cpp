#include <doctest/doctest.h>

#include "segmented.h"

using namespace factdiff;

namespace {

void check_all(std::initializer_list<const char*> examples) {
  for (const char* marked : examples) {
    CAPTURE(marked);
    CHECK(sentences_of_marked(marked) == parts_of(marked));
  }
}

}  // namespace

TEST_CASE("a full stop before a capital ends a sentence") {
  check_all({"The ferry left.|It sank.", "Was it full?|Nobody knows!|The owner left.", "It held 40.|Most swam ashore.",
             "He counted 12 boats in 2019.|3 were new."});
}

TEST_CASE("titles, initials and inner abbreviations do not end a sentence") {
  check_all({"Dr. Vega met Gov. Lund and Gen. Ito at St. Mary's.", "Ana K. Rossi and J. P. Marsh wrote it.",
             "See p. 12 and pp. 14-16 of vol. 3, No. 7.", "Lund vs. Rossi, i.e. the second case.",
             "He lived near Mt. Elgon, e.g. in Mbale.", "The Harbour Co. Ltd. of Leeds bought it."});
}

TEST_CASE("an abbreviation ends a sentence where one begins after it") {
  check_all({"She moved to the U.S.|He stayed.", "The U.S. Senate voted.",
             "They flew to Washington, D.C.|On Monday they met.", "It opened at 9 a.m.|Visitors queued.",
             "It opens at 9 a.m. Eastern time.", "It opens at 9 a.m. New York time.", "At 5 p.m. Ms. Vega spoke.",
             "He works for Lund Inc.|The firm is small.", "Boats, nets, etc.|Everything burned.",
             "It went at 20 mph.|Vega saw it.", "It fell on Sept. 12 and Oct. 3."});
}

TEST_CASE("an ellipsis goes on unless a new sentence is plain") {
  check_all({"The boats... they were old.", "We waited ... and waited.", "He hid . . . or so I think.",
             "It was late…|The lights went out."});
}

TEST_CASE("closing marks belong to the sentence before them") {
  check_all({"“We saw it.”|He left.", "He called it \"a farce.\"|She did not.", "(It was raining.)|They left.",
             "They left [3].|He stayed.", "It sank. [4]|He swam."});
}

TEST_CASE("a quotation that ends inside a sentence does not end it") {
  check_all({"“Who?” he asked.", "'Stop!' thought the guard.", "“Why now?” Ana Vega asked.|Nobody answered.",
             "“Why now?”|The crowd was silent."});
}

TEST_CASE("a space that was lost still ends the sentence") {
  const auto sentences = sentences_of("She is in custody.When asked, she wept.”Nobody helped,” she said.");
  CHECK(sentences.size() == 3);
}

TEST_CASE("full stops in addresses, numbers and names are none") {
  check_all({"Write to desk@example.org or see www.example.org/a.html today.", "It rose 3.5 points to 1.026.253.",
             "Visit example.com for more.", "The file N°. 12 is lost."});
}

TEST_CASE("blank lines and lines end sentences without a full stop") {
  CHECK(sentences_of("Ferry sinks off coast\n\nNine people died\n\n").size() == 2);
  CHECK(sentences_of("Ferry sinks off coast\r\nNine people died on Monday.\r\n").size() == 2);
  CHECK(sentences_of("- rent\n- food\n- water").size() == 3);
}

TEST_CASE("items of a list in one line are sentences") {
  check_all({"1.) Rent a boat|2.) Buy fuel", "a. Rent|b. Food|c. Water", "1. Rent a boat.|2. Buy fuel."});
  CHECK(sentences_of("• Rent • Food").size() == 2);
  CHECK(sentences_of("For 1. above he paid nothing.").size() == 1);
}

TEST_CASE("hard-wrapped lines are one sentence") {
  const auto sentences = sentences_of(
      "The ferry left the harbour at dawn with more people on board than\n"
      "the owner had said. Two hours later it was seen drifting north of\n"
      "the island by a fisherman, who called the coast guard and waited\n"
      "until it came.\n");
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].substr(sentences[0].size() - 5) == "said.");
}

TEST_CASE("offsets are bytes of the text and spans have no white space around them") {
  const Report report = report_of_text("a", "  Čapek €5.  Two.\n");
  const Segmentation segmentation = segment_report(report);
  REQUIRE(segmentation.sentences.size() == 2);
  CHECK(segmentation.sentences[0].span == TextSpan{2, 14});
  CHECK(segmentation.sentences[1].span == TextSpan{16, 20});
}

TEST_CASE("any text is segmented") {
  for (const char* text : {"", " ", "\n\n\n", ".", "...", "“", "“He said", "((((", "\xEF\xBB\xBF", "[", "1.)"}) {
    CAPTURE(text);
    for (const std::string& sentence : sentences_of(text)) CHECK(!sentence.empty());
  }
  CHECK(sentences_of(std::string(1'000'000, '.')).size() == 1);
  CHECK(!sentences_of(std::string("one\0two. Three", 14)).empty());
}

TEST_CASE("a text without full stops is cut into sentences of bounded length") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  const Report report = report_of_text("a", text);
  for (const Sentence& sentence : segment_report(report).sentences) {
    CHECK(sentence.last_token - sentence.first_token <= 1000);
  }
}
