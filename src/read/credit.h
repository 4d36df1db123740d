// Lines and brackets that say who publishes or wrote a report.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/line_words.h"

namespace factdiff {

// The publisher that a credit names: "AFP" of "(AFP)", "Reuters" of "— Reuters", "AP" of "Associated Press". Nothing:
// the text names no publisher that is known.
[[nodiscard]] std::optional<std::string> publisher_of(const PageLine& credit);

// "(AFP)", "— Reuters", "By Ana Vega", "By Ana Vega, Associated Press", "(Reporting by …; editing by …)",
// "Ana Vega contributed to this report."
[[nodiscard]] bool is_credit(const PageLine& line);

// The publisher that a credit line names, wherever in it.
[[nodiscard]] std::optional<std::string> publisher_in_credit(const PageLine& line);

// "Copyright 2019 The Associated Press. All rights reserved." names one too.
[[nodiscard]] std::optional<std::string> publisher_in_copyright(std::string_view line);

}  // namespace factdiff
