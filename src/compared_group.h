// Groups of reports that are compared each by itself, before policy. Private to the pipeline.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
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

// Report number i of everything in the group becomes numbers[i].
void renumber(ComparedGroup& group, std::span<const std::size_t> numbers);

// Compares each group of report numbers by itself, and puts what was found into the result, in the
// order of the groups. No report is in two groups. What was not let through by policy yet is given back.
[[nodiscard]] std::vector<Disagreement> compare_groups(Comparison& result,
                                                       const std::vector<std::vector<std::size_t>>& groups,
                                                       const CompareOptions& options);

}  // namespace factdiff
