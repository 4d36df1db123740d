#include "index/report_features.h"

#include <algorithm>
#include <cmath>

#include "index/written_words.h"
#include "lexicon/word_vectors.h"

namespace factdiff {

namespace {

// The share of reports that have a word falls with its rarity: of "say" nearly all, of "harbour" one in a hundred.
float expected_share(const WrittenWord& word) {
  constexpr double fall = 6.5;
  return static_cast<float>(std::exp(-fall * std::min(rarity(word.text), rarity(word.lemma))));
}

}  // namespace

std::vector<ReportFeature> report_features(const AnalysedReport& report) {
  std::vector<ReportFeature> features;
  for (const Statement& statement : report.statements) {
    for (const WrittenWord& word : written_words(report, statement)) {
      if (word.kind != WrittenWordKind::content) continue;
      features.push_back({key_of(word.lemma), 1, expected_share(word)});
    }
  }
  std::sort(features.begin(), features.end(), [](const ReportFeature& a, const ReportFeature& b) {
    return a.key != b.key ? a.key < b.key : a.expected_reports < b.expected_reports;
  });
  std::size_t kept = 0;
  for (const ReportFeature& feature : features) {
    if (kept != 0 && features[kept - 1].key == feature.key) {
      features[kept - 1].count += 1;
    } else {
      features[kept++] = feature;
    }
  }
  features.resize(kept);
  for (ReportFeature& feature : features) feature.count = 1 + std::log(feature.count);
  return features;
}

}  // namespace factdiff
