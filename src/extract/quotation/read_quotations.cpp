#include "extract/quotation/read_quotations.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/quotation/indirect_speech.h"
#include "extract/quotation/quotation_marks.h"
#include "extract/quotation/speech_cues.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

constexpr std::size_t most_split_bytes = 200;  // between the parts of “…,” he said, “…”
constexpr std::size_t most_title_words = 7;
constexpr std::size_t most_parts = 16;  // of one utterance; bounds the copies of its content

// A stretch between marks with what its surroundings say of it.
struct ReadStretch {
  MarkedStretch marked;
  std::optional<SpeechCue> after;
  std::optional<SpeechCue> before;
  bool continues = false;  // goes on with the utterance of the stretch before it
};

char last_byte(const TokenMap& tokens, TextSpan span) { return tokens.text()[span.end - 1]; }

bool ends_in(const TokenMap& tokens, TextSpan span, std::string_view marks) {
  return marks.find(last_byte(tokens, span)) != std::string_view::npos || tokens.text(span).ends_with("\u2026");
}

struct WordCounts {
  std::size_t words = 0;
  std::size_t capitalised = 0;
  std::size_t lower_content = 0;  // lower-case words that a title would capitalise
};

WordCounts count_words(const TokenMap& tokens, const std::vector<TextSpan>& content) {
  WordCounts counts;
  for (const TextSpan span : content) {
    for (std::size_t i = tokens.token_from(span.start);
         i < tokens.token_count() && tokens.token(i).span.start < span.end; ++i) {
      const Token& token = tokens.token(i);
      if (token.kind == TokenKind::punctuation || token.lower == "'s") continue;
      ++counts.words;
      if (token.capitalised || token.kind == TokenKind::number)
        ++counts.capitalised;
      else if (!lists::function_words.contains(token.lower))
        ++counts.lower_content;
      if (counts.words > 40) return counts;
    }
  }
  return counts;
}

// The film “…”, an album titled “…”, Operation “…”
bool is_named_before(const TokenMap& tokens, std::size_t start) {
  const std::size_t at = tokens.token_from(start);
  return at > 0 && lists::work_nouns.contains(tokens.token(at - 1).lower);
}

bool is_title(const TokenMap& tokens, const ReadStretch& stretch, const WordCounts& counts) {
  if (stretch.marked.content.size() != 1 || counts.words == 0 || counts.words > most_title_words) return false;
  const TextSpan content = stretch.marked.content.front();
  if (counts.lower_content > 0 || counts.capitalised == 0) return false;
  if (is_named_before(tokens, stretch.marked.outer.start)) return true;
  if (ends_in(tokens, content, ".!?") || stretch.after) return false;
  // Smith said: “No”. Directly behind the cue even a capitalised word is speech.
  if (stretch.before && stretch.before->says) {
    const std::string_view gap =
        tokens.text({stretch.before->cue.end, std::max(stretch.before->cue.end, stretch.marked.outer.start)});
    if (gap.find_first_not_of(" ,:") == std::string_view::npos) return false;
  }
  return true;
}

QuotationType type_of(const TokenMap& tokens, const ReadStretch& stretch) {
  const WordCounts counts = count_words(tokens, stretch.marked.content);
  if (is_title(tokens, stretch, counts)) return QuotationType::title;
  const TextSpan first = stretch.marked.content.front();
  const std::size_t token = tokens.token_from(first.start);
  const bool capital =
      token < tokens.token_count() && tokens.token(token).span.start < first.end && tokens.token(token).capitalised;
  const bool sentence = capital && (counts.words >= 4 || ends_in(tokens, stretch.marked.content.back(), ".!?"));
  return sentence || stretch.continues ? QuotationType::direct : QuotationType::mixed;
}

// “…,” Smith said. “…”: the words between name a speaker, and nothing else stands there.
bool continues(const TokenMap& tokens, const ReadStretch& left, const ReadStretch& right) {
  if (!left.after || !left.marked.closed) return false;
  const std::size_t from = left.marked.outer.end;
  const std::size_t to = right.marked.outer.start;
  if (to - from > most_split_bytes || left.after->cue.end > to) return false;
  if (!ends_in(tokens, left.marked.content.back(), ",.!?-") && tokens.text()[from] != ',') return false;
  std::string_view gap = tokens.text({from, to});
  while (gap.ends_with(' ')) gap.remove_suffix(1);
  if (gap.find('\n') != std::string_view::npos) return false;
  return gap.ends_with('.') || gap.ends_with(',') || gap.ends_with(':') || gap.ends_with(';');
}

// Between two quotations that one cue tells of: a short sentence at most.
constexpr std::size_t most_gap_bytes = 60;

