// What comparing the reports of one event with one another gives, before policy. Private to the pipeline.
#pragma once

#include <optional>
#include <vector>

#include "model/comparison.h"
#include "pipeline.h"

namespace factdiff {

struct ComparedGroup {
  std::vector<Alignment> alignments;
  std::vector<std::optional<std::size_t>> copy_of;
  std::vector<Disagreement> disagreements;
};

// Aligns and compares all reports with one another. May conclude publication times that were open.
[[nodiscard]] ComparedGroup compare_group(std::vector<AnalysedReport>& reports, const CompareOptions& options);

}  // namespace factdiff
