// Which statements of different reports say the same thing.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "index/statement_index.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

struct AlignmentScore {
  double score = 0;                   // in [0, 1], a calibrated probability; 0.5 is the threshold
  std::vector<std::string> evidence;  // in words, weightiest first
};

// How likely two statements report the same fact of the same event, whatever its value.
[[nodiscard]] AlignmentScore score_statements(const AnalysedReport& left, std::size_t left_statement,
                                              const AnalysedReport& right, std::size_t right_statement);

// The same of two texts that are a sentence each, whatever they were split into. The last piece of evidence is the
// score as a sum, signal by signal.
[[nodiscard]] AlignmentScore score_texts(const AnalysedReport& left, const AnalysedReport& right);

// All alignments with a score of at least 0.5 between statements of different reports, by left, then right. The
// reports are added to the index, which is empty before.
[[nodiscard]] std::vector<Alignment> align_reports(std::span<const AnalysedReport> reports, StatementIndex& index);

}  // namespace factdiff
