// Stretches of a report between quotation marks, of whatever style, by the marks and their surroundings alone. Who is
// quoted, and whether anybody is, is decided later.
#pragma once

#include <vector>

#include "model/report.h"
#include "model/text.h"

namespace factdiff {

struct MarkedStretch {
  TextSpan outer;                 // marks included
  std::vector<TextSpan> content;  // without the marks and surrounding white space; one span a line of the text
  bool opened = true;             // false: the opening mark is missing, the content was taken from the sentence's start
  bool closed = true;             // false: the closing mark is missing, the content was taken up to the line's end
};

// In text order, not overlapping: of nested quotations the outer one. A stretch stays inside one headline, heading or
// caption, and may run on over paragraphs of the body. Total; linear in the length of the text (all look-ahead is
// bounded).
[[nodiscard]] std::vector<MarkedStretch> find_marked_stretches(const Report& report);

}  // namespace factdiff
