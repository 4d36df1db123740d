// Reports that repeat another report's text, as papers print what an agency sends: they are one origin, not two
// witnesses.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

// For each report the earlier report whose text it repeats: nearly all of its words stand in sentences that are nearly
// verbatim in the other. An abridged copy counts, however short; a report that adds as much as it takes does not. The
// earlier one is the one published earlier, else the one that comes first; of a chain of copies all name its first.
[[nodiscard]] std::vector<std::optional<std::size_t>> find_copies(std::span<const AnalysedReport> reports);

}  // namespace factdiff
