#include "index/report_features.h"

#include <doctest/doctest.h>

#include "read/read.h"

using namespace factdiff;

TEST_CASE("features come back from their bytes, and broken bytes give those before the break") {
  const std::vector<ReportFeature> features = {{0, 1, 0}, {7, 8, 31}, {4'000'000'000U, 3, 17}};
  const std::string bytes = pack_features(features);
  CHECK(unpack_features(bytes) == features);
  CHECK(unpack_features(bytes.substr(0, bytes.size() - 1)) ==
        std::vector<ReportFeature>(features.begin(), features.begin() + 2));
  CHECK(unpack_features("").empty());
}

TEST_CASE("what a report is found by are its words by lemma, without numbers, days and function words") {
  const auto features = report_features(report_of_text("a", "The glacier lost 9 metres on Monday. Glaciers retreat."));
  const auto same = report_features(report_of_text("b", "glacier glacier; it lost metre after metre, retreating"));
  std::size_t shared = 0;
  for (const ReportFeature& left : features) {
    for (const ReportFeature& right : same) shared += left.key == right.key ? 1 : 0;
  }
  CHECK(features.size() == 4);
  CHECK(shared == 4);
  CHECK(report_features(report_of_text("c", "")).empty());
}

TEST_CASE("the rarer a word is in English, the fewer reports are expected to have it") {
  for (std::uint8_t rarity = 1; rarity <= rarest; ++rarity) CHECK(expected_share(rarity) < expected_share(rarity - 1));
  CHECK(expected_share(0) == 1);
  CHECK(damped_count(1) == 1);
  CHECK(damped_count(most_counted) > damped_count(2));
}
