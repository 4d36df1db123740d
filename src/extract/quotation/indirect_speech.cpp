#include "extract/quotation/indirect_speech.h"

#include <string_view>

namespace factdiff {

namespace {

bool begins_with_mark(std::string_view text) {
  for (const std::string_view mark : {"\"", "'", "`", "\u201C", "\u201D", "\u2018", "\u2019", "\u201E", "\u00AB"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

void read_indirect_speech(const TokenMap& tokens, std::vector<Mention>& mentions) {
  for (std::size_t s = 0; s < tokens.sentence_count(); ++s) {
    const Sentence& sentence = tokens.sentence(s);
    for (std::size_t at = sentence.first_token; at < sentence.last_token; ++at) {
      const auto cue = find_cue_with_that(tokens, s, at);
      if (!cue) continue;
      TextSpan span{cue->end, sentence.span.end};
      while (span.start < span.end && tokens.text()[span.start] == ' ') ++span.start;
      while (span.end > span.start &&
             std::string_view(" .!?").find(tokens.text()[span.end - 1]) != std::string_view::npos) {
        --span.end;
      }
      // said that “…”: wholly in marks, so a quotation already.
      if (span.empty() || begins_with_mark(tokens.text(span))) break;
      Quotation quotation;
      quotation.type = QuotationType::indirect;
      quotation.content = {span};
      quotation.speaker = cue->speaker;
      quotation.cue = cue->cue;
      mentions.push_back({span, std::move(quotation), "quotation/indirect", s, cue->token});
      break;  // one clause a sentence: what is said inside it belongs to it
    }
  }
}

}  // namespace factdiff
