#include "unit/write/example_comparison.h"

#include <algorithm>
#include <stdexcept>

namespace factdiff {

ExampleComparison& ExampleComparison::add_report(const std::string& id, const std::string& text) {
  AnalysedReport report;
  report.report.id = id;
  report.report.text = Text(text);
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t stop = text.find(". ", start);
    const std::size_t paragraph_end = std::min(text.find("\n\n", start), text.size());
    const std::size_t end = std::min(stop == std::string::npos ? text.size() : stop + 1, paragraph_end);
    Sentence sentence;
    sentence.span = {start, end};
    report.segmentation.sentences.push_back(sentence);
    Statement statement;
    statement.span = sentence.span;
    statement.sentence = report.statements.size();
    report.statements.push_back(statement);
    start = end + (end == paragraph_end ? 2 : 1);
  }
  comparison.reports.push_back(std::move(report));
  comparison.copy_of.emplace_back();
  return *this;
}

ValueMention ExampleComparison::mention(std::size_t report, std::string_view words) const {
  const AnalysedReport& analysed = comparison.reports[report];
  const std::size_t start = analysed.report.text.view().find(words);
  if (start == std::string_view::npos) throw std::logic_error("no such words: " + std::string(words));
  ValueMention mention{report, {start, start + words.size()}, {}};
  for (const Sentence& sentence : analysed.segmentation.sentences) {
    if (sentence.span.start <= start && start < sentence.span.end) mention.sentence = sentence.span;
  }
  return mention;
}

ExampleComparison& ExampleComparison::add_finding(FactKind kind, Verdict verdict, std::string_view left_words,
                                                  std::string_view right_words, const std::string& left_value,
                                                  const std::string& right_value) {
  Finding finding;
  finding.fingerprint = "00000000000000ab";
  Disagreement& disagreement = finding.disagreement;
  disagreement.kind = kind;
  disagreement.verdict = verdict;
  disagreement.rule = "figure/value-differs";
  disagreement.confidence = 0.9;
  disagreement.about = "the bridge at Orlen";
  disagreement.explanation = "one says this; the other says that";
  disagreement.positions.push_back({left_value, {mention(0, left_words)}});
  disagreement.positions.push_back({right_value, {mention(1, right_words)}});
  comparison.findings.push_back(std::move(finding));
  return *this;
}

ExampleComparison& ExampleComparison::add_alignment(std::size_t left_statement, std::size_t right_statement) {
  comparison.alignments.push_back({{0, left_statement}, {1, right_statement}, 0.87, {}, {}, {}});
  return *this;
}

}  // namespace factdiff
