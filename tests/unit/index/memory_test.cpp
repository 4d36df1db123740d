#include <doctest/doctest.h>

#include <algorithm>

#include "index/statement_index.h"
#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

namespace {

std::vector<StatementProfile> profiled(std::string_view text) { return profile_statements(analysed(text)); }

}  // namespace

TEST_CASE("a statement is found by the rare words and names that it shares, the most telling first") {
  const std::vector<StatementProfile> first =
      profiled("The ferry Aurelia sank off Trondelag. The mayor thanked the volunteers.");
  const std::vector<StatementProfile> second =
      profiled("Volunteers were thanked by the mayor. A bakery opened. Off Trondelag, the ferry Aurelia has sunk.");
  const auto index = make_memory_index();
  index->add(0, first);
  index->add(1, second);
  const auto found = index->candidates(0, first[0], 10);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == StatementReference{1, 2});
  CHECK(std::find(found.begin(), found.end(), StatementReference{1, 1}) == found.end());
}

TEST_CASE("a report does not find its own statements, and a limit is kept") {
  const std::vector<StatementProfile> report = profiled("The glacier Hardang retreats. The glacier Hardang advances.");
  const auto index = make_memory_index();
  for (std::size_t i = 0; i < 3; ++i) index->add(i, report);
  const auto found = index->candidates(1, report[0], 3);
  CHECK(found.size() == 3);
  for (const StatementReference& each : found) CHECK(each.report != 1);
}

TEST_CASE("a report that is not in the index is compared with all that are") {
  const auto index = make_memory_index();
  index->add(7, profiled("The glacier Hardang retreats."));
  const auto found = index->candidates(8, profiled("Hardang, a glacier, retreated.")[0], 10);
  REQUIRE(found.size() == 1);
  CHECK(found.front() == StatementReference{7, 0});
}

TEST_CASE("among very many statements those with the rarest words in common are found") {
  const auto index = make_memory_index();
  for (std::size_t i = 0; i < 2500; ++i) index->add(i, profiled("The glacier retreats."));
  index->add(2500, profiled("The glacier Hardang retreats."));
  const auto found = index->candidates(2501, profiled("Hardang, a glacier, retreated.")[0], 10);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == StatementReference{2500, 0});
  CHECK_FALSE(index->candidates(2501, profiled("A glacier retreated.")[0], 10).empty());
}
