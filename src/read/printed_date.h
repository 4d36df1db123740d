// Lines that say when a report was published.
#pragma once

#include "read/line_words.h"

namespace factdiff {

// "Tue Nov 28 2023", "16 November 2023, 14:05 GMT", "Updated: 28/11/2023 10:12", "Published 2023-11-28". The line holds
// a day and nothing but that, clock time, weekday, zone and labels.
[[nodiscard]] bool is_printed_date(const PageLine& line);

// Whether the line begins with a label such as "Published" or "Updated".
[[nodiscard]] bool has_date_label(const PageLine& line);

}  // namespace factdiff
