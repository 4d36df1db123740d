#include "resolve/resolve.h"
#include "segment/clauses.h"

namespace factdiff {

void resolve_statements(AnalysedReport& report) {
  const auto& sentences = report.segmentation.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const BlockKind place = sentences[s].place;
    if (place == BlockKind::printed_date || place == BlockKind::dateline || place == BlockKind::credit) continue;
    Statement statement;
    statement.span = sentences[s].span;
    statement.sentence = s;
    statement.clauses = clauses_of(report.segmentation, sentences[s]);
    report.statements.push_back(std::move(statement));
  }
  std::size_t at = 0;
  for (std::size_t m = 0; m < report.mentions.size(); ++m) {
    const TextSpan span = report.mentions[m].span;
    while (at < report.statements.size() && report.statements[at].span.end <= span.start) ++at;
    if (at < report.statements.size() && report.statements[at].span.overlaps(span)) {
      report.statements[at].mentions.push_back(m);
    }
  }
}

}  // namespace factdiff
