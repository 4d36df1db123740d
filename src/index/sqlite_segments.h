// The segments of an index in SQLite: what is written at once, and joined as they become many, so that a word is looked
// up in few of them (a log-structured merge tree; O'Neil, Cheng, Gawlick and O'Neil 1996).
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "adapters/sqlite/database.h"
#include "index/word_postings.h"

namespace factdiff {

// Where the first blocks of a segment stand; the last below the first of the next.
[[nodiscard]] inline std::int64_t first_place(std::int64_t segment) { return segment << 32U; }

using WordOfReport = std::pair<WordKey, ReportNumber>;

// Writes what one change added and removed as a segment of its own. Sorts what it is given.
void write_segment(const Database& database, std::int64_t segment, std::vector<WordOfReport>& added,
                   std::vector<WordOfReport>& removed);

// Joins segments until no level has many. `last` is the greatest number of a segment, and is raised.
void join_segments(const Database& database, std::int64_t& last);

}  // namespace factdiff
