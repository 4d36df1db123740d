// The identity of a disagreement, by which a later run knows it again.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/comparison.h"

namespace factdiff {

// 16 hexadecimal digits made of rule, kind, the sorted values and the words about the fact; never of report ids,
// offsets, line numbers or the order of the reports, so that it survives what happens around the disputed sentences.
// Without `reports` (those that the disagreement is of) the words are those of its `about`.
[[nodiscard]] std::string fingerprint(const Disagreement& disagreement, std::span<const AnalysedReport> reports);

// Letters and digits alone, folded, a space between words.
[[nodiscard]] std::string normalised_words(std::string_view text);

}  // namespace factdiff
