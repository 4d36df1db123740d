// The explanation of a disagreement for people: who says what, in which words, and why that is no agreement.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// `reason` is that of the discrepancy that weighs most. Reports are named by their ids.
[[nodiscard]] std::string explain_positions(std::span<const AnalysedReport> reports, std::span<const Value> positions,
                                            std::string_view reason);

}  // namespace factdiff
