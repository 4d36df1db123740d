#include "align/signals/signal.h"

#include "align/statement_model.h"

namespace factdiff {

const std::array<std::string_view, signal_count> signal_names = {
    "shared_of_shorter",
    "shared_of_longer",
    "shared_cosine",
    "shared_weight",
    "rarest_shared",
    "word_pairs",
    "word_triples",
    "letter_triples",
    "cover_of_shorter",
    "cover_of_longer",
    "cover_of_plain_shorter",
    "whole_cover",
    "clause_match",
    "mean_vector",
    "names_shared",
    "names_weight",
    "names_alone",
    "names_none_shared",
    "entities_shared",
    "events_shared",
    "events_context",
    "events_alike",
    "events_apart",
    "persons_shared",
    "persons_apart",
    "places_apart",
    "speakers_apart",
    "numbers_shared",
    "numbers_rare",
    "numbers_alone",
    "numbers_apart",
    "figures_same_place",
    "days_shared",
    "days_apart",
    "times_apart",
    "weekdays_apart",
    "times_far",
    "quotations_shared",
    "quotations_apart",
    "opposites",
    "shorter_size",
    "size_ratio",
};

namespace {

// How many keys are in both. Precondition: both lists are sorted, and each key is in its list once.
std::size_t count_shared(const std::vector<FeatureKey>& left, const std::vector<FeatureKey>& right) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const FeatureKey a = left[i];
    const FeatureKey b = right[j];
    shared += a == b ? 1 : 0;
    i += a <= b ? 1 : 0;
    j += b <= a ? 1 : 0;
  }
  return shared;
}

float mean_cosine(const StatementProfile& left, const StatementProfile& right) {
  float cosine = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) cosine += left.mean[i] * right.mean[i];
  return cosine;
}

Signals measure_all_but_spelling(const StatementProfile& left, const StatementProfile& right,
                                 const InCommon& in_common) {
  const WordMatches& matches = in_common.matches;
  Signals signals;
  measure_word_overlap(signals, left, right, in_common);
  measure_soft_cover(signals, left, right, in_common);
  measure_whole_cover(signals, left, right, in_common);
  measure_clauses(signals, left, right, matches);
  measure_names(signals, left, right, matches);
  measure_participants(signals, left, right);
  measure_events(signals, left, right, matches);
  measure_figures(signals, left, right);
  measure_times(signals, left, right);
  measure_quotations(signals, left, right, matches);
  measure_size(signals, left, right);
  return signals;
}

}  // namespace

Signals measure_signals(const StatementProfile& left, const StatementProfile& right, const InCommon& in_common,
                        Setting setting) {
  Signals signals = measure_all_but_spelling(left, right, in_common);
  if (is_weighed(Signal::letter_triples, setting)) measure_letters(signals, left, right);
  if (is_weighed(Signal::opposites, setting)) measure_opposites(signals, left, right);
  return signals;
}

Signals measure_signals(const StatementProfile& left, const StatementProfile& right) {
  const WordMatches matches = match_words(left, right);
  Signals signals = measure_all_but_spelling(
      left, right,
      {matches, mean_cosine(left, right), count_shared(left.word_pairs, right.word_pairs),
       count_shared(left.word_triples, right.word_triples), count_shared(left.function_words, right.function_words)});
  measure_letters(signals, left, right);
  measure_opposites(signals, left, right);
  return signals;
}

}  // namespace factdiff
