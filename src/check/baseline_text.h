// A baseline as text: a line for each finding that is known, by fingerprint, made to be read and merged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

// `path` is that of the text in errors. Throws Error, with the line, where the text is no baseline.
[[nodiscard]] std::vector<KnownFinding> parse_baseline(std::string_view text, const std::string& path);
[[nodiscard]] std::string baseline_text(const std::vector<KnownFinding>& known);

}  // namespace factdiff
