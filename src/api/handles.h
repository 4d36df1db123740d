// What the opaque handles of the C interface hold.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/factdiff.h"
#include "api/records.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

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

// Compares copies of the reports: what a comparison concludes of one report does not stay with it.
[[nodiscard]] std::unique_ptr<factdiff_comparison> compare_kept(
    const std::vector<std::shared_ptr<const AnalysedReport>>& reports, std::vector<Notice> skipped,
    const factdiff_compare_options* options);

// As the caller gave it: nothing where it is NULL; throws CallError where it is no date.
[[nodiscard]] std::optional<PublicationTime> published_of_call(const char* text);

}  // namespace factdiff
