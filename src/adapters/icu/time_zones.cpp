#include "adapters/icu/time_zones.h"

#include <unicode/timezone.h>

#include <memory>

namespace factdiff {

namespace {

constexpr double milliseconds_per_day = 86400000.0;
constexpr int milliseconds_per_minute = 60000;

std::optional<int> offset_at_noon(const icu::TimeZone& zone, Date date) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t standard = 0;
  int32_t daylight = 0;
  const double noon = (static_cast<double>(day_number(date)) + 0.5) * milliseconds_per_day;
  zone.getOffset(noon, true, standard, daylight, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return (standard + daylight) / milliseconds_per_minute;
}

}  // namespace

std::optional<int> zone_offset(std::string_view zone, Date date) {
  const std::unique_ptr<icu::TimeZone> found(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(std::string(zone))));
  if (found == nullptr || *found == icu::TimeZone::getUnknown()) return std::nullopt;
  return offset_at_noon(*found, date);
}

}  // namespace factdiff
