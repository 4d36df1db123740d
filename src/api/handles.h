// What the opaque handles of the C interface hold.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "api/error_value.h"
#include "api/factdiff.h"
#include "api/records.h"
#include "check/suppressions.h"
#include "index/report_store.h"
#include "model/analysed_report.h"
#include "model/comparison.h"
#include "pipeline.h"
#include "read/read.h"

struct factdiff_report {
  // Shared with the corpora to which it was added.
  std::shared_ptr<const factdiff::AnalysedReport> analysed;
  factdiff::MentionRecords records;
};

struct factdiff_corpus {
  std::vector<std::shared_ptr<const factdiff::AnalysedReport>> reports;
  std::vector<factdiff::Notice> skipped;
};

struct factdiff_index {
  std::string location;
  std::unique_ptr<factdiff::ReportStore> store;
  std::mutex changing;  // one change at a time
  factdiff::SkippedRecords skipped{};
};

struct factdiff_comparison {
  factdiff::Comparison comparison;
  factdiff::ComparisonRecords records;
};

namespace factdiff {

// A copy that the caller frees with factdiff_string_free(). Throws std::bad_alloc.
[[nodiscard]] char* text_for_caller(const std::string& text);

// What the caller's structure asks for.
struct CallOptions {
  CompareOptions compare;
  Suppressions suppressions;
  std::optional<std::vector<KnownFinding>> known;  // nothing: there is no baseline
};

// The members of the caller's structure as far as it has them; the others are as in `defaults`. Throws CallError where
// its size is none.
template <class Structure>
[[nodiscard]] Structure members_of(const Structure* given, Structure defaults) {
  if (given == nullptr) return defaults;
  if (given->size < sizeof(std::size_t)) throw CallError("the size of a structure is not set");
  std::memcpy(&defaults, given, std::min(given->size, sizeof defaults));
  return defaults;
}

// Throws CallError where the structure asks for what cannot be, Error where its baseline is none.
[[nodiscard]] CallOptions call_options_of(const factdiff_compare_options* given);

// The reports as a comparison takes them: what it concludes of one does not stay with the one that is kept.
[[nodiscard]] std::vector<AnalysedReport> copies_of(const std::vector<std::shared_ptr<const AnalysedReport>>& reports);

// Its findings marked, with its records, for the caller.
[[nodiscard]] factdiff_comparison* comparison_for_caller(Comparison comparison, const CallOptions& options);

// All reports below a path, and what was skipped, to the consumer as they come. Throws Error where there is no input.
void read_path(const std::string& path, const ReadConsumer& consumer);

// As the caller gave it: nothing where it is NULL; throws CallError where it is no date.
[[nodiscard]] std::optional<PublicationTime> published_of_call(const char* text);

}  // namespace factdiff
