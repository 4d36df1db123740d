// What finds a report among many: its words with how often they stand in it. Made from one AnalysedReport; small enough
// to be kept for every report of a corpus.
#pragma once

#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

struct ReportFeature {
  FeatureKey key = 0;          // of the word's lemma; of a noun of an event, that of its verb
  float count = 0;             // damped: 1 + log of how often the report has it
  float expected_reports = 0;  // the share of reports in general that have it, by how frequent English has it
};

// By key; each once. Function words, numbers and days are no features.
[[nodiscard]] std::vector<ReportFeature> report_features(const AnalysedReport& report);

}  // namespace factdiff
