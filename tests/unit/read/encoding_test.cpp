#include "read/encoding.h"

#include <doctest/doctest.h>

#include "model/text.h"

using namespace factdiff;

namespace {

std::string text_of(std::string_view bytes) {
  const auto decoded = decode_bytes(bytes);
  return decoded ? decoded->text : "(no text)";
}

}  // namespace

TEST_CASE("valid UTF-8 keeps every byte, mark and line ends included") {
  for (const std::string_view bytes : {"\xEF\xBB\xBF"
                                       "Nine “boats”.\r\nTwo.\r\n",
                                       "plain", "a\tb\f\n"}) {
    CHECK(text_of(bytes) == bytes);
  }
}

TEST_CASE("UTF-16 and UTF-32 are read with a byte order mark") {
  CHECK(text_of(std::string_view("\xFF\xFEh\0i\0\x1C\x20", 8)) == "hi“");
  CHECK(text_of(std::string_view("\xFE\xFF\0h\0i", 6)) == "hi");
  CHECK(text_of(std::string_view("\xFF\xFE\0\0h\0\0\0", 8)) == "h");
  CHECK(text_of(std::string_view("\0\0\xFE\xFF\0\0\0h", 8)) == "h");
}

TEST_CASE("UTF-16 is read without a byte order mark") {
  std::string bytes;
  for (const char c : std::string_view("The boat sank.")) bytes += std::string{c, '\0'};
  CHECK(text_of(bytes) == "The boat sank.");
}

TEST_CASE("legacy text is windows-1252 rather than latin-1") {
  CHECK(text_of("The mayor\x92s \x93harbour\x94 plan cost \x80"
                "5 in caf\xE9s.") == "The mayor’s “harbour” plan cost €5 in cafés.");
}

TEST_CASE("other legacy charsets are found by what the text looks like") {
  // "Паром затонул у берега, есть жертвы." in KOI8-R, said a few times so that the detector is sure.
  const std::string sentence =
      "\xF0\xC1\xD2\xCF\xCD \xDA\xC1\xD4\xCF\xCE\xD5\xCC \xD5 \xC2\xC5\xD2\xC5\xC7\xC1, \xC5\xD3\xD4\xD8 "
      "\xD6\xC5\xD2\xD4\xD7\xD9. ";
  CHECK(text_of(sentence + sentence + sentence).substr(0, 10) == "Паром");
}

TEST_CASE("a few wrong bytes in UTF-8 are repaired and said") {
  const auto decoded = decode_bytes("“Čapek” – “naïve” \xFF text");
  REQUIRE(decoded);
  CHECK(decoded->text == "“Čapek” – “naïve” \uFFFD text");
  CHECK(decoded->repair.find("1 byte is") == 0);
}

TEST_CASE("UTF-8 and windows-1252 put together are each read as what they are, and that is said") {
  const std::string bytes =
      "The mayor\x92s \x93word\x94 on the caf\xE9 counted.\nThe “old” mill – no caf\xE9 – burned.\n";
  const auto decoded = decode_bytes(bytes);
  REQUIRE(decoded);
  CHECK(decoded->text == "The mayor’s “word” on the café counted.\nThe “old” mill – no café – burned.\n");
  CHECK(decoded->repair.starts_with("5 bytes are windows-1252 among UTF-8"));
  const std::size_t burned = decoded->text.find("burned");
  CHECK(decoded->map->source_of({burned, burned + 6})->start == bytes.find("burned"));
  // Two bytes that could be UTF-8 by chance make no mixture: "É" before a closing quotation mark.
  CHECK(decode_bytes("He said: \x93Vive le CAF\xC9\x94 and left.")->text == "He said: “Vive le CAFÉ” and left.");
}

TEST_CASE("binary data is no text") {
  for (const std::string_view bytes :
       {std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), std::string_view("%PDF-1.7 abc"),
        std::string_view("PK\x03\x04zzzzzzzzzzzz"), std::string_view("\0\0\0\0\0\0", 6),
        std::string_view("\x80\x01\x02\x03 abc \xFF\x04\x05\x06", 13)}) {
    CHECK_FALSE(decode_bytes(bytes));
  }
}

TEST_CASE("what is decoded is always valid UTF-8") {
  std::string bytes;
  unsigned state = 1;
  for (int round = 0; round < 200; ++round) {
    bytes.clear();
    for (int i = 0; i < 64; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes += static_cast<char>(round % 2 == 0 ? (state >> 24U) : 0x20U | (state >> 25U));
    }
    const auto decoded = decode_bytes(bytes);
    if (decoded) CHECK(is_valid_utf8(decoded->text));
  }
}
