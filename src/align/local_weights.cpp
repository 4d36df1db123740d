#include "align/local_weights.h"

#include <cmath>
#include <unordered_map>

namespace factdiff {

namespace {

// How many statements have a key; and from it, how much the key tells: 1 where one statement has it.
class Frequencies {
 public:
  explicit Frequencies(std::size_t statements) : all_(std::log(static_cast<double>(statements) + 2)) {}
  void count(FeatureKey key) { ++statements_with_[key]; }
  [[nodiscard]] float share(FeatureKey key) const {
    const auto found = statements_with_.find(key);
    return found == statements_with_.end() ? 1.0F : static_cast<float>(1 - std::log(found->second) / all_);
  }

 private:
  double all_;
  std::unordered_map<FeatureKey, double> statements_with_;
};

// A figure's place, apart from words and numbers.
FeatureKey place_key(const ProfileFigure& figure) { return figure.counted * 31 + figure.role + 1; }

void weigh(StatementProfile& statement, const Frequencies& words, const Frequencies& numbers) {
  for (ProfileWord& word : statement.words) word.weight = word.rarity * words.share(word.lemma);
  for (ProfileNumber& number : statement.numbers) number.weight = number.rarity * numbers.share(number.value);
  for (ProfileFigure& figure : statement.figures) figure.weight = numbers.share(place_key(figure));
  update_weights(statement);
}

}  // namespace

void weigh_locally(std::span<StatementProfile> left, std::span<StatementProfile> right) {
  // Inverse document frequency among the statements of both reports.
  Frequencies words(left.size() + right.size());
  Frequencies numbers(left.size() + right.size());
  for (const auto& side : {left, right}) {
    for (const StatementProfile& statement : side) {
      for (const ProfileWord& word : statement.words) words.count(word.lemma);
      for (const ProfileNumber& number : statement.numbers) numbers.count(number.value);
      for (const ProfileFigure& figure : statement.figures) numbers.count(place_key(figure));
    }
  }
  for (const auto& side : {left, right}) {
    for (StatementProfile& statement : side) weigh(statement, words, numbers);
  }
}

}  // namespace factdiff
