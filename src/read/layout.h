// The parts of a report that was pasted or saved as plain text.
#pragma once

#include "model/report.h"

namespace factdiff {

// Fills in blocks, title and source of a report from its text alone: headline, headings, captions, printed dates,
// dateline, credits and what is furniture. What is none of these is body. Linear in the length of the text.
void lay_out(Report& report);

}  // namespace factdiff
