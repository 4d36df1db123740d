// What finding and aligning need of one statement, computed once: its words with their weights and vectors, its names,
// figures, times and quoted words, all as numbers that are quick to compare. Made from one AnalysedReport.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/word_vectors.h"
#include "model/analysed_report.h"

namespace factdiff {

// A hash of a text; equal texts have equal keys everywhere and always.
using FeatureKey = std::uint64_t;
[[nodiscard]] FeatureKey key_of(std::string_view text);

// What a word is wherever it stands: what its likeness to another word goes by.
struct ProfileForm {
  FeatureKey lemma = 0;           // of a noun of an event, that of its verb: "refusal" and "refused" are one
  FeatureKey country = 0;         // of a country's name, its people's and its capital's; 0 of any other word
  FeatureKey beginning = 0;       // of the first five letters; 0 for shorter words
  FeatureKey spelling = 0;        // of all its letters
  std::bitset<64> letters;        // which pairs of letters it has, hashed: near-equal spellings have nearly the same
  std::uint8_t letter_count = 0;  // how many pairs that are
  std::uint8_t length = 0;        // in bytes
  bool is_name = false;           // written as a name
  bool has_vector = false;
  std::array<std::int16_t, word_vector_dimensions> vector{};  // of length 4096
};

// A word that carries meaning, in one statement. Function words, numbers, weekdays and months are no such words.
struct ProfileWord {
  FeatureKey lemma = 0;      // as its form has it
  float rarity = 0;          // in English, in [0, 1]
  float weight = 0;          // how much it tells: its rarity, less where its surroundings are full of it
  std::uint32_t token = 0;   // the place of its first occurrence, counted in the statement's own words
  std::uint32_t clause = 0;  // of its first occurrence
  bool is_name = false;      // as its form has it
  bool is_event = false;     // a verb or the noun of an event
  bool is_quoted = false;    // in quotation marks
};

// A written number.
struct ProfileNumber {
  FeatureKey value = 0;  // of the normalised number
  float rarity = 0;      // how much it tells that two statements have it, in [0, 1]: "3" little, "1,411" much
  float weight = 0;      // its rarity, less where its surroundings are full of it
};

// A figure's place in the statement's claim, whatever its value.
struct ProfileFigure {
  FeatureKey counted = 0;  // of the head noun counted, or of people in general; 0 without one
  FeatureKey role = 0;     // of role and unit; 0 without both
  FeatureKey value = 0;    // of the normalised number of a thing counted; 0 of persons and of times
  float weight = 1;        // less where its surroundings are full of figures in this place
};

// Clauses of a statement beyond these are taken as one.
inline constexpr std::size_t most_clauses = 8;

// The clause of a word as it is weighed.
[[nodiscard]] inline std::size_t clause_of(const ProfileWord& word) {
  return word.clause < most_clauses ? word.clause : most_clauses - 1;
}

struct StatementProfile {
  std::vector<ProfileWord> words;  // by lemma; each lemma once
  std::vector<ProfileForm> forms;  // of each word: apart, since most of what is measured does not need them
  std::vector<std::string> texts;  // of each word, folded: for evidence
  float weight = 0;                // of all words
  double plain_weight = 0;         // of the words that are no names
  std::array<double, most_clauses> clause_weights{};  // of the words of each clause
  std::size_t clause_count = 0;                       // of those up to the last one that has words
  double square_weight = 0;                           // sum of the squares of their weights
  float name_weight = 0;                              // of the words that are names
  float event_weight = 0;
  float quoted_weight = 0;
  std::array<float, word_vector_dimensions> mean{};  // weighted mean of the vectors of words, of length 1; or all 0
  std::bitset<1024> letter_triples;                  // of all words, hashed
  std::uint32_t letter_triple_count = 0;
  std::vector<FeatureKey> word_pairs;      // of neighbouring words; sorted, unique
  std::vector<FeatureKey> word_triples;    // of three words in a row, function words too; sorted, unique
  std::vector<FeatureKey> function_words;  // "the", "of", "not"; sorted, unique
  std::vector<FeatureKey> opposites;  // of the lemmas that are antonyms of its words, unless it has them too; sorted
  std::vector<FeatureKey> entities;   // of the keys of the entities named; sorted, unique
  std::vector<ProfileFigure> figures;
  std::vector<ProfileNumber> numbers;     // by value; each once
  std::vector<FeatureKey> persons;        // of the keys of the persons named; sorted, unique
  std::vector<FeatureKey> persons_told;   // of those who are not only quoted or referred to; sorted, unique
  std::vector<FeatureKey> places;         // of the keys of the places named, a country for its people; sorted, unique
  std::vector<FeatureKey> speakers;       // of whom it quotes or refers to; sorted, unique
  std::vector<TimeInterval> told;         // of all dates, those of `carried` too
  std::vector<TimeInterval> days;         // of dates that are known to the day
  std::vector<TimeInterval> intervals;    // of all anchored dates and times
  std::optional<TimeInterval> published;  // its report
  unsigned weekdays = 0;                  // bit 1 = Monday … bit 7 = Sunday, as written
  unsigned months = 0;                    // bit 1 = January … bit 12, as written
  std::uint32_t word_count = 0;           // of all words, function words too
  BlockKind place = BlockKind::body;
};

// Sums the weights of the words again, after they changed.
void update_weights(StatementProfile& profile);

[[nodiscard]] StatementProfile profile_statement(const AnalysedReport& report, std::size_t statement);

// Of all statements of a report taken as one, for a text that is a sentence by itself.
[[nodiscard]] StatementProfile profile_whole(const AnalysedReport& report);

// Of all statements of a report, in order.
[[nodiscard]] std::vector<StatementProfile> profile_statements(const AnalysedReport& report);

}  // namespace factdiff
