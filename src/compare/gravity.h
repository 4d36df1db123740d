// How much an editor would mind a disagreement.
#pragma once

#include <span>

#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// Of a disagreement with kind, verdict, rule and positions.
[[nodiscard]] Gravity gravity_of(std::span<const AnalysedReport> reports, const Disagreement& disagreement);

}  // namespace factdiff
