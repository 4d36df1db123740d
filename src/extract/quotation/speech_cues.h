// The words that say who speaks: cue and speaker of a quotation (PARC: cue, source).
#pragma once

#include <optional>
#include <string_view>

#include "model/report.h"
#include "model/sentence.h"
#include "model/text.h"

namespace factdiff {

struct SpeechCue {
  TextSpan cue;                     // "said", "according to"
  std::size_t token = 0;            // its first token
  std::optional<TextSpan> speaker;  // the noun phrase; nothing where the sentence names none
  bool says = true;                 // false: the verb characterises ("called", "accused"), it does not report speech
  std::size_t end = 0;              // byte behind cue and speaker, whichever is later
};

// Tokens of a report by place. Indices are into Segmentation::tokens.
class TokenMap {
 public:
  TokenMap(const Report& report, const Segmentation& segmentation) : report_(report), segmentation_(segmentation) {}

  // The first token that starts at `offset` or later.
  [[nodiscard]] std::size_t token_from(std::size_t offset) const;
  // The sentence that holds the offset, or the next one; sentences.size() behind the last.
  [[nodiscard]] std::size_t sentence_at(std::size_t offset) const;
  [[nodiscard]] const Token& token(std::size_t i) const { return segmentation_.tokens[i]; }
  [[nodiscard]] const Sentence& sentence(std::size_t i) const { return segmentation_.sentences[i]; }
  [[nodiscard]] std::size_t token_count() const { return segmentation_.tokens.size(); }
  [[nodiscard]] std::size_t sentence_count() const { return segmentation_.sentences.size(); }
  [[nodiscard]] std::string_view text(TextSpan span) const { return report_.text.view(span); }
  [[nodiscard]] std::string_view text() const { return report_.text.view(); }

 private:
  const Report& report_;
  const Segmentation& segmentation_;
};

// “…,” Smith said  “…,” said Smith, the minister  “…,” according to Smith  “…,” Smith was quoted as saying
// `end` is the byte behind the closing mark.
[[nodiscard]] std::optional<SpeechCue> find_cue_after(const TokenMap& tokens, std::size_t end);

// Smith told reporters that “…”  According to Smith, “…”  Smith accused them of “…”  The ministry: “…”
// `start` is the byte of the opening mark. Looks back to the start of the sentence, or of the one before where that
// ends in a colon.
[[nodiscard]] std::optional<SpeechCue> find_cue_before(const TokenMap& tokens, std::size_t start);

// The cue "said … that" that begins at a token, with the speaker before it; `end` is the byte behind "that".
[[nodiscard]] std::optional<SpeechCue> find_cue_with_that(const TokenMap& tokens, std::size_t sentence,
                                                          std::size_t token);

}  // namespace factdiff
