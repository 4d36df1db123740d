#include "align/copies.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "index/statement_profile.h"

namespace factdiff {

namespace {

// So many words in a row make a shingle.
constexpr std::size_t shingle_words = 3;
// A sentence is nearly verbatim where so much of its shingles stands in the other report. One changed word breaks three.
constexpr double nearly_verbatim = 0.5;
// So much of a report's words, in such sentences, makes it a copy.
constexpr double nearly_all = 0.7;
// Less text than this, a headline say, is no report to copy.
constexpr std::size_t fewest_words = 30;
// A shingle of more reports is a phrase, not a trace.
constexpr std::size_t most_reports = 64;

struct Shingled {
  std::vector<std::vector<FeatureKey>> sentences;
  std::vector<std::size_t> words;  // of each sentence
  std::size_t all_words = 0;
};

Shingled shingle(const AnalysedReport& report) {
  Shingled result;
  for (const Statement& statement : report.statements) {
    const Sentence& sentence = report.segmentation.sentences[statement.sentence];
    std::vector<FeatureKey> words;
    for (std::size_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = report.segmentation.tokens[t];
      if (token.kind == TokenKind::word || token.kind == TokenKind::number) words.push_back(key_of(token.lower));
    }
    std::vector<FeatureKey> shingles;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
      FeatureKey key = 0;
      for (std::size_t k = 0; k < shingle_words; ++k) key = (key ^ words[i + k]) * 0x9E3779B97F4A7C15U;
      shingles.push_back(key);
    }
    if (shingles.empty()) continue;
    result.sentences.push_back(std::move(shingles));
    result.words.push_back(words.size());
    result.all_words += words.size();
  }
  return result;
}

std::unordered_set<FeatureKey> shingles_of(const Shingled& report) {
  std::unordered_set<FeatureKey> all;
  for (const auto& sentence : report.sentences) all.insert(sentence.begin(), sentence.end());
  return all;
}

// Share of a report's words in sentences that are nearly verbatim in the other.
double share_in(const Shingled& report, const std::unordered_set<FeatureKey>& other) {
  std::size_t shared = 0;
  for (std::size_t s = 0; s < report.sentences.size(); ++s) {
    const auto& shingles = report.sentences[s];
    const auto found =
        std::count_if(shingles.begin(), shingles.end(), [&](FeatureKey key) { return other.contains(key); });
    if (static_cast<double>(found) >= nearly_verbatim * static_cast<double>(shingles.size())) shared += report.words[s];
  }
  return report.all_words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(report.all_words);
}

// Is the later report a copy of the earlier one?
bool repeats(const Shingled& later, const Shingled& earlier) {
  if (std::min(later.all_words, earlier.all_words) < fewest_words) return false;
  return share_in(later, shingles_of(earlier)) >= nearly_all;
}

// Report numbers, earliest first.
std::vector<std::size_t> order_of_publication(std::span<const AnalysedReport> reports) {
  std::vector<std::size_t> order(reports.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  // Only reports with a known time are moved, among themselves: "earlier, or unknown" is no order.
  std::vector<std::size_t> dated;
  for (const std::size_t i : order) {
    if (reports[i].report.published.interval) dated.push_back(i);
  }
  std::vector<std::size_t> sorted = dated;
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
    return reports[a].report.published.interval->first < reports[b].report.published.interval->first;
  });
  for (std::size_t k = 0; k < dated.size(); ++k) order[dated[k]] = sorted[k];
  return order;
}

}  // namespace

std::vector<std::optional<std::size_t>> find_copies(std::span<const AnalysedReport> reports) {
  std::vector<std::optional<std::size_t>> origins(reports.size());
  std::vector<Shingled> shingled;
  shingled.reserve(reports.size());
  for (const AnalysedReport& report : reports) shingled.push_back(shingle(report));
  std::unordered_map<FeatureKey, std::vector<std::size_t>> earlier_with;
  for (const std::size_t number : order_of_publication(reports)) {
    std::map<std::size_t, std::size_t> shared;  // earlier report, shingles
    const std::unordered_set<FeatureKey> shingles = shingles_of(shingled[number]);
    for (const FeatureKey key : shingles) {
      auto& holders = earlier_with[key];
      for (const std::size_t holder : holders) ++shared[holder];
      if (holders.size() < most_reports) holders.push_back(number);
    }
    for (const auto& [earlier, count] : shared) {
      if (count * 2 < shingles.size() || !repeats(shingled[number], shingled[earlier])) continue;
      origins[number] = origins[earlier].value_or(earlier);
      break;
    }
  }
  return origins;
}

}  // namespace factdiff
