#include <algorithm>
#include <array>

#include "extract/extract.h"
#include "extract/name/read_names.h"
#include "extract/quantity/read_quantities.h"
#include "extract/quotation/read_quotations.h"
#include "extract/time/read_times.h"

namespace factdiff {

namespace {

// Times before quantities: "November 20" is no figure, "six years old" is no duration's business to settle later.
constexpr std::array<Extractor, 4> ordered_extractors = {{
    {"time", read_times},
    {"quantity", read_quantities},
    {"name", read_names},
    {"quotation", read_quotations},
}};

}  // namespace

std::span<const Extractor> extractors() { return ordered_extractors; }

void sort_mentions(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
}

std::vector<Mention> extract_mentions(const Report& report, const Segmentation& segmentation) {
  std::vector<Mention> mentions;
  for (const Extractor& extractor : ordered_extractors) extractor.read(report, segmentation, mentions);
  sort_mentions(mentions);
  return mentions;
}

}  // namespace factdiff
