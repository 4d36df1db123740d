// Results to bytes. A writer decides nothing and computes no judgement: it receives a Comparison.
#pragma once

#include <string>

#include "compare/judge.h"
#include "model/analysed_report.h"
#include "model/comparison.h"

namespace factdiff {

struct TerminalStyle {
  bool color = false;
  std::size_t width = 80;  // columns
};

// The result for people: a block per finding and a summary line.
[[nodiscard]] std::string write_terminal(const Comparison& comparison, const TerminalStyle& style);
// How one finding came about, from the words to the verdict, for people. `comparison` should hold what is compatible
// and undecided as well.
[[nodiscard]] std::string write_chain(const Comparison& comparison, const Finding& finding, const TerminalStyle& style);
// The aligned statements for people.
[[nodiscard]] std::string write_alignments(const Comparison& comparison, const TerminalStyle& style);
// "factdiff-result/1", one object, ends in a newline. See docs/formats.md.
[[nodiscard]] std::string write_json(const Comparison& comparison);
// What was read in one report: one JSON object without a newline.
[[nodiscard]] std::string write_extraction(const AnalysedReport& report, bool with_text);
// One line of `judge --pairs` without a newline. `id` is JSON: the record's id as it was written, or null.
[[nodiscard]] std::string write_judgement(const Judgement& judgement, const std::string& id);

}  // namespace factdiff
