#include "compare/claim.h"

#include <algorithm>
#include <span>

#include "lexicon/morphology.h"
#include "lexicon/speech.h"

namespace factdiff {

namespace {

constexpr std::size_t most_source_tokens = 8;  // "the fire brigade of the town said on Monday"
constexpr std::size_t least_claim_tokens = 4;

// "said", "reports"; not "a call", which could be said too.
bool is_saying(const Token& token) {
  const bool speech = is_verb_of_saying(token.lower) || token.lower == "found";
  const auto form = forms_of(token.lower).likeliest();
  return speech && (form == WordForm::past || form == WordForm::third_person);
}

// Tokens between two commas that only tell the source: "investigators said later", "according to the police".
bool is_source(std::span<const Token> tokens) {
  if (tokens.empty() || tokens.size() > most_source_tokens) return false;
  if (tokens.front().lower == "according") return true;
  // "he said", not "said to be".
  const auto verb = std::find_if(tokens.begin(), tokens.end(), is_saying);
  const bool has_claim =
      std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.lower == "that"; });
  return verb != tokens.end() && !has_claim;
}

}  // namespace

Statement claim_of(const AnalysedReport& report, const Statement& statement) {
  const auto& all = report.segmentation.tokens;
  const Sentence& sentence = report.segmentation.sentences[statement.sentence];
  std::size_t first = sentence.first_token;
  std::size_t last = sentence.last_token;
  while (first < last && all[first].span.start < statement.span.start) ++first;
  while (last > first && all[last - 1].span.end > statement.span.end) --last;
  const auto tokens = [&](std::size_t from, std::size_t to) { return std::span(all).subspan(from, to - from); };
  const auto is_comma = [&](std::size_t at) { return all[at].lower == ","; };

  std::size_t end = last;
  while (end > first && all[end - 1].kind == TokenKind::punctuation && !is_comma(end - 1)) --end;
  std::size_t comma = end;
  while (comma > first && !is_comma(comma - 1)) --comma;
  if (comma > first + least_claim_tokens && is_source(tokens(comma, end))) last = comma - 1;

  if (first == last) return statement;
  comma = first;
  while (comma < last && comma - first <= most_source_tokens && !is_comma(comma)) ++comma;
  const bool opens_with_source = all[first].lower == "according" && comma < last && is_comma(comma);
  if (opens_with_source && comma + least_claim_tokens < last) first = comma + 1;

  Statement claim = statement;
  claim.span = {all[first].span.start, all[last - 1].span.end};
  return claim;
}

}  // namespace factdiff
