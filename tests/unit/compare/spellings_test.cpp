#include <doctest/doctest.h>

#include "support/compared_texts.h"

using namespace factdiff;
using testing::differences_of;

namespace {

std::vector<Discrepancy> spellings(std::string_view left, std::string_view right) {
  auto found = differences_of(left, right);
  std::erase_if(found, [](const Discrepancy& discrepancy) { return discrepancy.verdict != Verdict::variant; });
  return found;
}

}  // namespace

TEST_CASE("a person spelled otherwise by the other report is a variant") {
  const auto found =
      spellings("Mayor Oskar Vellmar opened the bridge.", "The bridge was opened by Mayor Oscar Vellmar.");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].kind == FactKind::name);
}

TEST_CASE("a report that spells a name in two ways does not hide that the other spells it in one") {
  const auto found = spellings("Mayor Oskar Vellmar opened the bridge. Velmar then left.",
                               "The bridge was opened by Mayor Oskar Vellmar. Vellmar then left.");
  CHECK_FALSE(found.empty());
}

TEST_CASE("a short form of a name is no variant") {
  CHECK(spellings("Mayor Oskar Vellmar opened the bridge.", "Vellmar opened the bridge, the mayor's first.").empty());
}

TEST_CASE("British and American spelling in a name is no variant") {
  CHECK(spellings("The Orvel Defence Centre was closed.", "The Orvel Defense Center was closed.").empty());
}

TEST_CASE("two people with one family name are not spellings of one another") {
  CHECK(spellings("Oskar Vellmar opened the bridge.", "Ines Vellmar opened the bridge.").empty());
}
