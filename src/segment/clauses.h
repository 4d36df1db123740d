// The clauses of one sentence: what it says, piece by piece. A report tells in half a sentence what another gives a
// sentence of its own.
#pragma once

#include <vector>

#include "model/sentence.h"

namespace factdiff {

// Byte spans in text order that do not overlap; from the beginning of the first to the end of the last they are the
// sentence. Never empty for a sentence with tokens. A clause has a verb, except where the whole sentence has none:
//   "Rebels attacked the port, | killing three sailors, | and set fire to a depot, | police said."
//   "No one was hurt in the blaze, | which police call suspicious."
// Linear in the number of tokens.
[[nodiscard]] std::vector<TextSpan> clauses_of(const Segmentation& segmentation, const Sentence& sentence);

}  // namespace factdiff
