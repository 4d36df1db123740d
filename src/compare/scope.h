// Whether two aligned statements, alike as they are, tell of different events: by their dates and by their places.
#pragma once

#include "compare/discrepancies.h"

namespace factdiff {

// True where the dates of the two statements lie far apart, where one looks back at a dated event and the other does
// not, or where each names places that the other excludes. Statements in nearly the same words tell the same event.
[[nodiscard]] bool tell_other_events(const AlignedPair& pair);

}  // namespace factdiff
