// What speaks for or against two statements saying the same thing: a number each, made from the two profiles.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "align/word_matches.h"
#include "index/statement_profile.h"

namespace factdiff {

// Shares are in [0, 1]. "Shorter" and "longer" are the statements with less and more weight of words.
enum class Signal : std::size_t {
  shared_of_shorter,       // weight of the words in both, as share of the shorter statement
  shared_of_longer,        // and of the longer one
  shared_cosine,           // cosine of the weighted words
  shared_weight,           // weight of the words in both, saturating
  rarest_shared,           // weight of the rarest word in both
  word_pairs,              // share of neighbouring words that are neighbours in both
  word_triples,            // runs of three words in both, saturating
  letter_triples,          // Dice coefficient of runs of three letters
  cover_of_shorter,        // share that the other statement says in the same or in like words
  cover_of_longer,         //
  cover_of_plain_shorter,  // the same of words that are no names
  whole_cover,             // of all that the statements say, numbers and small words too: the mean of both directions
  clause_match,            // best share that two clauses have in common, less for clauses of little weight
  mean_vector,             // cosine of the weighted mean vectors
  names_shared,            // share of the names of the statement with fewer that the other has
  names_weight,            // weight of the names in both, saturating
  names_alone,             // each statement has names that the other lacks: weight of the lesser, saturating
  names_none_shared,       // 1 where both have names, but not one in common
  entities_shared,         // share of the entities of the statement with fewer
  events_shared,           // weight of the event words in both, as share of the lesser
  events_context,          // of the best event in both: the share of the words around it that match
  events_alike,            // highest likeness of two event words
  events_apart,            // each has events that are unlike all of the other: weight of the lesser, saturating
  persons_shared,          // 1 where both name one person, or a pronoun stands for it
  persons_apart,           // 1 where both tell of persons, but not of one in common; who only says it does not count
  places_apart,            // 1 where both name places, but not one in common
  speakers_apart,          // 1 where both refer to persons who said it, but not to the same
  numbers_shared,          // numbers in both, saturating
  numbers_rare,            // weight of the numbers in both, saturating
  numbers_alone,           // 1 where each has numbers that the other lacks
  numbers_apart,           // how many things, beyond one, both count and never as so many, saturating
  figures_same_place,      // figures of the same counted noun or role stand in both, whatever their values: how telling
  days_shared,             // 1 where both name the same day
  days_apart,              // 1 where both name days and none is the same
  times_apart,             // 1 where both name dates or times and none overlap
  weekdays_apart,          // 1 where both name weekdays and none is the same
  times_far,               // months lie between the times that they tell of: 1; less where one is only published then
  quotations_shared,       // share of the quoted words of the statement with fewer that the other quotes
  quotations_apart,        // 1 where both quote and hardly share a word
  opposites,               // 1 where each has an antonym of a word of the other
  shorter_size,            // words of the shorter, saturating
  size_ratio,              // weight of the shorter by weight of the longer
};
inline constexpr std::size_t signal_count = static_cast<std::size_t>(Signal::size_ratio) + 1;

// "shared_of_shorter", …: as the model file spells them.
extern const std::array<std::string_view, signal_count> signal_names;

class Signals {
 public:
  [[nodiscard]] float operator[](Signal signal) const { return values_[static_cast<std::size_t>(signal)]; }
  void set(Signal signal, double value) { values_[static_cast<std::size_t>(signal)] = static_cast<float>(value); }
  [[nodiscard]] const std::array<float, signal_count>& values() const { return values_; }

  // The clauses that have most in common, counted from 0; those from the eighth on count as one.
  std::size_t left_clause = 0;
  std::size_t right_clause = 0;

 private:
  std::array<float, signal_count> values_{};
};

enum class Setting;

// What two statements have in common, as far as it is found quicker for one statement and many others than pair by
// pair.
struct InCommon {
  const WordMatches& matches;
  float mean_cosine = 0;           // of their mean vectors, in [-1, 1]
  std::size_t word_pairs = 0;      // neighbouring words that are neighbours in both
  std::size_t word_triples = 0;    // runs of three words in both
  std::size_t function_words = 0;  // in both
};

// Grows from 0 towards 1; one half at `half`.
[[nodiscard]] constexpr double saturating(double value, double half) { return value / (value + half); }

// Each sets the signals that its name tells. All are symmetric: the order of the statements does not matter.
void measure_word_overlap(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                          const InCommon& in_common);
void measure_letters(Signals& signals, const StatementProfile& left, const StatementProfile& right);
void measure_soft_cover(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                        const InCommon& in_common);
void measure_whole_cover(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                         const InCommon& in_common);
void measure_clauses(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                     const WordMatches& matches);
void measure_names(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                   const WordMatches& matches);
void measure_participants(Signals& signals, const StatementProfile& left, const StatementProfile& right);
void measure_events(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                    const WordMatches& matches);
void measure_figures(Signals& signals, const StatementProfile& left, const StatementProfile& right);
void measure_times(Signals& signals, const StatementProfile& left, const StatementProfile& right);
void measure_quotations(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                        const WordMatches& matches);
void measure_opposites(Signals& signals, const StatementProfile& left, const StatementProfile& right);
void measure_size(Signals& signals, const StatementProfile& left, const StatementProfile& right);

// All of them.
[[nodiscard]] Signals measure_signals(const StatementProfile& left, const StatementProfile& right);

// The same where it is known what the two have in common. Left out is what has no weight in the setting.
[[nodiscard]] Signals measure_signals(const StatementProfile& left, const StatementProfile& right,
                                      const InCommon& in_common, Setting setting);

}  // namespace factdiff
