// What stands around a time expression: the verb or event noun that it dates, and the tense it stands in. By the order
// of the words alone; where that does not tell, nothing.
#pragma once

#include <cstddef>
#include <optional>

#include "model/sentence.h"
#include "model/time_expression.h"

namespace factdiff::time_reading {

struct Surroundings {
  std::optional<std::size_t> governor;  // index into Segmentation::tokens
  TenseHint tense = TenseHint::none;
  bool governed = false;  // `tense` is that of the governor itself, and no verb of saying or arranging what is to come
};

// Of the expression in tokens [first, last) of a sentence. Looks at a fixed number of tokens on both sides.
[[nodiscard]] Surroundings read_surroundings(const Segmentation& segmentation, const Sentence& sentence,
                                             std::size_t first, std::size_t last);

}  // namespace factdiff::time_reading
