#include "extract/quotation/speaker_phrase.h"

#include <algorithm>
#include <array>
#include <span>

#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr std::size_t most_phrase_tokens = 14;

bool is_any(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words at which no noun phrase goes on.
bool breaks_phrase(const Token& token) {
  static constexpr std::array<std::string_view, 34> words = {
      "that",   "who",    "which", "whom",  "whose",  "as",     "when",    "while",    "because",
      "if",     "but",    "where", "after", "before", "though", "whether", "although", "since",
      "until",  "till",   "so",    "yet",   "than",   "then",   "to",      "also",     "not",
      "adding", "saying", "via",   "what",  "how",    "why",    "during"};
  return is_any(token.lower, words);
}

bool is_preposition(const Token& token) {
  static constexpr std::array<std::string_view, 22> words = {
      "in",    "on",     "at",    "of",     "for",  "from", "with", "by",    "to", "over",  "about",
      "under", "during", "after", "before", "into", "amid", "near", "since", "as", "while", "through"};
  return is_any(token.lower, words);
}

bool is_determiner(const Token& token) {
  static constexpr std::array<std::string_view, 16> words = {"the",     "a",   "an",   "his",  "her",   "its",
                                                             "their",   "one", "this", "that", "these", "some",
                                                             "another", "two", "both", "my"};
  return is_any(token.lower, words);
}

bool is_pronoun(const Token& token) {
  static constexpr std::array<std::string_view, 6> words = {"he", "she", "they", "it", "we", "i"};
  return is_any(token.lower, words);
}

// "moved", "works": a verb that is no noun ends the phrase, whichever side it stands on.
bool is_plain_verb(const Token& token) {
  if (token.capitalised || token.kind != TokenKind::word) return false;
  const WordForms forms = forms_of(token.lower);
  const auto likeliest = forms.likeliest();
  return likeliest && (*likeliest == WordForm::past || *likeliest == WordForm::third_person) && !forms.may_be_noun() &&
         !forms.may_be(WordForm::adjective) && !forms.may_be(WordForm::participle);
}

// "said last month", "said today": the time is no part of the speaker.
bool begins_time(const Token& token) {
  static constexpr std::array<std::string_view, 7> words = {"last",    "today", "yesterday", "tonight",
                                                            "earlier", "next",  "late"};
  return !token.capitalised && is_any(token.lower, words);
}

bool is_adverb(const Token& token) {
  static constexpr std::array<std::string_view, 14> words = {"also",  "later",   "then",    "once", "now",
                                                             "again", "earlier", "still",   "even", "always",
                                                             "often", "himself", "herself", "just"};
  return is_any(token.lower, words) || (!token.capitalised && token.lower.size() > 4 && token.lower.ends_with("ly") &&
                                        forms_of(token.lower).may_be(WordForm::adverb));
}

// The full stop of "Mr." and "J." where it is a token of its own.
bool is_abbreviation_stop(const TokenMap& tokens, std::size_t i) {
  if (tokens.token(i).lower != "." || i == 0 || tokens.token(i).space_before) return false;
  const Token& before = tokens.token(i - 1);
  return before.capitalised && (before.lower.size() <= 2 || lists::abbreviations.contains(before.lower + "."));
}

bool is_joint(const Token& token) {
  return token.lower == "-" || token.lower == "&" || token.lower == "'s" || token.lower == "'" || token.lower == "/";
}

std::optional<TextSpan> span_of(const TokenMap& tokens, std::size_t first, std::size_t last) {
  while (last > first && tokens.token(last - 1).kind == TokenKind::punctuation && tokens.token(last - 1).lower != ".")
    --last;
  if (first >= last) return std::nullopt;
  return TextSpan{tokens.token(first).span.start, tokens.token(last - 1).span.end};
}

bool in_phrase(const TokenMap& tokens, std::size_t i) {
  const Token& token = tokens.token(i);
  if (!token.capitalised && token.kind == TokenKind::word && lists::speech_verbs.contains(token.lower)) return false;
  if (is_pronoun(token) || is_plain_verb(token)) return false;
  if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
    return is_joint(token) || is_abbreviation_stop(tokens, i);
  }
  return !breaks_phrase(token);
}

// "Last month, the port …", "Separately, the port …"
bool is_opening_adverbial(const Token& token) {
  static constexpr std::array<std::string_view, 12> words = {"last",       "this",      "next",      "today",
                                                             "yesterday",  "meanwhile", "asked",     "elsewhere",
                                                             "separately", "however",   "overnight", "instead"};
  return is_any(token.lower, words);
}

