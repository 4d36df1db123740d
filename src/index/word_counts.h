// How many reports of a store have each word, all in memory: about eight bytes a word, so that the words of a hundred
// reports are looked up in a millisecond.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/word_postings.h"

namespace factdiff {

class WordCounts {
 public:
  // Adds counts, ascending by word, each word once.
  void add(std::span<const WordCount> counts);
  // To be called once, after all are added.
  void finish();
  [[nodiscard]] std::uint32_t of(WordKey word) const;

 private:
  std::vector<std::vector<WordCount>> parts_;
  std::vector<WordKey> words_;  // ascending
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> beginnings_;  // by the upper half of a word: where in words_ those with it begin
};

}  // namespace factdiff
