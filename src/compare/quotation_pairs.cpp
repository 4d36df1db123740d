#include "compare/quotation_pairs.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "compare/quotation_difference.h"
#include "compare/quoted_sentences.h"

namespace factdiff {

namespace {

// A word that more quoted sentences than this have finds no candidates.
constexpr std::size_t most_postings = 300;
constexpr std::size_t most_candidates = 24;
// Fewer content words than this make a phrase, which many may have said.
constexpr std::size_t least_sentence_words = 4;
constexpr std::size_t most_span_bytes = 250;
constexpr std::size_t stretch_bytes = 200;

struct Candidate {
  std::size_t left;
  std::size_t right;
  QuotationDifference difference;
  SpeakerMatch speakers = SpeakerMatch::unknown;
  double likeness = 0;  // how likely both render one utterance: ranks the candidates of one sentence
};

std::size_t shared_context(const QuotedSentence& left, const QuotedSentence& right) {
  return static_cast<std::size_t>(std::count_if(left.context.begin(), left.context.end(),
                                                [&](const std::string& word) { return right.context.contains(word); }));
}

bool is_same_wording(const QuotationDifference& difference) {
  return difference.wording_changes + difference.meaning_changes == 0;
}

// Both phrases are the same owner's, or stand in sentences about the same.
bool is_same_setting(const QuotedSentence& left, const QuotedSentence& right) {
  if (!left.target.empty() && !right.target.empty() && left.target != right.target) return false;
  const bool same_target = !left.target.empty() && left.target == right.target;
  return shared_context(left, right) >= (same_target ? 2U : 4U);
}

// “biased position” / “biased place”: the words alone say too little.
bool is_same_phrase(const QuotedSentence& left, const QuotedSentence& right, const Candidate& candidate) {
  const QuotationDifference& difference = candidate.difference;
  if (candidate.speakers == SpeakerMatch::different || difference.common_content_words == 0) return false;
  if (is_same_wording(difference)) return !difference.has_elision || is_same_setting(left, right);
  const std::size_t longer = std::max(left.words.size(), right.words.size());
  const std::size_t shorter = std::min(left.words.size(), right.words.size());
  return longer - shorter <= 1 && difference.overlap >= 0.45 && is_same_setting(left, right);
}

bool is_same_sentence(const Candidate& candidate) {
  const QuotationDifference& difference = candidate.difference;
  if (difference.common_content_words < 3 || difference.common_content < 2.2 || difference.coverage < 0.45) {
    return false;
  }
  // Names alone are no wording: “the UN Security Council” stands in many utterances.
  const std::size_t said = difference.common_content_words - difference.common_names;
  if (said == 0 || (said == 1 && difference.longest_run < 5)) return false;
  switch (candidate.speakers) {
    case SpeakerMatch::same:
      return difference.overlap >= 0.45 || (difference.overlap >= 0.4 && difference.longest_run >= 6);
    case SpeakerMatch::compatible:
    case SpeakerMatch::unknown: return difference.overlap >= 0.5 && difference.longest_run >= 3;
    case SpeakerMatch::different: return difference.overlap >= 0.8 && difference.longest_run >= 5;
  }
  return false;
}

// “They were very calm” / “They were quite calm”: a short sentence in nearly the same words. Of one speaker a little is
// enough; of an unknown one the words must be so many that nobody else would say them by chance.
bool is_same_short_sentence(const QuotedSentence& left, const QuotedSentence& right, const Candidate& candidate) {
  const QuotationDifference& difference = candidate.difference;
  const std::size_t changes = difference.wording_changes + difference.meaning_changes;
  if (difference.word_share < 0.7 || changes > 2) return false;
  // A whole sentence is not cut within: what it lacks at an end, where the other has other words, is another sentence.
  if (difference.uneven_ends && !left.is_fragment && !right.is_fragment) return false;
  if (candidate.speakers == SpeakerMatch::same && !left.speaker.empty()) {
    return difference.common_words >= 3 && difference.common_content_words >= 1;
  }
  if (candidate.speakers == SpeakerMatch::different) return false;
  const std::size_t least_content = shared_context(left, right) >= 2 ? 1 : 2;
  return difference.common_words >= 6 && difference.common_content_words >= least_content;
}

bool is_phrase(const QuotedSentence& left, const QuotedSentence& right) {
  return std::min(left.content_words, right.content_words) < least_sentence_words;
}

// “The valley belongs to those who till it” in both, from the first word to the last: more words than a saying has.
bool is_one_whole_sentence(const QuotedSentence& left, const QuotedSentence& right,
                           const QuotationDifference& difference) {
  constexpr std::size_t least_words = 5;
  constexpr std::size_t least_content = 2;
  const std::size_t words = difference.longest_run;
  return !left.is_fragment && !right.is_fragment && words == left.words.size() && words == right.words.size() &&
         words >= least_words && difference.common_content_words >= least_content;
}

// The same words, many enough to be one utterance, in the mouths of two persons.
bool is_other_mouth(const QuotedSentence& left, const QuotedSentence& right, const Candidate& candidate) {
  const QuotationDifference& difference = candidate.difference;
  const bool is_long =
      difference.common_content_words >= 5 || (difference.common_content_words >= 3 && difference.common_words >= 6);
  if (candidate.speakers != SpeakerMatch::different || !is_same_wording(difference)) return false;
  if (is_one_whole_sentence(left, right, difference)) return true;
  return is_long && difference.longest_run >= 6 &&
         2 * difference.common_words >= std::max(left.words.size(), right.words.size());
}

bool is_same_utterance(const QuotedSentence& left, const QuotedSentence& right, const Candidate& candidate) {
  if (is_phrase(left, right)) {
    return is_same_phrase(left, right, candidate) || is_other_mouth(left, right, candidate) ||
           (!is_same_wording(candidate.difference) && is_same_short_sentence(left, right, candidate));
  }
  if (!is_same_wording(candidate.difference)) return is_same_sentence(candidate);
  const std::size_t shorter = std::min(left.content_words, right.content_words);
  return candidate.difference.common_content_words > 0 && 2 * candidate.difference.common_content_words >= shorter;
}

// Pairs of sentences of different reports that share rare words.
class CandidateIndex {
 public:
  explicit CandidateIndex(std::span<const QuotedSentence> sentences) : sentences_(sentences) {
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      for (const std::string_view word : features(sentences[i])) postings_[word].push_back(i);
    }
  }

