// The facts that a report's words state, each with the rule that read it. Nothing is filled in here: what the words
// leave open (the year of "September 19", whom "he" means) is left to `resolve`.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.h"
#include "model/report.h"
#include "model/sentence.h"

namespace factdiff {

// Reads one kind of fact from a whole report and appends its mentions, in text order.
struct Extractor {
  std::string_view name;
  void (*read)(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions);
};

// In the order in which they run: each finds in `mentions` what those before it read.
[[nodiscard]] std::span<const Extractor> extractors();

// Sorts mentions by start, then longer first.
void sort_mentions(std::vector<Mention>& mentions);

// All mentions of a report by start, then longer first; of a figure inside a time expression only the latter is kept.
// Total, linear in the length of the text.
[[nodiscard]] std::vector<Mention> extract_mentions(const Report& report, const Segmentation& segmentation);

}  // namespace factdiff
