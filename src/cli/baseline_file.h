// The file of findings that are known.
#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

[[nodiscard]] std::vector<KnownFinding> read_baseline_file(const std::string& path);  // throws Error
// The file holds either what it held before or all of the new findings, whatever happens. Throws Error.
void write_baseline_file(const std::string& path, const std::vector<KnownFinding>& known);

}  // namespace factdiff
