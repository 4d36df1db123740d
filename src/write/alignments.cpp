#include <fmt/format.h>

#include "write/places.h"
#include "write/terminal_words.h"
#include "write/write.h"

namespace factdiff {

namespace {

constexpr std::size_t indent = 6;

// One statement of an aligned pair:   "0.87  AFP (line 3)", and below it the sentence
void write_statement(std::string& text, const Comparison& comparison, const StatementReference& reference,
                     ReportPlaces& places, const std::string& first_column, const TerminalStyle& style, Color color) {
  const AnalysedReport& report = comparison.reports[reference.report];
  const TextSpan span = report.statements[reference.statement].span;
  const std::string where = label_of(comparison, reference.report,
                                     fmt::format("line {}", places.position(reference.report, span.start).line));
  text += fmt::format("{:<{}}{}\n", first_column, indent, line_of(where, style.width - indent, color).text);
  for (const Line& line : sentence_lines(report.report, span, {}, 2, style.width - indent, {})) {
    text += std::string(indent, ' ') + line.text + "\n";
  }
}

}  // namespace

std::string write_alignments(const Comparison& comparison, const TerminalStyle& style) {
  ReportPlaces places(comparison);
  std::string text;
  for (const Alignment& alignment : comparison.alignments) {
    const auto color = [&](std::size_t i) { return style.color ? color_of_position(i) : Color(); };
    write_statement(text, comparison, alignment.left, places, fmt::format("{:.2f}", alignment.score), style, color(0));
    write_statement(text, comparison, alignment.right, places, "", style, color(1));
    if (!alignment.evidence.empty()) {
      const std::string evidence = fmt::format("({})", fmt::join(alignment.evidence, "; "));
      text += std::string(indent, ' ') + line_of(evidence, style.width - indent).text + "\n";
    }
    text += '\n';
  }
  return text + counted(comparison.alignments.size(), "pair", "pairs") + " of statements that say the same in " +
         counted(comparison.reports.size(), "report", "reports") + ".\n";
}

}  // namespace factdiff
