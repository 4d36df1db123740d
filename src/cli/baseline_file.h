// The file of findings that are known: a line each, by fingerprint, made to be read and merged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/comparison.h"

namespace factdiff {

// Throws Error, with the line, where the text is no baseline.
[[nodiscard]] std::vector<KnownFinding> parse_baseline(std::string_view text, const std::string& path);
[[nodiscard]] std::string baseline_text(const std::vector<KnownFinding>& known);

[[nodiscard]] std::vector<KnownFinding> read_baseline_file(const std::string& path);  // throws Error
// The file holds either what it held before or all of the new findings, whatever happens. Throws Error.
void write_baseline_file(const std::string& path, const std::vector<KnownFinding>& known);

}  // namespace factdiff