  // Later sentences of other reports that share words with this one, those with most weight first.
  std::vector<std::size_t> of(std::size_t number) const {
    std::map<std::size_t, double> weights;
    const QuotedSentence& sentence = sentences_[number];
    for (const std::string_view word : features(sentence)) {
      const auto& postings = postings_.at(word);
      if (postings.size() > most_postings) continue;
      const auto from = std::upper_bound(postings.begin(), postings.end(), number);
      for (auto at = from; at != postings.end(); ++at) {
        if (sentences_[*at].report != sentence.report) weights[*at] += 1.0 / static_cast<double>(postings.size());
      }
    }
    std::vector<std::pair<std::size_t, double>> ranked(weights.begin(), weights.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return per_report(ranked);
  }

 private:
  static std::vector<std::string_view> features(const QuotedSentence& sentence) {
    std::vector<std::string_view> words;
    for (const QuotationWord& word : sentence.words) {
      if (word.content && !word.ellipsis) words.push_back(word.lemma);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  // At most three candidates in each other report: one of them is paired.
  std::vector<std::size_t> per_report(const std::vector<std::pair<std::size_t, double>>& ranked) const {
    std::map<std::size_t, std::size_t> taken;
    std::vector<std::size_t> result;
    for (const auto& [number, weight] : ranked) {
      if (++taken[sentences_[number].report] <= 3) result.push_back(number);
      if (result.size() >= most_candidates * 4) break;
    }
    return result;
  }

  std::span<const QuotedSentence> sentences_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> postings_;
};

std::optional<Candidate> examine(std::span<const QuotedSentence> sentences, std::size_t left, std::size_t right) {
  Candidate candidate{left, right, compare_quotation_words(sentences[left].words, sentences[right].words), {}, 0};
  candidate.speakers = match_speakers(sentences[left], sentences[right]);
  if (!is_same_utterance(sentences[left], sentences[right], candidate)) return std::nullopt;
  candidate.likeness =
      candidate.difference.overlap + 0.1 * static_cast<double>(candidate.difference.common_content_words);
  if (is_same_wording(candidate.difference)) candidate.likeness += 1;
  if (is_same_setting(sentences[left], sentences[right])) candidate.likeness += 0.5;
  return candidate;
}

// Each sentence with the likest of each other report, and only if that one finds no likelier in return.
std::vector<Candidate> best_pairs(std::span<const QuotedSentence> sentences) {
  const CandidateIndex index(sentences);
  std::vector<Candidate> candidates;
  for (std::size_t left = 0; left < sentences.size(); ++left) {
    for (const std::size_t right : index.of(left)) {
      if (auto candidate = examine(sentences, left, right)) candidates.push_back(std::move(*candidate));
    }
  }
  // By sentence and other report: the likeness of the best partner there.
  std::map<std::pair<std::size_t, std::size_t>, double> best;
  const auto keys = [&](const Candidate& candidate) {
    return std::array{std::pair(candidate.left, sentences[candidate.right].report),
                      std::pair(candidate.right, sentences[candidate.left].report)};
  };
  for (const Candidate& candidate : candidates) {
    for (const auto& key : keys(candidate)) best[key] = std::max(best[key], candidate.likeness);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const auto both = keys(candidate);
    return candidate.likeness < best[both[0]] || candidate.likeness < best[both[1]];
  });
  return candidates;
}

// The stretch of a long sentence in which a word stands. Stretches have fixed bounds, so every pair names the same one.
TextSpan stretch_around(const QuotedSentence& sentence, TextSpan changed) {
  if (sentence.span.size() <= most_span_bytes) return sentence.span;
  TextSpan stretch{sentence.span.start, sentence.span.start};
  for (const QuotationWord& word : sentence.words) {
    const TextSpan place{sentence.span.start + word.span.start, sentence.span.start + word.span.end};
    if (place.start - stretch.start > stretch_bytes) {
      if (stretch.end > changed.start) break;
      stretch.start = place.start;
    }
    stretch.end = place.end;
  }
  return stretch;
}

// The words as they stand, without what the reporter put between the parts of a quotation.
std::string words_between(const QuotedSentence& sentence, std::size_t first, std::size_t last, TextSpan within,
                          std::string_view text) {
  constexpr std::size_t most_gap_bytes = 6;
  std::string result;
  std::size_t end = 0;
  for (std::size_t i = first; i < last && i < sentence.words.size(); ++i) {
    const TextSpan place{sentence.span.start + sentence.words[i].span.start,
                         sentence.span.start + sentence.words[i].span.end};
    if (!within.contains(place) || place.end <= end) continue;
    if (end != 0) result += place.start > end + most_gap_bytes ? " … " : text.substr(end, place.start - end);
    result += text.substr(place.start, place.size());
    end = place.end;
  }
  std::replace(result.begin(), result.end(), '\n', ' ');
  return result;
}

PairedQuotation side_of(const QuotedSentence& sentence, std::size_t first, std::size_t last, std::size_t core_first,
                        std::size_t core_last, std::string_view text) {
  PairedQuotation side;
  side.report = sentence.report;
  side.mention = sentence.mention;
  const auto place = [&](std::size_t word) {
    return word < sentence.words.size() ? sentence.span.start + sentence.words[word].span.start : sentence.span.end;
  };
  side.changed = {place(first), last > first ? sentence.span.start + sentence.words[last - 1].span.end : place(first)};
  side.span = stretch_around(sentence, side.changed);
  side.value = words_between(sentence, std::min(first, core_first), std::max(last, core_last), side.span, text);
  return side;
}

QuotationPair pair_of(std::span<const AnalysedReport> reports, std::span<const QuotedSentence> sentences,
                      const Candidate& candidate) {
  const QuotedSentence& left = sentences[candidate.left];
  const QuotedSentence& right = sentences[candidate.right];
  const QuotationDifference& difference = candidate.difference;
  // From the first to the last change that is not editorial; of none, what both have in common.
  std::array<std::size_t, 4> bounds{difference.left_first, difference.left_last, difference.right_first,
                                    difference.right_last};
  bool first = true;
  bool figures_only = difference.meaning_changes > 0;
  for (const QuotationChange& change : difference.changes) {
    if (is_editorial(change.kind)) continue;
    if (change.kind != ChangeKind::number) figures_only = false;
    if (first) bounds = {change.left_first, change.left_last, change.right_first, change.right_last};
    bounds[1] = change.left_last;
    bounds[3] = change.right_last;
    first = false;
  }
  const std::string_view left_text = reports[left.report].report.text.view();
  const std::string_view right_text = reports[right.report].report.text.view();
  QuotationPair pair;
  pair.left = side_of(left, bounds[0], bounds[1], difference.left_first, difference.left_last, left_text);
  pair.right = side_of(right, bounds[2], bounds[3], difference.right_first, difference.right_last, right_text);
  pair.judgement =
      judge_quotation_words(left_text.substr(left.span.start, left.span.size()), left.words,
                            right_text.substr(right.span.start, right.span.size()), right.words, difference);
  pair.figures_only = figures_only;
  pair.confidence = confidence_of_change(difference);
  if (candidate.speakers == SpeakerMatch::same) pair.confidence = std::min(0.98, pair.confidence + 0.05);
  return pair;
}

void make_attribution(QuotationPair& pair, std::span<const AnalysedReport> reports) {
  const auto& left = std::get<Quotation>(reports[pair.left.report].mentions[pair.left.mention].fact);
  const auto& right = std::get<Quotation>(reports[pair.right.report].mentions[pair.right.mention].fact);
  pair.kind = FactKind::attribution;
  pair.judgement = {
      Verdict::conflict, 0.1, "attribution/speaker-differs",
      "the same words are " + left.speaker_name + "'s in one and " + right.speaker_name + "'s in the other"};
  pair.left.value = left.speaker_name;
  pair.right.value = right.speaker_name;
  pair.confidence = 0.75;
}

}  // namespace

std::vector<QuotationPair> pair_quotations(std::span<const AnalysedReport> reports) {
  const std::vector<QuotedSentence> sentences = quoted_sentences(reports);
  std::vector<QuotationPair> pairs;
  for (const Candidate& candidate : best_pairs(sentences)) {
    const QuotedSentence& left = sentences[candidate.left];
    const QuotedSentence& right = sentences[candidate.right];
    pairs.push_back(pair_of(reports, sentences, candidate));
    if (is_other_mouth(left, right, candidate)) make_attribution(pairs.back(), reports);
  }
  return pairs;
}

}  // namespace factdiff
