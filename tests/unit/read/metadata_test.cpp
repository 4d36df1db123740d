#include "read/metadata.h"

#include <doctest/doctest.h>

#include "model/source_map.h"
#include "read/character_references.h"
#include "read/version_marker.h"

using namespace factdiff;

TEST_CASE("times of all formats become ISO 8601") {
  const std::pair<const char*, const char*> times[] = {
      {"2023-11-28", "2023-11-28"},
      {"2023-11-28T10:12:00.000+04:00", "2023-11-28T10:12:00+04:00"},
      {"2023-11-28 10:12", "2023-11-28T10:12"},
      {"20231128T101200Z", "2023-11-28T10:12:00Z"},
      {"20231128T1012-0500", "2023-11-28T10:12-05:00"},
      {"20231128", "2023-11-28"},
      {"2023/11/28", "2023-11-28"},
      {"2023-11", "2023-11"},
      {"Tue, 28 Nov 2023 10:12:00 GMT", "2023-11-28T10:12:00Z"},
      {"Tue, 8 Nov 2023 10:12:00 -0500", "2023-11-08T10:12:00-05:00"},
      {"November 28, 2023", "2023-11-28"},
      {"28 November 2023", "2023-11-28"},
  };
  for (const auto& [written, iso] : times) CHECK(metadata_time(written) == iso);
}

TEST_CASE("what is no time is none") {
  for (const char* text : {"", "soon", "2023-13-40", "1234567", "99999999", "Tuesday", "28 Nov", "0"}) {
    CHECK_FALSE(metadata_time(text));
  }
}

TEST_CASE("languages are taken from tags") {
  CHECK(language_of_tag("en-GB") == "en");
  CHECK(language_of_tag("PT_br") == "pt");
  CHECK_FALSE(language_of_tag(""));
  CHECK_FALSE(language_of_tag("und"));
  CHECK_FALSE(language_of_tag("English language"));
}

TEST_CASE("version markers of agencies are cut off headlines") {
  CHECK(version_marker_of("UPDATE 2-Ferry sinks").words == "UPDATE 2");
  CHECK(version_marker_of("UPDATE 2-Ferry sinks").size == 9);
  CHECK(version_marker_of("CORRECTED-UPDATE 1-Ferry sinks").words == "CORRECTED, UPDATE 1");
  CHECK(version_marker_of("CORRECTED: Ferry sinks").size == 11);
  CHECK(version_marker_of("2nd LEAD – Ferry sinks").words == "2nd LEAD");
  for (const char* headline :
       {"Update 2 on ferry", "UPDATE on ferry", "LEAD paint found", "UPDATE 2-", "Ferry sinks", ""}) {
    CHECK(version_marker_of(headline).size == 0);
  }
}

TEST_CASE("character references stand for one character at most") {
  CHECK(decoded_references("a &amp; b &#8217;&#x2019; &eacute; &bogus; & &#; &#xD800; &#99999999999;") ==
        "a & b ’’ é &bogus; & &#; \uFFFD &#99999999999;");
}

TEST_CASE("a span leads to all source bytes from its first to its last") {
  SourceMap map;
  map.add({0, 5}, {10, 15});
  map.add({5, 6}, {15, 20});  // "&amp;"
  map.add({6, 9}, {20, 23});
  map.add({11, 14}, {40, 43});
  CHECK(map.source_of({1, 3}) == TextSpan{11, 13});
  CHECK(map.source_of({5, 6}) == TextSpan{15, 20});
  CHECK(map.source_of({4, 8}) == TextSpan{14, 22});
  CHECK(map.source_of({8, 12}) == TextSpan{22, 41});
  CHECK_FALSE(map.source_of({9, 11}));
  CHECK_FALSE(map.source_of({14, 20}));
  CHECK_FALSE(map.source_of({3, 3}));
  SourceMap outer;
  outer.add({10, 40}, {110, 140});
  outer.add({40, 43}, {200, 209});
  SourceMap whole;
  for (const SourcePiece& piece : map.pieces()) whole.add_through(piece.text, piece.source, outer);
  CHECK(whole.source_of({0, 14}) == TextSpan{110, 209});
  CHECK(whole.source_of({1, 3}) == TextSpan{111, 113});
}
