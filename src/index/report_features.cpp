#include "index/report_features.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "index/statement_profile.h"
#include "index/variable_length.h"
#include "index/written_words.h"
#include "lexicon/word_vectors.h"
#include "segment/segment.h"

namespace factdiff {

namespace {

std::uint8_t rarity_of(const WrittenWord& word) {
  const double share = std::clamp<double>(std::min(rarity(word.text), rarity(word.lemma)), 0, 1);
  return static_cast<std::uint8_t>(std::lround(share * rarest));
}

// The report with its sentences as statements and nothing read in them: written words need no more.
AnalysedReport words_alone(const Report& report) {
  AnalysedReport result;
  result.report.text = report.text;
  result.segmentation = segment_report(report);
  const auto& sentences = result.segmentation.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const BlockKind place = sentences[s].place;
    if (place == BlockKind::printed_date || place == BlockKind::dateline || place == BlockKind::credit) continue;
    Statement statement;
    statement.span = sentences[s].span;
    statement.sentence = s;
    result.statements.push_back(std::move(statement));
  }
  return result;
}

}  // namespace

std::vector<ReportFeature> report_features(const Report& report) {
  const AnalysedReport words = words_alone(report);
  std::vector<ReportFeature> features;
  for (const Statement& statement : words.statements) {
    for (const WrittenWord& word : written_words(words, statement)) {
      if (word.kind != WrittenWordKind::content) continue;
      features.push_back({static_cast<WordKey>(key_of(word.lemma)), 1, rarity_of(word)});
    }
  }
  std::sort(features.begin(), features.end(), [](const ReportFeature& a, const ReportFeature& b) {
    return a.key != b.key ? a.key < b.key : a.rarity > b.rarity;
  });
  std::size_t kept = 0;
  for (const ReportFeature& feature : features) {
    if (kept != 0 && features[kept - 1].key == feature.key) {
      features[kept - 1].count = std::min<std::uint8_t>(features[kept - 1].count + 1, most_counted);
    } else {
      features[kept++] = feature;
    }
  }
  features.resize(kept);
  return features;
}

std::string pack_features(std::span<const ReportFeature> features) {
  std::string bytes;
  bytes.reserve(features.size() * 5);
  WordKey before = 0;
  for (const ReportFeature& feature : features) {
    append_number(bytes, feature.key - before);
    bytes.push_back(static_cast<char>(feature.rarity * most_counted + feature.count - 1));
    before = feature.key;
  }
  return bytes;
}

std::vector<ReportFeature> unpack_features(std::string_view bytes) {
  std::vector<ReportFeature> features;
  features.reserve(bytes.size() / 4);
  WordKey key = 0;
  while (const auto gap = take_number(bytes)) {
    if (bytes.empty()) break;
    const auto detail = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    key += static_cast<WordKey>(*gap);
    features.push_back(
        {key, static_cast<std::uint8_t>(detail % most_counted + 1), static_cast<std::uint8_t>(detail / most_counted)});
  }
  return features;
}

double expected_share(std::uint8_t rarity) {
  // The share of reports that have a word falls with its rarity: of "say" nearly all, of "harbour" one in a hundred.
  constexpr double fall = 6.5;
  static const std::array<double, rarest + 1> shares = [] {
    std::array<double, rarest + 1> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = std::exp(-fall * static_cast<double>(i) / rarest);
    return result;
  }();
  return shares[std::min(rarity, rarest)];
}

double damped_count(std::uint8_t count) {
  static const std::array<double, most_counted + 1> damped = [] {
    std::array<double, most_counted + 1> result{};
    for (std::size_t i = 1; i < result.size(); ++i) result[i] = 1 + std::log(static_cast<double>(i));
    return result;
  }();
  return damped[std::min(count, most_counted)];
}

}  // namespace factdiff
