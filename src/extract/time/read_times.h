// Mentions of TimeExpressions.
#pragma once

#include <vector>

#include "model/mention.h"
#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

void read_times(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions);

}  // namespace factdiff
