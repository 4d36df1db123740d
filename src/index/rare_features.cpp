#include "index/rare_features.h"

#include <algorithm>

namespace factdiff {

namespace {

// Features of different kinds never meet by the same key.
enum class FeatureKind : FeatureKey { word = 1, entity, figure, day, triple, beginning };

void add(std::vector<RareFeature>& features, FeatureKind kind, FeatureKey key, float weight) {
  features.push_back({(key ^ static_cast<FeatureKey>(kind)) * 0x9E3779B97F4A7C15U, weight});
}

}  // namespace

std::vector<RareFeature> rare_features(const StatementProfile& profile) {
  std::vector<RareFeature> features;
  for (std::size_t i = 0; i < profile.words.size(); ++i) {
    const ProfileWord& word = profile.words[i];
    const FeatureKey beginning = profile.forms[i].beginning;
    // "year", "people" and the like find everything.
    constexpr float commonest = 0.2F;
    if (word.weight >= commonest) add(features, FeatureKind::word, word.lemma, word.weight * word.weight);
    // "Pashinyan" finds "Pashinian".
    if (word.is_name && beginning != 0) add(features, FeatureKind::beginning, beginning, 0.2F * word.weight);
  }
  for (const FeatureKey entity : profile.entities) add(features, FeatureKind::entity, entity, 0.5F);
  for (const ProfileFigure& figure : profile.figures) {
    if (figure.counted != 0) add(features, FeatureKind::figure, figure.counted, 0.3F);
    if (figure.role != 0) add(features, FeatureKind::figure, figure.role, 0.3F);
  }
  for (const TimeInterval& day : profile.days) {
    add(features, FeatureKind::day, static_cast<FeatureKey>(day.first / minutes_per_day), 0.3F);
  }
  for (const FeatureKey triple : profile.word_triples) add(features, FeatureKind::triple, triple, 0.3F);
  std::sort(features.begin(), features.end(), [](const RareFeature& a, const RareFeature& b) { return a.key < b.key; });
  const auto same = [](const RareFeature& a, const RareFeature& b) { return a.key == b.key; };
  features.erase(std::unique(features.begin(), features.end(), same), features.end());
  return features;
}

}  // namespace factdiff
