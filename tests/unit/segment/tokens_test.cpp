#include <doctest/doctest.h>

#include "segmented.h"

using namespace factdiff;

namespace {

using Words = std::vector<std::string>;

Token token_of(std::string_view text) {
  const Segmentation segmentation = segment_report(report_of_text("a", text));
  REQUIRE(segmentation.tokens.size() == 1);
  return segmentation.tokens[0];
}

}  // namespace

TEST_CASE("numbers are one token with their separators") {
  for (const char* number : {"23,000.50", "14:30", "2003", "1026.253.553", "1,00,000", "3½", ".40"}) {
    CAPTURE(number);
    CHECK(token_of(number).kind == TokenKind::number);
  }
  CHECK(tokens_of("1,2,3") == Words{"1", ",", "2", ",", "3"});
  CHECK(tokens_of("May 5,2019.") == Words{"May", "5", ",", "2019", "."});
}

TEST_CASE("digits and the letters after them are two tokens") {
  CHECK(tokens_of("12-day") == Words{"12", "-", "day"});
  CHECK(tokens_of("2.5m 1.7bn") == Words{"2.5", "m", "1.7", "bn"});
  CHECK(tokens_of("1990s 11th 5pm") == Words{"1990", "s", "11", "th", "5", "pm"});
  CHECK(tokens_of("mid-1990s") == Words{"mid", "-", "1990", "s"});
}

TEST_CASE("figures that are part of a name stay in its word") {
  for (const char* name : {"F-16", "Covid-19", "A4", "G20", "AK-47"}) {
    CAPTURE(name);
    CHECK(token_of(name).kind == TokenKind::word);
  }
}

TEST_CASE("words keep inner hyphens, apostrophes, ampersands and full stops") {
  for (const char* word : {"twenty-three", "O’Brien", "AT&T", "U.S.", "p.m.", "Dr.", "don't", "Ph.D.", "km²",
                           "example.org", "https://example.org/a?b=1", "desk@example.org", "N°."}) {
    CAPTURE(word);
    const std::string text = std::string(word) + " 5";
    CHECK(tokens_of(text).front() == word);
  }
}

TEST_CASE("a possessive is a token of its own") {
  CHECK(tokens_of("O’Brien’s U.S.'s it's boats’") == Words{"O’Brien", "’s", "U.S.", "'s", "it", "'s", "boats", "’"});
}

TEST_CASE("currency and percent signs are symbols") {
  const Segmentation segmentation = segment_report(report_of_text("a", "$ % € £ & ,"));
  REQUIRE(segmentation.tokens.size() == 6);
  for (std::size_t i = 0; i < 5; ++i) CHECK(segmentation.tokens[i].kind == TokenKind::symbol);
  CHECK(segmentation.tokens[5].kind == TokenKind::punctuation);
}

TEST_CASE("ellipses and dashes are one token, other marks stand alone") {
  CHECK(tokens_of("so ... yes -- no?! . . .") == Words{"so", "...", "yes", "--", "no", "?", "!", ". . ."});
}

TEST_CASE("the folded text has plain apostrophes and dashes") {
  CHECK(token_of("O’BRIEN").lower == "o'brien");
  CHECK(token_of("–").lower == "-");
  CHECK(token_of("Ge\u00ADorge").lower == "george");
  CHECK(token_of("Müller").lower == "müller");
}

TEST_CASE("letter case is told of each token") {
  CHECK(token_of("Élan").capitalised);
  CHECK_FALSE(token_of("Élan").all_caps);
  CHECK(token_of("U.S.").all_caps);
  CHECK_FALSE(token_of("A").all_caps);
  CHECK_FALSE(token_of("iPhone").capitalised);
}

TEST_CASE("tokens know whether a space stood before them") {
  const Segmentation segmentation = segment_report(report_of_text("a", "He paid $5. She did."));
  CHECK_FALSE(segmentation.tokens[0].space_before);
  CHECK(segmentation.tokens[2].space_before);
  CHECK_FALSE(segmentation.tokens[3].space_before);
  CHECK_FALSE(segmentation.tokens[segmentation.sentences[1].first_token].space_before);
}

TEST_CASE("tokens cover everything but white space, in any script") {
  for (const char* text : {"日本の東京で会談。", "Встреча в Баку.", "اجتماع؟", "ไทย", "e\u0301 \u200D x", "a\x01z"}) {
    CAPTURE(text);
    std::size_t end = 0;
    for (const Token& token : segment_report(report_of_text("a", text)).tokens) {
      CHECK(token.span.start >= end);
      CHECK(token.span.end > token.span.start);
      end = token.span.end;
    }
  }
}