class Reader {
 public:
  Reader(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions)
      : tokens_(report, segmentation), mentions_(mentions) {
    for (MarkedStretch& marked : find_marked_stretches(report)) read(std::move(marked));
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      if (i > 0) stretches_[i].continues = continues(tokens_, stretches_[i - 1], stretches_[i]);
    }
  }

  void append_all() {
    for (std::size_t i = 0; i < stretches_.size();) {
      std::size_t end = i + 1;
      while (end < stretches_.size() && end < i + most_parts && stretches_[end].continues) ++end;
      append_utterance(i, end);
      i = end;
    }
  }

 private:
  void read(MarkedStretch marked) {
    ReadStretch stretch;
    const bool pauses =
        ends_in(tokens_, marked.content.back(), ",.!?-") || tokens_.text().substr(marked.outer.end, 1) == ",";
    // Smith said: “….” The firm knew of it, Brown said: who is named before the colon.
    const std::string_view leading = tokens_.text().substr(0, marked.outer.start);
    const std::size_t last = leading.find_last_not_of(' ');
    const bool is_introduced = marked.opened && last != std::string_view::npos && leading[last] == ':';
    if (is_introduced) stretch.before = find_cue_before(tokens_, marked.outer.start);
    if (stretch.before && !stretch.before->speaker) stretch.before.reset();
    if (marked.closed && pauses && !stretch.before) stretch.after = find_cue_after(tokens_, marked.outer.end);
    // A closing mark alone is a quotation only where a speaker is named behind it.
    if (!marked.opened && !(stretch.after && stretch.after->speaker)) return;
    if (!stretch.after && !stretch.before && marked.opened)
      stretch.before = find_cue_before(tokens_, marked.outer.start);
    stretch.marked = std::move(marked);
    stretches_.push_back(std::move(stretch));
  }

  void append_utterance(std::size_t first, std::size_t last) {
    Quotation quotation;
    quotation.type = last > first + 1 ? QuotationType::direct : type_of(tokens_, stretches_[first]);
    std::string_view rule = last > first + 1 ? "quotation/split" : "quotation/marked";
    std::optional<std::size_t> governor;
    for (std::size_t i = first; i < last; ++i) {
      const ReadStretch& stretch = stretches_[i];
      quotation.content.insert(quotation.content.end(), stretch.marked.content.begin(), stretch.marked.content.end());
      quotation.closed = quotation.closed && stretch.marked.closed && stretch.marked.opened;
      const auto& cue = stretch.after ? stretch.after : stretch.before;
      if (cue && !quotation.cue) {
        quotation.cue = cue->cue;
        quotation.speaker = cue->speaker;
        governor = cue->token;
      }
    }
    const std::size_t start = stretches_[first].marked.outer.start;
    if (quotation.type == QuotationType::title) {
      rule = "quotation/title";
    } else if (const auto* cue = cue_of_next(first, last); cue != nullptr && quotation.type == QuotationType::direct) {
      // “…” “…,” Smith said: who is named behind it in the same paragraph, rather than who spoke before.
      quotation.speaker = cue->speaker;
      rule = "quotation/continued";
    } else if (!quotation.cue && quotation.type == QuotationType::direct && inherits(start)) {
      // A whole sentence in marks without a word on who spoke goes on with the speaker before it.
      quotation.speaker = last_speaker_;
      rule = "quotation/continued";
    }
    if (quotation.type == QuotationType::direct && quotation.speaker) {
      last_speaker_ = quotation.speaker;
      last_end_ = stretches_[last - 1].marked.outer.end;
    }
    for (const TextSpan span : quotation.content) {
      mentions_.push_back(
          {span, quotation, rule, std::min(tokens_.sentence_at(span.start), tokens_.sentence_count() - 1), governor});
    }
  }

  // The cue with a speaker behind the quotation that follows the parts [first, last), which have none, in one
  // paragraph.
  [[nodiscard]] const SpeechCue* cue_of_next(std::size_t first, std::size_t last) const {
    if (last >= stretches_.size()) return nullptr;
    for (std::size_t i = first; i < last; ++i) {
      if (stretches_[i].after || stretches_[i].before) return nullptr;
    }
    const ReadStretch& next = stretches_[last];
    const std::size_t end = stretches_[last - 1].marked.outer.end;
    if (!next.after || !next.after->speaker || next.marked.outer.start < end) return nullptr;
    const std::string_view gap = tokens_.text({end, next.marked.outer.start});
    return gap.size() <= most_gap_bytes && gap.find('\n') == std::string_view::npos ? &*next.after : nullptr;
  }

  // Whether the direct quotation before lies in the same line or the one before this one.
  bool inherits(std::size_t start) const {
    if (!last_speaker_ || start < last_end_ || start - last_end_ > 400) return false;
    const std::string_view gap = tokens_.text({last_end_, start});
    return std::count(gap.begin(), gap.end(), '\n') <= 2;
  }

  TokenMap tokens_;
  std::vector<Mention>& mentions_;
  std::vector<ReadStretch> stretches_;
  std::optional<TextSpan> last_speaker_;
  std::size_t last_end_ = 0;
};

}  // namespace

void read_quotations(const Report& report, const Segmentation& segmentation, std::vector<Mention>& mentions) {
  if (segmentation.sentences.empty()) return;
  Reader(report, segmentation, mentions).append_all();
  read_indirect_speech(TokenMap(report, segmentation), mentions);
}

}  // namespace factdiff
