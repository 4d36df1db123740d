// A report's sentences and tokens.
#pragma once

#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

// Total: any report gives a segmentation. Linear in the length of the text.
[[nodiscard]] Segmentation segment_report(const Report& report);

}  // namespace factdiff
