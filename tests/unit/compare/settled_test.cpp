#include <doctest/doctest.h>

#include "compare/settled.h"

using namespace factdiff;

namespace {

constexpr TextSpan speed{10, 13};
constexpr TextSpan limit{40, 43};

Discrepancy figures(Verdict verdict, double confidence, ValueMention left, ValueMention right) {
  Discrepancy found;
  found.kind = FactKind::figure;
  found.verdict = verdict;
  found.confidence = confidence;
  found.left = left;
  found.right = right;
  return found;
}

}  // namespace

TEST_CASE("a value that agrees elsewhere in the other report contradicts nothing there") {
  std::vector<Discrepancy> found = {figures(Verdict::conflict, 0.8, {0, speed, {}}, {1, limit, {}}),
                                    figures(Verdict::agree, 0.9, {0, limit, {}}, {1, limit, {}})};
  drop_settled(found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::agree);
}

TEST_CASE("an agreement that is less sure than the difference settles nothing") {
  std::vector<Discrepancy> found = {figures(Verdict::conflict, 0.9, {0, speed, {}}, {1, limit, {}}),
                                    figures(Verdict::agree, 0.6, {0, limit, {}}, {1, limit, {}})};
  drop_settled(found);
  CHECK(found.size() == 2);
}

TEST_CASE("two values that a third report tells apart are two facts, unless it tells them as one") {
  const auto between = [](double agreement) {
    std::vector<Discrepancy> found = {figures(Verdict::conflict, 0.8, {0, speed, {}}, {1, limit, {}}),
                                      figures(Verdict::agree, agreement, {0, speed, {}}, {2, speed, {}}),
                                      figures(Verdict::agree, agreement, {1, limit, {}}, {2, limit, {}})};
    drop_settled(found);
    return found.size();
  };
  CHECK(between(0.9) == 2);
  CHECK(between(0.7) == 3);
}
