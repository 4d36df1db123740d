#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

bool finds_place(std::string_view left, std::string_view right) {
  const auto found = differences_of(left, right);
  return std::any_of(found.begin(), found.end(), [](const Discrepancy& d) { return d.kind == FactKind::place; });
}

}  // namespace

TEST_CASE("another village in the same words is another place") {
  CHECK(finds_place("The mayor opened the bridge in Lenby on Monday.",
                    "The mayor opened the bridge in Tarvel on Monday."));
}

TEST_CASE("a village and its province, or villages that both reports know, are no other places") {
  CHECK_FALSE(finds_place("The mayor opened the bridge in Lenby, Tarvel province, on Monday.",
                          "The mayor opened the bridge in Tarvel province on Monday."));
  CHECK_FALSE(finds_place("The mayor opened the bridge in Lenby on Monday. Then she went to Tarvel.",
                          "The mayor opened the bridge in Tarvel on Monday. Then she went to Lenby."));
}
