// A list of words or phrases, each with a value, looked up by hash. The lists are compiled into the binary from the
// files of en/; nothing is read or built at start, and none of it holds an address that the loader would have to fill
// in: with 200,000 of them that took most of the time in which the program starts.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace factdiff {

struct WordEntry {
  std::string_view word;   // case-folded, words separated by one space
  std::string_view value;  // the second column; empty where the list has one column
};

class WordList {
 public:
  // Where an entry's word and value begin in the letters of the list, and their sizes.
  struct Place {
    std::uint32_t word;
    std::uint32_t value;
    std::uint16_t word_size;
    std::uint16_t value_size;
  };

  // Made by generate_list.py: `places` are sorted by word (bytes), and `slots` is an open-addressing table (linear
  // probing, FNV-1a, a power of two in size). A slot has the number of an entry plus one in its low bits, 0 where it is
  // free, and above them the high bits of the word's hash: most words that are not in the list are told by them.
  constexpr WordList(const char* letters, std::span<const Place> places, std::span<const std::uint32_t> slots,
                     unsigned most_words)
      : letters_(letters), places_(places), slots_(slots), most_words_(most_words) {}

  // The hash of a word, the same for every list: whoever asks several lists for one word makes it once.
  [[nodiscard]] static constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
  }

  // The number of the entry for a case-folded word or phrase, in the order of the list. Precondition: `hash` is
  // hash_of(word).
  [[nodiscard]] std::optional<std::size_t> number_of(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      if ((slots_[at] ^ hash) >> number_bits != 0) continue;
      const std::size_t number = (slots_[at] & ((1U << number_bits) - 1)) - 1;
      if (word_of(places_[number]) == word) return number;
    }
    return std::nullopt;
  }
  // The entry for a word or phrase.
  [[nodiscard]] std::optional<WordEntry> find(std::string_view word, std::uint32_t hash) const {
    const auto number = number_of(word, hash);
    return number ? std::optional((*this)[*number]) : std::nullopt;
  }
  [[nodiscard]] std::optional<WordEntry> find(std::string_view word) const { return find(word, hash_of(word)); }
  [[nodiscard]] bool contains(std::string_view word, std::uint32_t hash) const {
    return number_of(word, hash).has_value();
  }
  [[nodiscard]] bool contains(std::string_view word) const { return contains(word, hash_of(word)); }

  // The entries, sorted by word (bytes).
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] WordEntry operator[](std::size_t number) const {
    const Place& place = places_[number];
    return {word_of(place), {letters_ + place.value, place.value_size}};
  }
  // The number of the first entry that is not before the text; size() without one.
  [[nodiscard]] std::size_t first_from(std::string_view text) const;
  // Some entry begins with the text.
  [[nodiscard]] bool has_beginning(std::string_view text) const;
  // The number of words in the longest phrase.
  [[nodiscard]] unsigned most_words() const { return most_words_; }

 private:
  static constexpr unsigned number_bits = 20;  // generate_list.py has the same

  [[nodiscard]] std::string_view word_of(const Place& place) const { return {letters_ + place.word, place.word_size}; }

  const char* letters_;
  std::span<const Place> places_;
  std::span<const std::uint32_t> slots_;
  unsigned most_words_;
};

// Whether the word is one of these few; a longer enumeration is a word list of its own.
[[nodiscard]] constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view other : words) {
    if (word == other) return true;
  }
  return false;
}

// Whether a value that is a list of words separated by commas holds the word.
[[nodiscard]] constexpr bool list_holds(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    if (list.substr(0, comma) == word) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

}  // namespace factdiff
