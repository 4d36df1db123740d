#include "extract/quantity/numeral.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("digits are read with grouping, decimals and vulgar fractions") {
  CHECK(read_numeral("1,234,567").value == 1234567);
  CHECK(read_numeral("12\u2009000").value == 12000);
  CHECK(read_numeral("6.50").value == doctest::Approx(6.5));
  CHECK(read_numeral("3½").value == doctest::Approx(3.5));
  CHECK(read_numeral("⅔").value == doctest::Approx(2.0 / 3));
}

TEST_CASE("the place of the last significant digit is what a figure is rounded to") {
  CHECK(read_numeral("1,500").place == 100);
  CHECK(read_numeral("6.50").place == doctest::Approx(0.01));
  CHECK(read_numeral("42").place == 1);
  CHECK(last_significant_place(100000) == 100000);
  CHECK(last_significant_place(0) == 1);
}

TEST_CASE("a value is written as a plain decimal") {
  CHECK(decimal_text(3500000) == "3500000");
  CHECK(decimal_text(5 + 2.0 / 12) == "5.1666666667");
  CHECK(decimal_text(0.0000001) == "0.0000001");
  CHECK(decimal_text(-0.0) == "0");
  CHECK(decimal_text(0.1) == "0.1");
}
