#include <doctest/doctest.h>

#include "lexicon/calendar_names.h"

using namespace factdiff;

TEST_CASE("months and weekdays by their names, short or long") {
  CHECK(month_named("february") == 2U);
  CHECK(month_named("sept.") == 9U);
  CHECK(month_named("may") == 5U);
  CHECK(weekday_named("thurs.") == 4U);
  CHECK(weekday_named("sunday") == 7U);
}

TEST_CASE("other words of time are neither") {
  CHECK_FALSE(month_named("monday"));
  CHECK_FALSE(weekday_named("mondays"));
  CHECK_FALSE(weekday_named("march"));
  CHECK_FALSE(month_named("marc"));
  CHECK_FALSE(month_named(""));
}
