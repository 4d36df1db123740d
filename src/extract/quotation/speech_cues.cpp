#include "extract/quotation/speech_cues.h"

#include <algorithm>

#include "extract/quotation/speaker_phrase.h"
#include "lexicon/lists.h"
#include "segment/segment.h"

namespace factdiff {

namespace {

constexpr std::size_t most_tokens_after = 24;
constexpr std::size_t most_tokens_before = 48;

// "say", "call" or nothing.
std::string_view speech_class(const Token& token) {
  if (token.kind != TokenKind::word) return {};
  const auto entry = lists::speech_verbs.find(token.lower);
  return entry ? entry->value : std::string_view();
}

bool is_mark(const Token& token) {
  const std::string_view lower = token.lower;
  return lower == "\"" || lower == "''" || lower == "``" || lower == "\u201C" || lower == "\u201D" ||
         lower == "\u201E" || lower == "\u00AB" || lower == "\u00BB" || lower == "\u2018" || lower == "\u2019" ||
         lower == "'" || lower == "`";
}

bool is_gerund(const Token& token) { return token.lower.size() > 4 && token.lower.ends_with("ing"); }

// "He was told that", "they were asked": the subject hears. "was quoted" is the one passive whose subject speaks.
bool is_heard(const TokenMap& tokens, std::size_t first, std::size_t verb) {
  if (tokens.token(verb).lower == "quoted" || verb == first) return false;
  std::size_t before = verb - 1;
  if (before > first && tokens.token(before).lower.ends_with("ly")) --before;
  const std::string_view word = tokens.token(before).lower;
  return word == "was" || word == "were" || word == "been" || word == "is" || word == "are" || word == "being";
}

// "told by the minister": the agent of a passive.
std::optional<TextSpan> agent_after(const TokenMap& tokens, std::size_t verb, std::size_t last) {
  if (verb + 2 >= last || tokens.token(verb + 1).lower != "by") return std::nullopt;
  return phrase_from(tokens, verb + 2, last);
}

SpeechCue make(const TokenMap& tokens, std::size_t verb, std::size_t last, std::optional<TextSpan> speaker, bool says) {
  SpeechCue cue;
  cue.token = verb;
  cue.cue = {tokens.token(verb).span.start, tokens.token(last - 1).span.end};
  cue.speaker = speaker;
  cue.says = says;
  cue.end = speaker ? std::max(speaker->end, cue.cue.end) : cue.cue.end;
  return cue;
}

// "according to the minister"
std::optional<SpeechCue> according_to(const TokenMap& tokens, std::size_t at, std::size_t last) {
  if (at + 2 >= last || tokens.token(at).lower != "according" || tokens.token(at + 1).lower != "to")
    return std::nullopt;
  return make(tokens, at, at + 2, phrase_from(tokens, at + 2, last), true);
}

// A clause that tells who spoke begins with the speaker, not with "and" or "in".
bool may_begin_clause(const Token& token) {
  if (token.kind != TokenKind::word) return token.kind == TokenKind::number;
  if (token.lower == "he" || token.lower == "she" || token.lower == "they" || token.lower == "it" ||
      token.lower == "one" || token.lower == "the" || token.lower == "a" || token.lower == "an" ||
      token.lower == "his" || token.lower == "her" || token.lower == "its" || token.lower == "their" ||
      token.lower == "another" || token.lower == "some" || token.lower == "two" || token.lower == "i" ||
      token.lower == "we" || token.lower == "this") {
    return true;
  }
  return !lists::function_words.contains(token.lower);
}

}  // namespace

std::size_t TokenMap::token_from(std::size_t offset) const {
  const auto& all = segmentation_.tokens;
  const auto at = std::lower_bound(all.begin(), all.end(), offset,
                                   [](const Token& token, std::size_t value) { return token.span.start < value; });
  return static_cast<std::size_t>(at - all.begin());
}

std::size_t TokenMap::sentence_at(std::size_t offset) const { return factdiff::sentence_at(segmentation_, offset); }

std::optional<SpeechCue> find_cue_after(const TokenMap& tokens, std::size_t end) {
  std::size_t first = tokens.token_from(end);
  if (first >= tokens.token_count()) return std::nullopt;
  // In the next line nobody is named for this one.
  if (tokens.text({end, tokens.token(first).span.start}).find('\n') != std::string_view::npos) return std::nullopt;
  const std::size_t sentence = tokens.sentence_at(tokens.token(first).span.start);
  if (sentence >= tokens.sentence_count()) return std::nullopt;
  const std::size_t last = std::min(tokens.sentence(sentence).last_token, first + most_tokens_after);
  while (first < last && (tokens.token(first).lower == "," || tokens.token(first).lower == "-")) ++first;
  if (first >= last) return std::nullopt;
  // “….” According to Holm, … : a sentence of its own, about something else.
  const bool is_next_sentence = tokens.token(first).capitalised;
  if (auto cue = according_to(tokens, first, last)) return is_next_sentence ? std::nullopt : cue;
  // “…,” said the minister
  if (speech_class(tokens.token(first)) == "say" && !is_gerund(tokens.token(first))) {
    if (auto speaker = phrase_from(tokens, first + 1, last)) return make(tokens, first, first + 1, speaker, true);
    return std::nullopt;
  }
  if (!may_begin_clause(tokens.token(first))) return std::nullopt;
  for (std::size_t verb = first + 1; verb < last && !is_mark(tokens.token(verb)); ++verb) {
    if (speech_class(tokens.token(verb)) != "say" || is_gerund(tokens.token(verb))) continue;
    if (is_heard(tokens, first, verb)) return std::nullopt;
    return make(tokens, verb, verb + 1, subject_before(tokens, first, verb), true);
  }
  return std::nullopt;
}

namespace {

// The nearest cue between two tokens, looking back. A gerund ("citing", "adding") borrows the subject of the verb
// before it, or of the sentence.
std::optional<SpeechCue> nearest_cue(const TokenMap& tokens, std::size_t first, std::size_t last) {
  const std::size_t bound = last - first > most_tokens_before ? last - most_tokens_before : first;
  std::optional<SpeechCue> pending;
  for (std::size_t at = last; at-- > bound;) {
    const Token& token = tokens.token(at);
    if (auto cue = according_to(tokens, at, last)) return pending ? pending : cue;
    const std::string_view kind = speech_class(token);
    if (kind.empty() || (token.capitalised && at != first)) continue;
    if (is_gerund(token)) {
      if (!pending) pending = make(tokens, at, at + 1, std::nullopt, kind == "say");
      continue;
    }
    std::optional<TextSpan> speaker =
        is_heard(tokens, bound, at) ? agent_after(tokens, at, last) : subject_before(tokens, first, at);
    if (pending) {
      pending->speaker = speaker;
      return pending;
    }
    return make(tokens, at, at + 1, speaker, kind == "say");
  }
  if (pending) pending->speaker = subject_of_sentence(tokens, first, last);
  return pending;
}

// "WATCH:", "BREAKING NEWS:": capitals throughout, of words of the language, before a colon. "POLICE:" speaks.
bool is_label(const TokenMap& tokens, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) {
    const Token& token = tokens.token(at);
    const std::string_view words = tokens.text(token.span);
    const bool small = std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool may_speak = lists::person_nouns.contains(token.lower) || lists::person_titles.contains(token.lower) ||
                           lists::organization_heads.contains(token.lower);
    if (small || may_speak || !lists::common_words.contains(token.lower)) return false;
  }
  return first < last;
}

}  // namespace

