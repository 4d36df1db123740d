#include "model/calendar.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a week belongs to the year of its Thursday") {
  CHECK(iso_week(Date{std::chrono::year{2021}, std::chrono::January, std::chrono::day{3}}) == "2020-W53");
  CHECK(iso_week(Date{std::chrono::year{2023}, std::chrono::November, std::chrono::day{16}}) == "2023-W46");
}

TEST_CASE("a value covers the whole of its unit") {
  const auto month = interval_of_value("2024-02");
  REQUIRE(month);
  CHECK((month->last - month->first) / minutes_per_day == 29);
  CHECK(interval_of_value("199")->contains(*interval_of_value("1995-07-04")));
  CHECK(interval_of_value("2023-Q4")->contains(*interval_of_value("2023-11")));
  CHECK(interval_of_value("2023-W46")->contains(*interval_of_value("2023-11-16T14:48")));
  CHECK(interval_of_value("2023-W46-WE")->first == interval_of_value("2023-11-18")->first);
}

TEST_CASE("a text that is no calendar value covers nothing") {
  for (const char* value :
       {"", "x", "PAST_REF", "P3D", "2023-13", "2023-02-30", "2023-1", "20231116", "2023-11-16T25:00"}) {
    CAPTURE(value);
    CHECK_FALSE(interval_of_value(value));
  }
}
