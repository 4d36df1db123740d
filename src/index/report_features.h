// What finds a report among many: its words with how often they stand in it. Made from one report's words alone; small
// enough to be kept for every report of a corpus.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace factdiff {

// A hash of a word's lemma; of a noun of an event, of that of its verb. Two words of one key are rare enough.
using WordKey = std::uint32_t;

// Counts and rarities are kept as coarsely as is stored, so that every store finds the same.
struct ReportFeature {
  WordKey key = 0;
  std::uint8_t count = 1;   // how often the report has it: from 1 to most_counted
  std::uint8_t rarity = 0;  // in English: from 0, as "say", to rarest
  bool operator==(const ReportFeature&) const = default;
};
inline constexpr std::uint8_t most_counted = 8;
inline constexpr std::uint8_t rarest = 31;

// By key; each once. Function words, numbers and days are no features. Total.
[[nodiscard]] std::vector<ReportFeature> report_features(const Report& report);

// The features as bytes, about five each, and back. What pack_features() did not make gives the features before the
// first byte that is wrong.
[[nodiscard]] std::string pack_features(std::span<const ReportFeature> features);
[[nodiscard]] std::vector<ReportFeature> unpack_features(std::string_view bytes);

// The share of reports in general that have a word of this rarity, in (0, 1].
[[nodiscard]] double expected_share(std::uint8_t rarity);

// How much a word tells that stands in a report so often: 1 + log(count).
[[nodiscard]] double damped_count(std::uint8_t count);

}  // namespace factdiff
