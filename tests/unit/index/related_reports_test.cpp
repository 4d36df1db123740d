#include "index/related_reports.h"

#include <doctest/doctest.h>

#include "read/read.h"

using namespace factdiff;

namespace {

std::vector<ReportFeature> features(std::string_view text) { return report_features(report_of_text("report", text)); }

std::unique_ptr<ReportStore> store_of(const std::vector<std::string_view>& texts) {
  StoreChange change;
  for (const std::string_view text : texts) change.added.emplace_back().features = features(text);
  auto store = make_memory_store();
  store->apply(change);
  return store;
}

}  // namespace

TEST_CASE("a report finds the report of the same event before one that shares its everyday words") {
  const auto store = store_of({"The glacier Hardang retreats, geologists said. It lost nine metres in a year.",
                               "The mayor said a new school would open in a year. Parents were glad."});
  const auto state = store->snapshot();
  const auto own = features("Geologists measured the Hardang glacier: it retreated by nine metres last year.");
  const auto found = ReportFinder(*state).related(own, 0);
  REQUIRE(found.size() == 1);
  CHECK(found.front().number == 1);
  CHECK(found.front().nearness > 0.2);
}

TEST_CASE("in a corpus of one event its words are not too common to tell") {
  const auto store = store_of(std::vector<std::string_view>(5, "The glacier Hardang retreats, geologists said."));
  const auto state = store->snapshot();
  const auto own = features("Hardang, a glacier, retreated.");
  CHECK(ReportFinder(*state).related(own, 0).size() == 5);
  const auto others = ReportFinder(*state).related(own, 2, least_nearness, 3);
  REQUIRE(others.size() == 3);
  for (const RelatedReport& each : others) CHECK(each.number != 2);
}

TEST_CASE("an empty store has nothing related, nor has a report without words") {
  const auto empty = store_of({})->snapshot();
  CHECK(ReportFinder(*empty).related(features("A glacier retreats."), 0, 0).empty());
  const auto one = store_of({"A glacier retreats."})->snapshot();
  CHECK(ReportFinder(*one).related({}, 0, 0).empty());
}
