#include "model/text.h"

#include <doctest/doctest.h>

using namespace factdiff;

TEST_CASE("columns count code points, not bytes") {
  const Text text("ab\nÉé€x");
  const Position position = text.position(text.view().find('x'));
  CHECK(position.line == 2);
  CHECK(position.column == 4);
}

TEST_CASE("an offset past the end gives the end") {
  const Text text("ab");
  CHECK(text.position(99).column == 3);
}
