#include "compare/words_beside.h"

#include <algorithm>

#include "lexicon/morphology.h"

namespace factdiff {

namespace {

std::span<const Token> sentence_tokens(const AnalysedReport& report, const Mention& mention) {
  const Sentence& sentence = report.segmentation.sentences[mention.sentence];
  return std::span(report.segmentation.tokens)
      .subspan(sentence.first_token, sentence.last_token - sentence.first_token);
}

}  // namespace

std::span<const Token> words_before(const AnalysedReport& report, const Mention& mention, std::size_t most) {
  const auto tokens = sentence_tokens(report, mention);
  const auto end = std::partition_point(tokens.begin(), tokens.end(),
                                        [&](const Token& token) { return token.span.end <= mention.span.start; });
  const auto count = static_cast<std::size_t>(end - tokens.begin());
  return tokens.subspan(count - std::min(count, most), std::min(count, most));
}

std::span<const Token> words_around(const AnalysedReport& report, const Mention& mention, std::size_t most) {
  const auto tokens = sentence_tokens(report, mention);
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [&](const Token& token) { return token.span.end <= mention.span.start; });
  const auto here = static_cast<std::size_t>(at - tokens.begin());
  const std::size_t first = here - std::min(here, most);
  return tokens.subspan(first, std::min(tokens.size(), here + most) - first);
}

const Token* word_after(const AnalysedReport& report, const Mention& mention) {
  const auto tokens = sentence_tokens(report, mention);
  const auto next = std::partition_point(tokens.begin(), tokens.end(),
                                         [&](const Token& token) { return token.span.start < mention.span.end; });
  return next != tokens.end() && next->span.start == mention.span.end ? &*next : nullptr;
}

std::span<const Mention> mentions_beside(const AnalysedReport& report, const Mention& mention) {
  const auto first = std::partition_point(report.mentions.begin(), report.mentions.end(),
                                          [&](const Mention& other) { return other.sentence < mention.sentence; });
  const auto last = std::partition_point(first, report.mentions.end(),
                                         [&](const Mention& other) { return other.sentence == mention.sentence; });
  return {first, last};
}

std::span<const Mention> mentions_at(const AnalysedReport& report, std::size_t start) {
  const auto first = std::partition_point(report.mentions.begin(), report.mentions.end(),
                                          [&](const Mention& mention) { return mention.span.start < start; });
  const auto last = std::partition_point(first, report.mentions.end(),
                                         [&](const Mention& mention) { return mention.span.start == start; });
  return {first, last};
}

std::string governor_lemma(const AnalysedReport& report, const Mention& mention) {
  return mention.governor ? lemma(report.segmentation.tokens[*mention.governor].lower) : std::string();
}

bool is_quoted(const AnalysedReport& report, const Statement& statement, TextSpan words) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](std::size_t m) {
    const auto* quotation = std::get_if<Quotation>(&report.mentions[m].fact);
    return quotation != nullptr && quotation->type != QuotationType::indirect &&
           report.mentions[m].span.contains(words);
  });
}

}  // namespace factdiff
