#include "index/event_clusters.h"

#include <doctest/doctest.h>

using namespace factdiff;

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

TEST_CASE("what events of one kind have in common does not make one of them, however much it is in a loose event") {
  const auto pairs = [](double within) {
    return std::vector<RelatedPair>{{0, 1, within}, {2, 3, within}, {0, 2, 0.15},
                                    {0, 3, 0.15},   {1, 2, 0.15},   {1, 3, 0.15}};
  };
  CHECK(cluster_by_event(4, pairs(0.5)) == std::vector<std::vector<std::size_t>>{{0, 1}, {2, 3}});
  CHECK(cluster_by_event(4, pairs(0.3)) == std::vector<std::vector<std::size_t>>{{0, 1, 2, 3}});
}

TEST_CASE("a single report joins an event that it is less near than the reports of the event are, but not by far") {
  const auto pairs = [](double single) {
    return std::vector<RelatedPair>{{0, 1, 0.5}, {0, 2, single}, {1, 2, single}};
  };
  CHECK(cluster_by_event(3, pairs(0.12)).size() == 2);
  CHECK(cluster_by_event(3, pairs(0.14)).size() == 1);
}
