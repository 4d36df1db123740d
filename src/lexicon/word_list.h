// A list of words or phrases, each with a value, looked up by hash. The lists are compiled into the binary from the
// files of en/; nothing is read or built at start.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace factdiff {

struct WordEntry {
  std::string_view word;   // case-folded, words separated by one space
  std::string_view value;  // the second column; empty where the list has one column
};

class WordList {
 public:
  // Made by generate_lists.py: `slots` is an open-addressing table (linear probing, FNV-1a, a power of two in size)
  // of indices into `entries` plus one, 0 for a free slot.
  constexpr WordList(std::span<const WordEntry> entries, std::span<const std::uint32_t> slots, unsigned most_words)
      : entries_(entries), slots_(slots), most_words_(most_words) {}

  // The hash of a word, the same for every list: whoever asks several lists for one word makes it once.
  [[nodiscard]] static constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
  }

  // The entry for a case-folded word or phrase, or nullptr.
  [[nodiscard]] const WordEntry* find(std::string_view word) const { return find(word, hash_of(word)); }
  // Precondition: `hash` is hash_of(word).
  [[nodiscard]] const WordEntry* find(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      const WordEntry& entry = entries_[slots_[at] - 1];
      if (entry.word == word) return &entry;
    }
    return nullptr;
  }
  [[nodiscard]] bool contains(std::string_view word) const { return find(word) != nullptr; }
  [[nodiscard]] bool contains(std::string_view word, std::uint32_t hash) const { return find(word, hash) != nullptr; }
  // All entries, sorted by word (bytes).
  [[nodiscard]] std::span<const WordEntry> entries() const { return entries_; }
  // The number of words in the longest phrase.
  [[nodiscard]] unsigned most_words() const { return most_words_; }

 private:
  std::span<const WordEntry> entries_;
  std::span<const std::uint32_t> slots_;
  unsigned most_words_;
};

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
