// Quotations that render the same utterance.

#include "compare/discrepancies.h"

namespace factdiff {

void compare_quotations(std::span<const AnalysedReport> /*reports*/, std::vector<Discrepancy>& /*discrepancies*/) {}

}  // namespace factdiff
