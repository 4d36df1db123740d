// What the opaque handles of the C interface hold.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/factdiff.h"
#include "api/records.h"
#include "model/analysed_report.h"
#include "model/comparison.h"
#include "pipeline.h"

struct factdiff_report {
  // Shared with the corpora to which it was added.
  std::shared_ptr<const factdiff::AnalysedReport> analysed;
  factdiff::MentionRecords records;
};

struct factdiff_corpus {
  std::vector<std::shared_ptr<const factdiff::AnalysedReport>> reports;
  std::vector<factdiff::Notice> skipped;
};

struct factdiff_comparison {
  factdiff::Comparison comparison;
  factdiff::ComparisonRecords records;
};

namespace factdiff {

// A copy that the caller frees with factdiff_string_free(). Throws std::bad_alloc.
[[nodiscard]] char* text_for_caller(const std::string& text);

// What the caller's structure asks for; throws CallError where that cannot be.
[[nodiscard]] CompareOptions compare_options_of(const factdiff_compare_options* given);

// The reports as a comparison takes them: what it concludes of one does not stay with the one that is kept.
[[nodiscard]] std::vector<AnalysedReport> copies_of(const std::vector<std::shared_ptr<const AnalysedReport>>& reports);

// With its records, for the caller.
[[nodiscard]] factdiff_comparison* comparison_for_caller(Comparison comparison);

// As the caller gave it: nothing where it is NULL; throws CallError where it is no date.
[[nodiscard]] std::optional<PublicationTime> published_of_call(const char* text);

}  // namespace factdiff
