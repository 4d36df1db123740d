// The quotation marks of a report, each with what its surroundings allow it to do.
#pragma once

#include <cstddef>
#include <vector>

#include "model/report.h"
#include "model/text.h"

namespace factdiff {

// What a mark is by its shape. Its surroundings have the last word: many reports open with the closing mark.
enum class MarkShape { straight, opening, closing };

struct QuotationMark {
  std::size_t at = 0;
  std::size_t size = 0;
  MarkShape shape = MarkShape::straight;
  bool is_single = false;      // ' and its kin, which may be apostrophes too
  bool may_open = false;       // by its surroundings: before a word, not behind one
  bool may_close = false;      // behind a word or a full stop, not before a word
  bool behind_stop = false;    // directly behind , . ! ? or an ellipsis: a strong sign of an end
  bool behind_plural = false;  // a single mark behind an s: perhaps a plural's genitive
  bool at_line_start = false;
  std::size_t line = 0;     // number of the line; all lines of a report are counted through
  std::size_t passage = 0;  // marks of different passages never belong together: headline, heading, caption, body
};

// A line of a block: quotations that run over several lines have a content span in each.
struct TextLine {
  TextSpan span;  // without the line break
  std::size_t passage = 0;
};

struct ScannedMarks {
  std::vector<QuotationMark> marks;  // in text order
  std::vector<TextLine> lines;       // in text order; QuotationMark::line is an index here
};

// Reads the marks of all blocks that hold statements. Apostrophes inside words and marks of feet and inches are not
// among them.
[[nodiscard]] ScannedMarks scan_marks(const Report& report);

}  // namespace factdiff
