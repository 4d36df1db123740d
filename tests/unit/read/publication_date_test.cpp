#include "read/publication_date.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a publication date is a year, a month, a day or a time of a day") {
  for (const char* date : {"2023", "2023-12", "2023-12-05", "2023-12-05T14:00"}) {
    CAPTURE(date);
    const auto time = publication_time_of(date, PublicationBasis::metadata);
    REQUIRE(time);
    CHECK(time->value == date);
    CHECK(time->basis == PublicationBasis::metadata);
    CHECK(time->interval);
  }
}

TEST_CASE("a publication date and its time may be separated by a space") {
  CHECK(publication_time_of("2023-12-05 14:00", PublicationBasis::option)->value == "2023-12-05T14:00");
}

TEST_CASE("other ways to write a date are none for a publication date") {
  for (const char* date : {"2023-13", "2023-02-30", "12/05/2023", "199", "2023-W46", "2023-Q4", "yesterday", ""}) {
    CAPTURE(date);
    CHECK_FALSE(publication_time_of(date, PublicationBasis::option));
  }
}
