#include "lexicon/word_vectors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

extern "C" const unsigned char factdiff_word_vectors[];

namespace factdiff {

static_assert(std::endian::native == std::endian::little, "data/word_vectors.bin is used in place");

namespace {

// The file's parts.
struct Table {
  std::uint32_t words;
  std::uint32_t slot_mask;
  const unsigned char* slots;
  const unsigned char* offsets;
  const unsigned char* ranks;
  const unsigned char* vectors;
  const unsigned char* letters;
};

template <class Number>
Number number_at(const unsigned char* bytes, std::size_t index) {
  Number number;
  std::memcpy(&number, bytes + index * sizeof(Number), sizeof(Number));
  return number;
}

Table table_of(const unsigned char* file) {
  Table table{};
  table.words = number_at<std::uint32_t>(file, 0);
  const auto slots = number_at<std::uint32_t>(file, 2);
  table.slot_mask = slots - 1;
  table.slots = file + 4 * sizeof(std::uint32_t);
  table.offsets = table.slots + slots * sizeof(std::uint16_t);
  table.ranks = table.offsets + (table.words + 1) * sizeof(std::uint32_t);
  table.vectors = table.ranks + table.words * sizeof(std::uint32_t);
  table.letters = table.vectors + table.words * word_vector_dimensions;
  return table;
}

// The rank given to words that are not in the table.
constexpr double unlisted_rank = 60'000;

}  // namespace

std::optional<FrequentWord> find_frequent_word(std::string_view lower) {
  const Table table = table_of(factdiff_word_vectors);
  std::uint32_t hash = 2166136261U;
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  for (std::size_t at = hash & table.slot_mask;; at = (at + 1) & table.slot_mask) {
    const auto slot = number_at<std::uint16_t>(table.slots, at);
    if (slot == 0) return std::nullopt;
    const std::size_t word = slot - 1U;
    const auto start = number_at<std::uint32_t>(table.offsets, word);
    const auto end = number_at<std::uint32_t>(table.offsets, word + 1);
    if (std::string_view(reinterpret_cast<const char*>(table.letters) + start, end - start) != lower) continue;
    const auto* vector = reinterpret_cast<const std::int8_t*>(table.vectors) + word * word_vector_dimensions;
    return FrequentWord{number_at<std::uint32_t>(table.ranks, word),
                        std::span<const std::int8_t, word_vector_dimensions>(vector, word_vector_dimensions)};
  }
}

double rarity(std::string_view lower) {
  // So many of the first words tell nothing at all.
  constexpr double commonest = 15;
  const auto word = find_frequent_word(lower);
  const double rank = word ? word->rank : unlisted_rank;
  return std::log((rank + commonest) / commonest) / std::log((unlisted_rank + commonest) / commonest);
}

}  // namespace factdiff
