#include <doctest/doctest.h>

#include "adapters/icu/time_zones.h"

using namespace factdiff;
using namespace std::chrono;

namespace {
constexpr Date winter_day = year(2023) / January / 15;
constexpr Date summer_day = year(2023) / July / 15;
}  // namespace

TEST_CASE("a zone has its offset of the day") {
  CHECK(zone_offset("Asia/Jakarta", winter_day) == 420);
  CHECK(zone_offset("America/New_York", winter_day) == -300);
  CHECK(zone_offset("America/New_York", summer_day) == -240);
  CHECK_FALSE(zone_offset("Nowhere/Nothing", winter_day));
  CHECK_FALSE(zone_offset("", winter_day));
}
