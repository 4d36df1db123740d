// What a statement claims, without the words that tell who says so: of "The ferry sent a call, investigators found" the
// part before the comma.
#pragma once

#include "model/analysed_report.h"

namespace factdiff {

// The statement with its span narrowed to the claim; the same where nobody is said to say it.
[[nodiscard]] Statement claim_of(const AnalysedReport& report, const Statement& statement);

}  // namespace factdiff