// "In a statement, the port …", "But the port …": what stands before the subject's phrase is passed over.
std::size_t skip_openers(const TokenMap& tokens, std::size_t first, std::size_t verb) {
  for (int round = 0; round < 4 && first < verb; ++round) {
    const Token& token = tokens.token(first);
    const bool is_conjunction =
        token.lower == "and" || token.lower == "but" || token.lower == "so" || token.lower == "yet";
    if (is_conjunction || (token.kind == TokenKind::punctuation && !is_joint(token))) {
      ++first;
      continue;
    }
    const bool opens = is_preposition(token) || breaks_phrase(token) || is_adverb(token) ||
                       is_opening_adverbial(token) || token.lower.ends_with("ing");
    if (!opens) break;
    std::size_t comma = first;
    while (comma < verb && tokens.token(comma).lower != ",") ++comma;
    if (comma >= verb) break;
    first = comma + 1;
  }
  return first;
}

}  // namespace

bool is_auxiliary(const Token& token) {
  static constexpr std::array<std::string_view, 21> words = {
      "cannot", "is",    "was", "are",   "were", "be",    "been", "being", "has",  "have",  "had",
      "will",   "would", "can", "could", "may",  "might", "must", "did",   "does", "should"};
  // Theresa May, Will Smith
  return !token.capitalised && is_any(token.lower, words);
}

std::optional<TextSpan> phrase_from(const TokenMap& tokens, std::size_t first, std::size_t last) {
  std::size_t end = first;
  last = std::min({last, first + most_phrase_tokens, tokens.token_count()});
  if (end < last && is_pronoun(tokens.token(end))) return tokens.token(end).span;
  while (end < last && in_phrase(tokens, end)) {
    const Token& token = tokens.token(end);
    if (end > first && (is_auxiliary(token) || begins_time(token) ||
                        (is_preposition(token) && token.lower != "of" && token.lower != "for")))
      break;
    ++end;
  }
  // "said on Thursday", "said in a statement": nobody is named there.
  if (end == first || is_preposition(tokens.token(first)) || is_adverb(tokens.token(first))) return std::nullopt;
  const Token& head = tokens.token(first);
  if (!head.capitalised && !is_determiner(head) && !forms_of(head.lower).may_be_noun() &&
      !forms_of(head.lower).may_be(WordForm::adjective)) {
    return std::nullopt;
  }
  return span_of(tokens, first, end);
}

std::optional<TextSpan> subject_before(const TokenMap& tokens, std::size_t first, std::size_t verb) {
  std::size_t end = verb;
  while (end > first && (is_auxiliary(tokens.token(end - 1)) || is_adverb(tokens.token(end - 1)))) --end;
  if (end == first) return std::nullopt;
  if (is_pronoun(tokens.token(end - 1))) return tokens.token(end - 1).span;
  const Token& last = tokens.token(end - 1);
  // "Jane Roe, who heads the port, said": the phrase before the first comma.
  if (last.kind == TokenKind::punctuation && !is_joint(last) && !is_abbreviation_stop(tokens, end - 1)) {
    return phrase_from(tokens, skip_openers(tokens, first, end - 1), end - 1);
  }
  // "The mayor arrived on Monday and said": the sentence's subject speaks.
  if (last.lower == "and" || last.lower == "but") return subject_of_sentence(tokens, first, end - 1);
  std::size_t start = end;
  while (start > first && end - start < most_phrase_tokens && in_phrase(tokens, start - 1) &&
         !is_auxiliary(tokens.token(start - 1))) {
    --start;
  }
  // "Jane Roe, who was in the port said": a verb before the phrase has another subject.
  if (start > first && (is_auxiliary(tokens.token(start - 1)) || is_plain_verb(tokens.token(start - 1)))) {
    return subject_of_sentence(tokens, first, start);
  }
  while (start < end &&
         (is_preposition(tokens.token(start)) || tokens.token(start).lower == "and" || is_joint(tokens.token(start)))) {
    // "In a statement the port authority said": the last article begins the subject.
    std::size_t article = end - 1;
    while (article > start && !(is_determiner(tokens.token(article)) && tokens.token(article - 1).lower != "of"))
      --article;
    start = article > start ? article : start + 1;
  }
  return span_of(tokens, start, end);
}

std::optional<TextSpan> subject_of_sentence(const TokenMap& tokens, std::size_t first, std::size_t last) {
  first = skip_openers(tokens, first, last);
  std::size_t end = first;
  last = std::min(last, first + most_phrase_tokens);
  while (end < last && in_phrase(tokens, end)) {
    const Token& token = tokens.token(end);
    const WordForms forms = forms_of(token.lower);
    if (is_auxiliary(token)) break;
    if (end > first && !token.capitalised && forms.may_be(WordForm::past) && !forms.may_be_noun()) break;
    if (end > first && is_preposition(token) && token.lower != "of") break;
    ++end;
  }
  if (end == first || end == last) return std::nullopt;
  return span_of(tokens, first, end);
}

}  // namespace factdiff
