#include "compare/quoted_sentences.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
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
  // A quotation of several sentences is compared sentence by sentence: reports leave out and reorder them. All parts
  // are read at the first; a sentence that the cue splits (“We hope,” he said, “to sail”) is put together again.
  void collect_mention(std::size_t mention, const Quotation& quotation) {
    if (report_->mentions[mention].span != quotation.content.front()) return;
    std::optional<QuotedSentence> open;
    TextSpan last_part;
    for (const TextSpan part : quotation.content) {
      for (const auto& [piece, sentence] : pieces_of(part)) {
        if (open && last_part != part && goes_on(open->span.end, piece.start)) {
          join(*open, piece);
        } else {
          if (open) finish(std::move(*open));
          open = begin(mention, quotation, *sentence, piece);
        }
        last_part = part;
      }
    }
    if (open) finish(std::move(*open));
  }

  std::vector<std::pair<TextSpan, const Sentence*>> pieces_of(TextSpan part) const {
    const auto& sentences = report_->segmentation.sentences;
    auto at = std::upper_bound(sentences.begin(), sentences.end(), part.start,
                               [](std::size_t value, const Sentence& sentence) { return value < sentence.span.end; });
    std::vector<std::pair<TextSpan, const Sentence*>> pieces;
    for (; at != sentences.end() && at->span.start < part.end; ++at) {
      pieces.emplace_back(TextSpan{std::max(part.start, at->span.start), std::min(part.end, at->span.end)}, &*at);
    }
    return pieces;
  }

  // Whether the sentence that ends at `end` goes on at `start`, behind the words that say who speaks.
  bool goes_on(std::size_t end, std::size_t start) const {
    const std::string_view text = report_->report.text.view();
    if (std::string_view(".!?").find(text[end - 1]) != std::string_view::npos) return false;
    std::string_view gap = text.substr(end, start - end);
    if (gap.find('\n') != std::string_view::npos) return false;
    while (!gap.empty() && (gap.back() == ' ' || gap.back() == '"' || gap.back() == '\'' || (gap.back() & 0x80) != 0))
      gap.remove_suffix(1);
    return gap.ends_with(',') || (text[start] >= 'a' && text[start] <= 'z');
  }

  QuotedSentence begin(std::size_t mention, const Quotation& quotation, const Sentence& sentence, TextSpan span) const {
    QuotedSentence entry;
    entry.report = number_;
    entry.mention = mention;
    entry.span = span;
    entry.words = quotation_words(report_->report.text.view(span));
    entry.speaker = fold_to_latin(quotation.speaker_name);
    entry.speaker_is_person = is_person(*report_, quotation);
    entry.is_fragment = quotation.type == QuotationType::mixed;
    if (quotation.speaker_entity < report_->entities.size()) {
      for (const std::string& role : report_->entities[quotation.speaker_entity].roles)
        entry.speaker_roles.push_back(fold_to_latin(role));
    }
    read_context(sentence, entry);
    return entry;
  }

  void join(QuotedSentence& entry, TextSpan piece) const {
    const std::size_t offset = piece.start - entry.span.start;
    for (QuotationWord& word : quotation_words(report_->report.text.view(piece))) {
      word.span.start += offset;
      word.span.end += offset;
      entry.words.push_back(std::move(word));
    }
    entry.span.end = piece.end;
  }

  void finish(QuotedSentence entry) {
    if (entry.words.empty()) return;
    entry.content_words = static_cast<std::size_t>(
        std::count_if(entry.words.begin(), entry.words.end(), [](const QuotationWord& word) { return word.content; }));
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

namespace {

// "pashinyan" and "pashinian" are one: spellings are for the comparison of names.
bool is_same_word(std::string_view left, std::string_view right) {
  const std::size_t size = std::min(left.size(), right.size());
  const std::size_t shared = static_cast<std::size_t>(
      std::mismatch(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(size), right.begin()).first -
      left.begin());
  return shared >= 5 || (shared == left.size() && shared == right.size());
}

std::size_t shared_words(std::span<const std::string_view> left, std::span<const std::string_view> right) {
  return static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&](std::string_view word) {
    return word.size() >= 3 && !lists::function_words.contains(word) &&
           std::any_of(right.begin(), right.end(), [&](std::string_view other) { return is_same_word(word, other); });
  }));
}

}  // namespace

SpeakerMatch match_speakers(const QuotedSentence& left, const QuotedSentence& right) {
  if (left.speaker.empty() || right.speaker.empty()) return SpeakerMatch::unknown;
  if (left.speaker == right.speaker) return SpeakerMatch::same;
  const auto a = words_of(left.speaker);
  const auto b = words_of(right.speaker);
  const std::size_t shared = shared_words(a, b);
  if (left.speaker_is_person && right.speaker_is_person) {
    if (shared > 0) return SpeakerMatch::same;
    // "Anna" and "Berg" may be one person: only full names tell two apart.
    return a.size() >= 2 && b.size() >= 2 ? SpeakerMatch::different : SpeakerMatch::compatible;
  }
  const QuotedSentence& person = left.speaker_is_person ? left : right;
  const QuotedSentence& office = left.speaker_is_person ? right : left;
  const bool holds =
      person.speaker_is_person && std::any_of(person.speaker_roles.begin(), person.speaker_roles.end(),
                                              [&](const std::string& role) { return role.ends_with(office.speaker); });
  if (holds) return SpeakerMatch::same;
  // "foreign ministry" and "foreign minister of Norway" share a word and are two; most of the words make one.
  if (left.speaker_is_person != right.speaker_is_person)
    return shared >= 2 ? SpeakerMatch::same : SpeakerMatch::compatible;
  return shared > 0 && 3 * shared >= 2 * std::min(a.size(), b.size()) ? SpeakerMatch::same : SpeakerMatch::compatible;
}

}  // namespace factdiff
