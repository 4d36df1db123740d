#include <doctest/doctest.h>

#include "resolve/place_clock.h"
#include "support/analysed_text.h"

using namespace factdiff;
using namespace std::chrono;

namespace {

std::optional<int> offset_in(std::string_view text) {
  const AnalysedReport report = testing::analysed(text, "2023-07-16");
  for (const Mention& mention : report.mentions) {
    if (const auto* time = std::get_if<TimeExpression>(&mention.fact)) return time->place_offset;
  }
  FAIL("no time in: " << text);
  return std::nullopt;
}

}  // namespace

TEST_CASE("a city goes by its province's clock, a province by its country's") {
  const Date day = year(2023) / July / 15;
  CHECK(place_offset("na/us/tx/austin", day) == -300);
  CHECK(place_offset("as/id/01", day) == 420);
  CHECK(place_offset("as/jp", day) == 540);
  CHECK_FALSE(place_offset("na/us", day));
  CHECK_FALSE(place_offset("", day));
}

TEST_CASE("without a date only a clock without summer time is known") {
  CHECK(place_offset("as/jp", std::nullopt) == 540);
  CHECK_FALSE(place_offset("eu/fr", std::nullopt));
}

TEST_CASE("a clock time goes by the place named, by the nearest, by the report's first") {
  CHECK(offset_in("The gates opened at 2:37 p.m. Jakarta time.") == 420);
  CHECK(offset_in("Police in Tokyo and officials in Lima said it began at 9 p.m. in Lima.") == -300);
  CHECK(offset_in("A ferry sank off Lagos.\nThe call came at 9:14 p.m. local time.") == 60);
}

TEST_CASE("a clock time of an unknown place has no offset") {
  CHECK_FALSE(offset_in("The gates opened at 9:14 p.m. local time."));
  CHECK_FALSE(offset_in("The gates in the United States opened at 9:14 p.m. local time."));
}

TEST_CASE("a said zone needs no place") { CHECK_FALSE(offset_in("The gates in Tokyo opened at 0914 GMT.")); }