std::optional<SpeechCue> find_cue_before(const TokenMap& tokens, std::size_t start) {
  const std::size_t last = tokens.token_from(start);
  if (last == 0) return std::nullopt;
  const Token& before = tokens.token(last - 1);
  // The opening mark may be a token of the sentence it opens, or the first of its own.
  const bool colon = before.lower == ":" || before.lower == ",";
  const std::size_t place = colon ? before.span.start : start;
  const std::size_t sentence = tokens.sentence_at(place);
  if (sentence >= tokens.sentence_count()) return std::nullopt;
  const std::size_t first = tokens.sentence(sentence).first_token;
  if (first >= last) return std::nullopt;
  if (tokens.text({before.span.end, start}).find('\n') != std::string_view::npos && before.lower != ":")
    return std::nullopt;
  if (auto cue = nearest_cue(tokens, first, last)) return cue;
  // Port authority: “…”
  if (before.lower == ":" && last - first <= 8 && !is_label(tokens, first, last - 1)) {
    if (const auto speaker = phrase_from(tokens, first, last - 1)) return make(tokens, last - 1, last, speaker, true);
  }
  return std::nullopt;
}

std::optional<SpeechCue> find_cue_with_that(const TokenMap& tokens, std::size_t sentence, std::size_t token) {
  const Sentence& around = tokens.sentence(sentence);
  if (speech_class(tokens.token(token)) != "say") return std::nullopt;
  // "told reporters on Thursday that"
  std::size_t that = token + 1;
  while (that < around.last_token && that < token + 8 && tokens.token(that).lower != "that") {
    if (tokens.token(that).kind == TokenKind::punctuation || is_auxiliary(tokens.token(that))) return std::nullopt;
    ++that;
  }
  if (that >= around.last_token || tokens.token(that).lower != "that") return std::nullopt;
  const std::size_t first = std::max(around.first_token, token > most_tokens_before ? token - most_tokens_before : 0);
  if (is_heard(tokens, first, token)) return std::nullopt;
  SpeechCue cue = make(tokens, token, token + 1, subject_before(tokens, first, token), true);
  if (is_gerund(tokens.token(token))) cue.speaker = std::nullopt;
  cue.end = tokens.token(that).span.end;
  return cue;
}

}  // namespace factdiff
