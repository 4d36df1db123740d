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
  // A mention is large: its place is sorted, and each is moved once.
  struct Place {
    TextSpan span;
    std::size_t number;
  };
  std::vector<Place> places;
  places.reserve(mentions.size());
  for (const Mention& mention : mentions) places.push_back({mention.span, places.size()});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.number < b.number;
  });
  std::vector<Mention> sorted;
  sorted.reserve(mentions.size());
  for (const Place& place : places) sorted.push_back(std::move(mentions[place.number]));
  mentions = std::move(sorted);
}

std::vector<Mention> extract_mentions(const Report& report, const Segmentation& segmentation) {
  std::vector<Mention> mentions;
  for (const Extractor& extractor : ordered_extractors) extractor.read(report, segmentation, mentions);
  sort_mentions(mentions);
  return mentions;
}

}  // namespace factdiff
