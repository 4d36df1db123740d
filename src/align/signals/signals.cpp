#include "align/signals/signal.h"

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

Signals measure_signals(const StatementProfile& left, const StatementProfile& right) {
  Signals signals;
  const WordMatches matches = match_words(left, right);
  measure_word_overlap(signals, left, right, matches);
  measure_letters(signals, left, right);
  measure_soft_cover(signals, left, right, matches);
  measure_whole_cover(signals, left, right, matches);
  measure_clauses(signals, left, right, matches);
  measure_names(signals, left, right, matches);
  measure_participants(signals, left, right);
  measure_events(signals, left, right, matches);
  measure_figures(signals, left, right);
  measure_times(signals, left, right);
  measure_quotations(signals, left, right, matches);
  measure_opposites(signals, left, right);
  measure_size(signals, left, right);
  return signals;
}

}  // namespace factdiff
