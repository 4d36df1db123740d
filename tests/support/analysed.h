// Analysed reports from a few words, and what comparing two of them finds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

// A report of plain text, analysed by the whole pipeline. `published` is a date value; empty: unknown.
[[nodiscard]] AnalysedReport analysed(std::string_view text, const std::string& published = {}, const std::string& id = "a");

// Discrepancies of two reports whose n-th sentences are taken as aligned, whatever they say: so that a test of the
// comparison does not depend on the alignment. What agrees or is compatible is left out unless `all`.
enum class Show { differences, all };
[[nodiscard]] std::vector<Discrepancy> discrepancies_of(const AnalysedReport& left, const AnalysedReport& right,
                                                        Show show = Show::differences);

}  // namespace factdiff
