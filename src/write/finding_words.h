// Words about results that all writers share.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "model/comparison.h"

namespace factdiff {

// "1 conflict", "3 conflicts", "2 spelling variants".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

// What a report is called: "k-17"; "k-17 (Northern Wire)" where it names its source; with a place "k-17 (line 3)",
// "k-17 (Northern Wire, line 3)". By its id, since explanations name reports so.
[[nodiscard]] std::string label_of(const Comparison& comparison, std::size_t report, std::string_view place = {});

// The value of a position as people write it.
[[nodiscard]] std::string readable_value(FactKind kind, const std::string& value);

// "3 reports"; "1 story, compared with 4 reports"; "11 reports (3 events that more than one of them tells of)".
[[nodiscard]] std::string compared_words(const Comparison& comparison);

// "2 conflicts, 1 spelling variant in 3 reports.": the result in one sentence. `painted` may colour the words of a
// verdict.
[[nodiscard]] std::string summary_of(
    const Comparison& comparison, const std::function<std::string(Verdict verdict, const std::string& words)>& painted =
                                      [](Verdict, const std::string& words) { return words; });

// "The bridge fell on Monday: agency says “Monday”; local says …": what it is about and why, in one sentence without
// its full stop.
[[nodiscard]] std::string message_of(const Disagreement& disagreement);

// "suppressed until 2024-06-30: the desk has asked (factdiff.toml:12)", "known from the baseline", "new since the
// baseline"; empty of a finding that is neither.
[[nodiscard]] std::string status_of(const Finding& finding);

}  // namespace factdiff
