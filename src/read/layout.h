// The parts of a report that was pasted or saved as plain text.
#pragma once

#include "model/report.h"

namespace factdiff {

// Fills in blocks, title and source of a report from its text alone: headline, headings, captions, printed dates,
// dateline, credits and what is furniture. What is none of these is body. Linear in the length of the text.
void lay_out(Report& report);

// The same where a format tells of parts already: the blocks of the report. A body block may still turn out to be a
// credit or furniture, others stay what they are; text behind the last block is plain text without a headline. A source
// that the format names is kept.
void lay_out_known(Report& report);

}  // namespace factdiff
