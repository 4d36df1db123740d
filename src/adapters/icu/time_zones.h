// Offsets of time zones by ICU's copy of the IANA time zone database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/calendar.h"

namespace factdiff {

// Minutes east of UTC at noon of `date` in an IANA zone ("Asia/Jakarta"); nothing for a zone that ICU does not know.
// Precondition: date.ok(). Thread-safe.
[[nodiscard]] std::optional<int> zone_offset(std::string_view zone, Date date);

}  // namespace factdiff
