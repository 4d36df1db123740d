// English names of months and weekdays, as numbers.
#pragma once

#include <optional>
#include <string_view>

namespace factdiff {

// 1 to 12 for "february", "feb" and "feb."; nothing for any other word. `lower` is case-folded.
[[nodiscard]] std::optional<unsigned> month_named(std::string_view lower);

// 1 = Monday to 7 = Sunday (ISO 8601) for "monday", "mon" and "mon."; nothing for any other word, "mondays" too.
[[nodiscard]] std::optional<unsigned> weekday_named(std::string_view lower);

// "February" for 2, "Sunday" for 7. Preconditions: 1 to 12, 1 to 7. Static storage.
[[nodiscard]] std::string_view month_name(unsigned month);
[[nodiscard]] std::string_view weekday_name(unsigned weekday);

}  // namespace factdiff
