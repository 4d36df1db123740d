// A sentence in pieces that are disputed or not, for markup.
#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

struct SentencePiece {
  std::string text;  // one line, without control characters
  bool disputed = false;
};

// The sentence of a position's first mention, at most `columns` wide around its disputed words. Blanks stand in pieces
// that are not disputed. Precondition: the position has a mention.
[[nodiscard]] std::vector<SentencePiece> marked_sentence(const Comparison& comparison, const Disagreement& disagreement,
                                                         std::size_t position, std::size_t columns);

}  // namespace factdiff
