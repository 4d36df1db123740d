#include <algorithm>

#include "compare/discrepancies.h"

namespace factdiff {

namespace {

// The clause of its statement that says it; empty where it stands in none.
TextSpan clause_of(const AnalysedReport& report, const Mention& mention) {
  const auto statement = std::partition_point(report.statements.begin(), report.statements.end(),
                                              [&](const Statement& s) { return s.sentence < mention.sentence; });
  if (statement == report.statements.end() || statement->sentence != mention.sentence) return {};
  const auto clause = std::find_if(statement->clauses.begin(), statement->clauses.end(),
                                   [&](TextSpan span) { return span.overlaps(mention.span); });
  return clause == statement->clauses.end() ? TextSpan{} : *clause;
}

}  // namespace

ValueMention value_mention(std::span<const AnalysedReport> reports, std::size_t report, std::size_t mention) {
  const Mention& at = reports[report].mentions[mention];
  return {report, at.span, reports[report].segmentation.sentences[at.sentence].span, clause_of(reports[report], at)};
}

Discrepancy slip_between(std::span<const AnalysedReport> reports, std::size_t report, std::size_t left,
                         std::size_t right, FactKind kind, std::string_view rule, double confidence) {
  Discrepancy discrepancy;
  discrepancy.kind = kind;
  discrepancy.verdict = Verdict::conflict;
  discrepancy.rule = rule;
  discrepancy.confidence = confidence;
  discrepancy.left = value_mention(reports, report, left);
  discrepancy.right = value_mention(reports, report, right);
  discrepancy.about = about_mention(reports[report], reports[report].mentions[left]);
  return discrepancy;
}

std::string about_mention(const AnalysedReport& report, const Mention& mention) {
  return about_words(report, mention.span, mention.sentence);
}

std::string about_words(const AnalysedReport& report, TextSpan words, std::size_t sentence_number) {
  constexpr std::size_t reach = 45;  // bytes on each side, moved to the next word
  const TextSpan sentence = report.segmentation.sentences[sentence_number].span;
  const auto& tokens = report.segmentation.tokens;
  std::size_t start = sentence.start;
  std::size_t end = sentence.end;
  if (words.start > start + reach) start = words.start - reach;
  if (words.end + reach < end) end = words.end + reach;
  // Whole tokens only.
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), start,
                                      [](const Token& token, std::size_t at) { return token.span.start < at; });
  if (first != tokens.end() && first->span.start <= words.start) start = first->span.start;
  auto last = std::upper_bound(tokens.begin(), tokens.end(), end,
                               [](std::size_t at, const Token& token) { return at < token.span.end; });
  if (last != tokens.begin() && std::prev(last)->span.end >= words.end) end = std::prev(last)->span.end;
  std::string about(report.report.text.view({start, std::max(end, words.end)}));
  std::replace(about.begin(), about.end(), '\n', ' ');
  if (start > sentence.start) about.insert(0, "… ");
  if (end < sentence.end && about.back() != '.') about += " …";
  return about;
}

}  // namespace factdiff
