#include "align/local_weights.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "align/word_matches.h"

namespace factdiff {

namespace {

// How many statements have a key; and from it, how much the key tells: 1 where one statement has it.
class Frequencies {
 public:
  void count(FeatureKey key) { ++statements_with_[key]; }
  [[nodiscard]] double of(FeatureKey key) const {
    const auto found = statements_with_.find(key);
    return found == statements_with_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<FeatureKey, double> statements_with_;
};

// A figure's place, apart from words and numbers.
FeatureKey place_key(const ProfileFigure& figure) { return figure.counted * 31 + figure.role + 1; }

// Counts the words, numbers and figures of the statements around a report, and weighs by them.
class Surroundings {
 public:
  void add(ReportStatements statements) {
    all_ += static_cast<double>(statements.size());
    for (const StatementProfile& statement : statements) {
      for (const ProfileForm& form : statement.forms) {
        WordCount& count = words_[form.lemma];
        ++count.statements;
        if (count.form == nullptr) count.form = &form;
      }
      for (const ProfileNumber& number : statement.numbers) numbers_.count(number.value);
      for (const ProfileFigure& figure : statement.figures) numbers_.count(place_key(figure));
    }
  }

  // The last call before `weigh`.
  void count_words_alike() {
    const std::vector<WordCount> central = find_central_words();
    for (auto& [lemma, count] : words_) {
      count.alike = count.statements;
      if (count.form->is_name || !count.form->has_vector) continue;
      for (const WordCount& other : central) {
        if (other.form->lemma == lemma) continue;
        const float alike = likeness(*count.form, *other.form);
        if (alike >= stands_for) count.alike += alike * other.statements;
      }
    }
  }

  void weigh(StatementProfile& statement) const {
    for (ProfileWord& word : statement.words) word.weight = word.rarity * share(words_.at(word.lemma).alike);
    for (ProfileNumber& number : statement.numbers) number.weight = number.rarity * share(numbers_.of(number.value));
    for (ProfileFigure& figure : statement.figures) figure.weight = share(numbers_.of(place_key(figure)));
    update_weights(statement);
  }

 private:
  struct WordCount {
    double statements = 0;              // that have the word
    double alike = 0;                   // and those that have a central word which it may stand for
    const ProfileForm* form = nullptr;  // its first occurrence
  };

  // Words as alike may stand for one another: "blaze" and "fire", "quake" and "temblor", but not "fire" and "smoke".
  static constexpr float stands_for = 0.6F;

  // Inverse document frequency.
  [[nodiscard]] float share(double statements) const {
    return static_cast<float>(std::max(0.0, 1 - std::log(std::max(1.0, statements)) / std::log(all_ + 2)));
  }

  // What the event is called in many statements, most frequent first.
  [[nodiscard]] std::vector<WordCount> find_central_words() const {
    constexpr double least_statements = 4;
    constexpr double least_share = 0.1;
    constexpr std::size_t most_words = 8;
    std::vector<WordCount> central;
    for (const auto& [lemma, count] : words_) {
      if (count.statements < std::max(least_statements, least_share * all_)) continue;
      if (!count.form->is_name && count.form->has_vector) central.push_back(count);
    }
    std::sort(central.begin(), central.end(), [](const WordCount& a, const WordCount& b) {
      return a.statements != b.statements ? a.statements > b.statements : a.form->lemma < b.form->lemma;
    });
    central.resize(std::min(central.size(), most_words));
    return central;
  }

  double all_ = 0;
  std::unordered_map<FeatureKey, WordCount> words_;
  Frequencies numbers_;
};

}  // namespace

void weigh_locally(std::span<StatementProfile> report, std::span<const ReportStatements> others) {
  Surroundings surroundings;
  surroundings.add(report);
  for (const ReportStatements& other : others) surroundings.add(other);
  surroundings.count_words_alike();
  for (StatementProfile& statement : report) surroundings.weigh(statement);
}

}  // namespace factdiff
