#include "adapters/icu/fold.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("letters and marks of Latin names become plain, whether the transliterator is needed or not") {
  CHECK(fold_to_latin("O’Tarran") == "o'tarran");
  CHECK(fold_to_latin("Čapek–Müller") == "capek-muller");
  CHECK(fold_to_latin("Øystein Strauß") == "oystein strauss");
  CHECK(fold_to_latin("Œuvre Łódź") == "oeuvre lodz");
  // Beyond the usual letters.
  CHECK(fold_to_latin("Nguyễn") == "nguyen");
  CHECK(fold_to_latin("Иван") == "ivan");
  CHECK(fold_to_latin("Иван Čapek") == "ivan capek");
}

TEST_CASE("a broken sequence of bytes is folded without harm") {
  for (const char* text : {"", "\xFF", "a\xE2", "\xC3", "\xE2\x80"}) {
    CAPTURE(text);
    CHECK_NOTHROW((void)fold_to_latin(text));
    CHECK_NOTHROW((void)fold_case(text));
  }
}
