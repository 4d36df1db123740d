// Shorthand for tests: the sentences and tokens of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/read.h"
#include "segment/segment.h"

namespace factdiff {

// "One.|Two" is the text "One. Two" with a sentence end at the bar.
inline std::vector<std::string> parts_of(std::string_view marked) {
  std::vector<std::string> parts(1);
  for (const char c : marked) {
    if (c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

inline std::vector<std::string> sentences_of(std::string_view text) {
  const Report report = report_of_text("a", text);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : segment_report(report).sentences) {
    sentences.emplace_back(report.text.view(sentence.span));
  }
  return sentences;
}

// The sentences of the text that `marked` makes with a space at each bar.
inline std::vector<std::string> sentences_of_marked(std::string_view marked) {
  std::string text;
  for (const char c : marked) text += c == '|' ? ' ' : c;
  return sentences_of(text);
}

inline std::vector<std::string> tokens_of(std::string_view text) {
  const Report report = report_of_text("a", text);
  std::vector<std::string> tokens;
  for (const Token& token : segment_report(report).tokens) tokens.emplace_back(report.text.view(token.span));
  return tokens;
}

}  // namespace factdiff
