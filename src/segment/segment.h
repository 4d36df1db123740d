// A report's sentences and tokens.
#pragma once

#include <cstddef>

#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

// Total: any report gives a segmentation. Linear in the length of the text.
[[nodiscard]] Segmentation segment_report(const Report& report);

// The sentence that holds the byte offset, or the next one; sentences.size() behind the last.
[[nodiscard]] std::size_t sentence_at(const Segmentation& segmentation, std::size_t offset);

}  // namespace factdiff
