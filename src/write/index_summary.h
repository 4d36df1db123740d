// What an index holds, and what a call has changed in it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus_indexer.h"
#include "model/report.h"

namespace factdiff {

struct IndexSummary {
  std::string location;
  std::optional<IndexingCounts> counts;          // nothing: no corpus was read
  std::vector<std::string> removed;              // ids
  StoreTotals totals;                            // after the call
  std::map<std::string, std::uint64_t> skipped;  // how often for each reason
};

// For people: a few lines.
[[nodiscard]] std::string write_index_summary(const IndexSummary& summary);
// "factdiff-index/1", one object, ends in a newline. See docs/formats.md.
[[nodiscard]] std::string write_index_json(const IndexSummary& summary);

}  // namespace factdiff
