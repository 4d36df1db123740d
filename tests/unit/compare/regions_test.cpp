#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

std::vector<Verdict> regions_between(std::string_view left, std::string_view right) {
  std::vector<Verdict> verdicts;
  for (const Discrepancy& found : differences_of(left, right)) {
    if (found.rule == "place/region-differs") verdicts.push_back(found.verdict);
  }
  return verdicts;
}

}  // namespace

TEST_CASE("a town lies in one part of its country") {
  CHECK(regions_between("A quake in the southeastern city of Kerman killed many.",
                        "A quake killed many in the city of Kerman in northern Iran.") ==
        std::vector{Verdict::conflict});
  CHECK(regions_between("A quake in the southern Iranian city of Kerman killed many.",
                        "A quake killed many in Kerman, in northern Iran.") == std::vector{Verdict::conflict});
}

TEST_CASE("the middle of a country and its edge pull apart") {
  CHECK(regions_between("A quake in the southeastern city of Kerman killed many.",
                        "A quake killed many in Kerman in central Iran.") == std::vector{Verdict::imprecise});
}

TEST_CASE("neighbouring parts of a country, and parts in which other towns lie") {
  CHECK(regions_between("A quake in the southeastern city of Kerman killed many.",
                        "A quake killed many in Kerman in southern Iran.")
            .empty());
  CHECK(regions_between("A quake in the southeastern city of Kerman killed many.",
                        "A quake killed many in Tabriz in northern Iran.")
            .empty());
}
