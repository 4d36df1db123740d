// What a report tells of around a statement. A report that returns to another robbery, another shooting, last year's
// earthquake names it once and then goes on in words that would fit its own event: "It killed 612 people." What tells
// them apart are the names of the statements before.
#pragma once

#include <span>
#include <vector>

#include "align/weighed_words.h"

namespace factdiff {

// For each statement of a report the names in it and, less, in the statements before it. The names of the event itself,
// which stand everywhere, weigh little where the statements are weighed among the reports of their event.
[[nodiscard]] std::vector<WeighedWords> names_around(std::span<const StatementProfile> statements);

// What it tells of two statements that other names, or none, stand around them.
[[nodiscard]] double surroundings_log_odds(const WeighedWords& left, const WeighedWords& right);

}  // namespace factdiff
