#include "segment/segment.h"

#include "adapters/icu/boundaries.h"
#include "adapters/icu/fold.h"

namespace factdiff {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

Segmentation segment_report(const Report& report) {
  Segmentation result;
  for (std::size_t b = 0; b < report.blocks.size(); ++b) {
    const Block& block = report.blocks[b];
    if (block.kind == BlockKind::furniture) continue;
    const std::string_view text = report.text.view(block.span);
    const auto ends = sentence_boundaries(text);
    for (std::size_t i = 1; i < ends.size(); ++i) {
      std::size_t start = block.span.start + ends[i - 1];
      std::size_t end = block.span.start + ends[i];
      while (start < end && is_space(report.text.view()[start])) ++start;
      while (end > start && is_space(report.text.view()[end - 1])) --end;
      if (start == end) continue;
      Sentence sentence{{start, end}, block.kind, b, result.tokens.size(), 0};
      const std::string_view words = report.text.view(sentence.span);
      const auto marks = word_boundaries(words);
      bool space = false;
      for (std::size_t w = 1; w < marks.size(); ++w) {
        const std::string_view word = words.substr(marks[w - 1], marks[w] - marks[w - 1]);
        if (is_space(word[0])) {
          space = true;
          continue;
        }
        Token token;
        token.span = {start + marks[w - 1], start + marks[w]};
        token.kind = (word[0] >= '0' && word[0] <= '9') ? TokenKind::number
                     : (static_cast<unsigned char>(word[0]) & 0x80U) != 0 || (word[0] | 32) >= 'a'
                         ? TokenKind::word
                         : TokenKind::punctuation;
        token.lower = fold_case(word);
        token.capitalised = word[0] >= 'A' && word[0] <= 'Z';
        token.space_before = space;
        space = false;
        result.tokens.push_back(std::move(token));
      }
      sentence.last_token = result.tokens.size();
      result.sentences.push_back(sentence);
    }
  }
  return result;
}

}  // namespace factdiff
