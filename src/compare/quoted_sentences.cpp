#include "compare/quoted_sentences.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

// How many tokens before a quotation its owner may stand: "France’s allegedly “…”".
constexpr std::size_t most_target_tokens = 4;
constexpr std::size_t most_context_tokens = 50;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -.,", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Whether a person is named as the speaker; an office or a body may speak through many.
bool is_person(const AnalysedReport& report, const Quotation& quotation) {
  if (quotation.speaker_entity < report.entities.size()) {
    return report.entities[quotation.speaker_entity].type == NameType::person;
  }
  if (!quotation.speaker) return false;
  const auto at =
      std::lower_bound(report.mentions.begin(), report.mentions.end(), quotation.speaker->start,
                       [](const Mention& mention, std::size_t value) { return mention.span.start < value; });
  return std::any_of(at, report.mentions.end() - at > 6 ? at + 6 : report.mentions.end(), [&](const Mention& mention) {
    const auto* name = std::get_if<Name>(&mention.fact);
    return name != nullptr && name->type == NameType::person && quotation.speaker->contains(mention.span);
  });
}

class Collector {
 public:
  Collector(std::span<const AnalysedReport> reports, std::vector<QuotedSentence>& result)
      : reports_(reports), result_(result) {}

  void collect(std::size_t report) {
    number_ = report;
    report_ = &reports_[report];
    for (std::size_t i = 0; i < report_->mentions.size(); ++i) {
      const auto* quotation = std::get_if<Quotation>(&report_->mentions[i].fact);
      if (quotation == nullptr || quotation->type == QuotationType::title ||
          quotation->type == QuotationType::indirect) {
        continue;
      }
      collect_mention(i, *quotation);
    }
  }

 private:
  // A quotation of several sentences is compared sentence by sentence: reports leave out and reorder them.
  void collect_mention(std::size_t mention, const Quotation& quotation) {
    const TextSpan span = report_->mentions[mention].span;
    const auto& sentences = report_->segmentation.sentences;
    auto at = std::upper_bound(sentences.begin(), sentences.end(), span.start,
                               [](std::size_t value, const Sentence& sentence) { return value < sentence.span.end; });
    for (; at != sentences.end() && at->span.start < span.end; ++at) {
      TextSpan piece{std::max(span.start, at->span.start), std::min(span.end, at->span.end)};
      add(mention, quotation, *at, piece);
    }
  }

  void add(std::size_t mention, const Quotation& quotation, const Sentence& sentence, TextSpan span) {
    QuotedSentence entry;
    entry.report = number_;
    entry.mention = mention;
    entry.span = span;
    entry.words = quotation_words(report_->report.text.view(span));
    entry.content_words = static_cast<std::size_t>(
        std::count_if(entry.words.begin(), entry.words.end(), [](const QuotationWord& word) { return word.content; }));
    if (entry.words.empty()) return;
    entry.speaker = fold_to_latin(quotation.speaker_name);
    entry.speaker_is_person = is_person(*report_, quotation);
    read_context(sentence, entry);
    result_.push_back(std::move(entry));
  }

  static void add_context(const Token& token, QuotedSentence& entry) {
    if (token.kind == TokenKind::punctuation || token.lower == "'s" || lists::function_words.contains(token.lower))
      return;
    if (!lists::speech_verbs.contains(token.lower)) entry.context.insert(lemma(token.lower));
  }

  void read_context(const Sentence& sentence, QuotedSentence& entry) const {
    const auto& tokens = report_->segmentation.tokens;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(sentence.first_token);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(sentence.last_token);
    const auto inside = std::lower_bound(begin, end, entry.span.start,
                                         [](const Token& token, std::size_t value) { return token.span.end <= value; });
    const auto first_inside = static_cast<std::size_t>(inside - tokens.begin());
    // The words before and behind, so many of each that a sentence without end costs no more than another.
    const std::size_t first =
        std::max(sentence.first_token, first_inside - std::min(first_inside, most_context_tokens));
    for (std::size_t i = first; i < first_inside; ++i) add_context(tokens[i], entry);
    std::size_t behind = 0;
    for (std::size_t i = first_inside; i < sentence.last_token && behind < 2 * most_context_tokens; ++i) {
      ++behind;
      if (!entry.span.overlaps(tokens[i].span)) add_context(tokens[i], entry);
    }
    // The nearest genitive before the opening mark.
    for (std::size_t back = 1; back <= most_target_tokens && first_inside >= sentence.first_token + back + 1; ++back) {
      const std::size_t i = first_inside - back;
      const Token& owner = tokens[i - 1];
      if (tokens[i].lower == "'s" || (tokens[i].lower == "'" && owner.lower.ends_with('s'))) {
        entry.target = owner.lower;
        break;
      }
    }
  }

  std::span<const AnalysedReport> reports_;
  std::vector<QuotedSentence>& result_;
  std::size_t number_ = 0;
  const AnalysedReport* report_ = nullptr;
};

}  // namespace

std::vector<QuotedSentence> quoted_sentences(std::span<const AnalysedReport> reports) {
  std::vector<QuotedSentence> result;
  Collector collector(reports, result);
  for (std::size_t i = 0; i < reports.size(); ++i) collector.collect(i);
  return result;
}

SpeakerMatch match_speakers(const QuotedSentence& left, const QuotedSentence& right) {
  if (left.speaker.empty() || right.speaker.empty()) return SpeakerMatch::unknown;
  if (left.speaker == right.speaker) return SpeakerMatch::same;
  const auto a = words_of(left.speaker);
  const auto b = words_of(right.speaker);
  for (const std::string_view word : a) {
    if (word.size() < 3 || lists::function_words.contains(word)) continue;
    for (const std::string_view other : b) {
      // "pashinyan" and "pashinian": spellings are for the comparison of names.
      const std::size_t shared = static_cast<std::size_t>(
          std::mismatch(word.begin(), word.end(), other.begin(), other.end()).first - word.begin());
      if (shared >= 5 || shared == std::max(word.size(), other.size())) return SpeakerMatch::same;
    }
  }
  // "Anna" and "Berg" may be one person: only full names tell two apart.
  const bool full = a.size() >= 2 && b.size() >= 2;
  return full && left.speaker_is_person && right.speaker_is_person ? SpeakerMatch::different : SpeakerMatch::compatible;
}

}  // namespace factdiff
