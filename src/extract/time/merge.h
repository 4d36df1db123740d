// What follows the reading of single shapes: a date and a clock time beside one another become one, two ends become a
// range, and the words before an expression its modifier.
#pragma once

#include <vector>

#include "extract/time/rules.h"

namespace factdiff::time_reading {

// Takes in what belongs to a match just read: "Tuesday" + "afternoon", "tonight" + "at 8".
void extend_match(const Pieces& pieces, Match& match);
// Joins neighbours, in text order. Linear.
void merge_matches(const Pieces& pieces, std::vector<Match>& matches);
// Sets the modifier that the words before the match (and after it) say: "since", "nearly", "or later".
void read_modifier(const Pieces& pieces, Match& match);

}  // namespace factdiff::time_reading
