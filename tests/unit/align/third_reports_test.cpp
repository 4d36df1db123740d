#include "align/third_reports.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("a third report that says the same as both brings two statements together") {
  PairsByReports pairs;
  pairs[{0, 1}] = {{0, 0, 2.0}};
  pairs[{1, 2}] = {{0, 0, 2.0}};
  pairs[{0, 2}] = {{0, 0, -0.3}, {1, 1, 1.0}};
  weigh_by_third_reports(pairs);
  CHECK(pairs.at({0, 2})[0].log_odds > 0);
}

TEST_CASE("a pair that no third report of the event tells is less likely") {
  PairsByReports pairs;
  pairs[{0, 1}] = {{0, 0, 2.0}};
  pairs[{1, 2}] = {{0, 0, 2.0}};
  pairs[{0, 2}] = {{0, 0, 2.0}, {1, 1, 0.5}};
  weigh_by_third_reports(pairs);
  CHECK(pairs.at({0, 2})[1].log_odds < 0.5);
}

TEST_CASE("two reports alone are left as they are") {
  PairsByReports pairs;
  pairs[{0, 1}] = {{0, 0, 0.4}, {1, 0, -0.2}};
  weigh_by_third_reports(pairs);
  CHECK(pairs.at({0, 1})[0].log_odds == 0.4);
  CHECK(pairs.at({0, 1})[1].log_odds == -0.2);
}

TEST_CASE("two statements that a third report tells apart are less likely the same than two that it does not tell") {
  PairsByReports pairs;
  pairs[{0, 1}] = {{0, 0, 0.5}, {1, 1, 0.5}};
  pairs[{0, 2}] = {{0, 0, 3.0}, {0, 1, -3.0}};
  pairs[{1, 2}] = {{0, 0, -3.0}, {0, 1, 3.0}};
  weigh_by_third_reports(pairs);
  CHECK(pairs.at({0, 1})[0].log_odds < pairs.at({0, 1})[1].log_odds);
  CHECK(pairs.at({0, 1})[1].log_odds < 0.5);
}
