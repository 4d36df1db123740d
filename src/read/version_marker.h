// What agencies put before the headline of a report that they send again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factdiff {

struct VersionMarker {
  std::size_t size = 0;  // bytes of the headline that it takes, its dash or colon included; 0: there is none
  std::string words;     // "UPDATE 2", "CORRECTED"
};

// "UPDATE 2-", "UPDATE 1-CORRECTED-", "CORRECTED:", "REFILE-", "2nd LEAD -", "WRAPUP 3-", "CORRECTION -". The words are
// in capitals and a dash, colon or bracket ends them.
[[nodiscard]] VersionMarker version_marker_of(std::string_view headline);

}  // namespace factdiff
