#include "index/report_index.h"

#include <doctest/doctest.h>

#include "index/event_clusters.h"
#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

std::vector<ReportFeature> features(std::string_view text) { return report_features(analysed(text)); }

}  // namespace

TEST_CASE("a report finds the report of the same event before one that shares its everyday words") {
  const auto index = make_memory_report_index();
  index->add(4, features("The glacier Hardang retreats, geologists said. It lost nine metres in a year."));
  index->add(7, features("The mayor said a new school would open in a year. Parents were glad."));
  const auto own = features("Geologists measured the Hardang glacier: it retreated by nine metres last year.");
  const auto found = index->related(own, std::nullopt, least_nearness, 10);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().number == 4);
  CHECK(found.front().nearness > 0.2);
  for (const RelatedReport& each : found) CHECK(each.number != 7);
}

TEST_CASE("in a corpus of one event its words are not too common to tell") {
  const auto index = make_memory_report_index();
  for (std::size_t i = 0; i < 5; ++i) index->add(i, features("The glacier Hardang retreats, geologists said."));
  const auto found = index->related(features("Hardang, a glacier, retreated."), std::nullopt, least_nearness, 10);
  CHECK(found.size() == 5);
  CHECK(index->related(features("Hardang, a glacier, retreated."), 2, least_nearness, 3).size() == 3);
}

TEST_CASE("a report that mentions two events does not make one of them") {
  const std::vector<RelatedPair> pairs = {{0, 1, 0.4}, {2, 3, 0.4}, {1, 4, 0.12}, {2, 4, 0.11}};
  const auto clusters = cluster_by_event(5, pairs);
  CHECK(clusters == std::vector<std::vector<std::size_t>>{{0, 1}, {2, 3}, {4}});
}

TEST_CASE("reports that are near on average are one cluster, whatever the order of the pairs") {
  const std::vector<RelatedPair> pairs = {{2, 1, 0.2}, {0, 2, 0.3}, {1, 0, 0.25}};
  CHECK(cluster_by_event(4, pairs) == std::vector<std::vector<std::size_t>>{{0, 1, 2}, {3}});
  CHECK(cluster_by_event(0, {}).empty());
}
