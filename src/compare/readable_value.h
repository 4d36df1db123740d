// Values as people write them.
#pragma once

#include <string>
#include <string_view>

namespace factdiff {

// A TIMEX3 value in words: "2023-11" is "November 2023", "2023-11-16T03:15" is "16 November 2023, 03:15", "P5M" is
// "5 months". What has no such form stays as it is.
[[nodiscard]] std::string readable_time(std::string_view value);

}  // namespace factdiff
