// The most frequent English words with their rank by frequency and a vector of their use (GloVe, reduced). Nothing is
// read or built at start: data/word_vectors.bin is part of the program and is used in place.
//
// The file, all numbers little-endian: four uint32 (words, dimensions, slots, letters); an open-addressing table of
// uint16 (linear probing, FNV-1a) of word numbers plus one, 0 for a free slot; words + 1 uint32 offsets into the
// letters; a uint32 rank for each word; dimensions int8 for each word; the letters.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace factdiff {

inline constexpr std::size_t word_vector_dimensions = 64;

struct FrequentWord {
  std::uint32_t rank = 0;  // by frequency; "the" has 0
  // Its length has no meaning. Words used alike have a high cosine: synonyms, but antonyms, weekdays and names too.
  std::span<const std::int8_t, word_vector_dimensions> vector;
};

// Nothing for a word that is not among the 30,000 most frequent. Precondition: the word is case-folded.
[[nodiscard]] std::optional<FrequentWord> find_frequent_word(std::string_view lower);

// How much a word tells by being there, in [0, 1]: about 0 for "the", 0.3 for "government", 1 for a word that is in no
// list. It grows with the logarithm of the rank, as inverse document frequency does.
[[nodiscard]] double rarity(std::string_view lower);

}  // namespace factdiff
