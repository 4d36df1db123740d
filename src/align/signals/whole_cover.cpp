// How much of everything that one statement says the other says too: words alike, and the same numbers, weekdays,
// months and small words. By itself the signal that tells most: "3 dead in Oslo blast" / "7 dead in Oslo blast" differ
// by one word of four, and "fell by" / "fell to" by a small one.
#include <algorithm>
#include <bit>

#include "align/signals/signal.h"

namespace factdiff {

namespace {

// What tells as much as the rarest word, as a word of the middle, and as hardly a word.
constexpr double number_weight = 1;
constexpr double calendar_weight = 0.5;
constexpr double function_word_weight = 0.07;

// Weight of what one statement says.
double weight_of(const StatementProfile& profile) {
  return profile.weight + number_weight * static_cast<double>(profile.numbers.size()) +
         calendar_weight * (std::popcount(profile.weekdays) + std::popcount(profile.months)) +
         function_word_weight * static_cast<double>(profile.function_words.size());
}

double covered_words(const StatementProfile& profile, const std::vector<WordMatch>& matches,
                     const std::vector<std::uint32_t>& matched) {
  double covered = 0;
  for (const std::uint32_t i : matched) covered += profile.words[i].weight * matches[i].likeness;
  return covered;
}

std::size_t shared_numbers(const StatementProfile& left, const StatementProfile& right) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < left.numbers.size() && j < right.numbers.size();) {
    const FeatureKey a = left.numbers[i].value;
    const FeatureKey b = right.numbers[j].value;
    shared += a == b ? 1 : 0;
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return shared;
}

}  // namespace

void measure_whole_cover(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                         const InCommon& in_common) {
  const double left_weight = weight_of(left);
  const double right_weight = weight_of(right);
  if (left_weight <= 0 || right_weight <= 0) return;
  // The same in both: counts for either.
  const double shared =
      number_weight * static_cast<double>(shared_numbers(left, right)) +
      calendar_weight * (std::popcount(left.weekdays & right.weekdays) + std::popcount(left.months & right.months)) +
      function_word_weight * static_cast<double>(in_common.function_words);
  const WordMatches& matches = in_common.matches;
  const double of_left = (covered_words(left, matches.left, matches.left_matched) + shared) / left_weight;
  const double of_right = (covered_words(right, matches.right, matches.right_matched) + shared) / right_weight;
  signals.set(Signal::whole_cover, std::min(1.0, (of_left + of_right) / 2));
}

}  // namespace factdiff
