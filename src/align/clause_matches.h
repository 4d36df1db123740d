// Which clauses of two statements say the same: an alignment of long sentences is often one of half a sentence each.
#pragma once

#include <vector>

#include "align/signals/signal.h"
#include "model/analysed_report.h"

namespace factdiff {

struct ClauseMatches {
  std::vector<TextSpan> left;  // in text order, at least one where the statement has any
  std::vector<TextSpan> right;
};

// The two clauses that have most in common, as `signals` tell, and all others a good part of whose words the other
// statement has too.
[[nodiscard]] ClauseMatches match_clauses(const Signals& signals, const StatementProfile& left_profile,
                                          const Statement& left, const StatementProfile& right_profile,
                                          const Statement& right);

}  // namespace factdiff
