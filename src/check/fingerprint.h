// The identity of a disagreement, by which a later run knows it again.
#pragma once

#include <string>

#include "model/comparison.h"

namespace factdiff {

// 16 hexadecimal digits made of rule, kind, the sorted values and the normalised `about`; never of report ids, offsets
// or line numbers, so that it survives text that moves around it.
[[nodiscard]] std::string fingerprint(const Disagreement& disagreement);

}  // namespace factdiff
