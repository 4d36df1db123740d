#include "check/check.h"

namespace factdiff {

std::vector<Finding> check_disagreements(std::vector<Disagreement> /*disagreements*/, const Policy& /*policy*/) {
  return {};
}

bool fails(std::span<const Finding> /*findings*/, const Policy& /*policy*/) { return false; }

}  // namespace factdiff
