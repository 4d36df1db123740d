#include "segment/segment.h"

#include <algorithm>

#include "segment/sentences.h"
#include "segment/tokens.h"

namespace factdiff {

namespace {

// The end of the stretch of text[span] before the next blank line, which always ends a sentence.
std::size_t blank_line(std::string_view text, TextSpan span) {
  for (std::size_t at = text.find('\n', span.start); at < span.end; at = text.find('\n', at + 1)) {
    std::size_t next = at + 1;
    while (next < span.end && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
    if (next >= span.end || text[next] == '\n') return at;
    at = next - 1;
  }
  return span.end;
}

void segment_paragraph(std::string_view text, TextSpan span, const Sentence& model, Segmentation& result) {
  const std::size_t first = result.tokens.size();
  read_tokens(text, span, result.tokens);
  std::size_t start = first;
  for (const std::size_t end : sentence_ends(text, result.tokens, first)) {
    Sentence sentence = model;
    sentence.span = {result.tokens[start].span.start, result.tokens[end - 1].span.end};
    sentence.first_token = start;
    sentence.last_token = end;
    result.tokens[start].space_before = false;
    result.sentences.push_back(sentence);
    start = end;
  }
}

}  // namespace

Segmentation segment_report(const Report& report) {
  Segmentation result;
  const std::string_view text = report.text.view();
  result.tokens.reserve(text.size() / 5);
  for (std::size_t b = 0; b < report.blocks.size(); ++b) {
    const Block& block = report.blocks[b];
    if (block.kind == BlockKind::furniture) continue;
    TextSpan rest = block.span;
    while (!rest.empty()) {
      const std::size_t end = blank_line(text, rest);
      Sentence model;
      model.place = block.kind;
      model.block = b;
      segment_paragraph(text, {rest.start, end}, model, result);
      rest.start = std::min(end + 1, rest.end);
    }
  }
  return result;
}

std::size_t sentence_at(const Segmentation& segmentation, std::size_t offset) {
  const auto& all = segmentation.sentences;
  const auto at = std::partition_point(all.begin(), all.end(),
                                       [&](const Sentence& sentence) { return sentence.span.end <= offset; });
  return static_cast<std::size_t>(at - all.begin());
}

}  // namespace factdiff
