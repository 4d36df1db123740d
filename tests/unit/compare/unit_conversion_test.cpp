#include "compare/unit_conversion.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a mile is a length of 1609.344 meters") {
  const auto mile = unit_size("mile");
  REQUIRE(mile);
  CHECK(mile->dimension == "length");
  CHECK(in_base_unit(1, *mile) == doctest::Approx(1609.344));
}

TEST_CASE("temperatures have a zero of their own") {
  CHECK(in_base_unit(82.4, *unit_size("degree fahrenheit")) ==
        doctest::Approx(in_base_unit(28, *unit_size("degree celsius"))));
}

TEST_CASE("a unit per another is the quotient of both") {
  CHECK(in_base_unit(36, *unit_size("kilometer per hour")) == doctest::Approx(10));
  CHECK(unit_size("barrel per day")->dimension == "volume per time");
}

TEST_CASE("an unknown unit has no size") { CHECK_FALSE(unit_size("sheep")); }
