// Which reports have a word, as blocks of bytes: an inverted index in segments, as in Lucene. A segment holds what one
// change added and removed, or several changes together; what a store holds is the sum of its segments.
//
// A block is a base number, then for each of its words, ascending: the distance from the word before, how many reports
// were added and how many removed, and their numbers, each as the distance from the one before; all of variable length,
// with a check sum behind. Counts of holders are kept apart, since they are asked for much more often.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/report_store.h"

namespace factdiff {

struct WordPostings {
  WordKey word = 0;
  std::vector<ReportNumber> added;  // ascending
  std::vector<ReportNumber> removed;
};

struct WordCount {
  WordKey word = 0;
  std::int64_t reports = 0;  // added less removed
};

// Receives a block and its first word.
using BlockConsumer = std::function<void(WordKey first, std::string_view bytes)>;

// Packs words into blocks. Words are added in ascending order, each once.
class PostingsPacker {
 public:
  // No report has a smaller number than `base`.
  PostingsPacker(ReportNumber base, BlockConsumer consumer) : base_(base), consumer_(std::move(consumer)) {}
  void add(const WordPostings& postings);
  void finish();

 private:
  ReportNumber base_;
  BlockConsumer consumer_;
  std::string block_;
  WordKey first_ = 0;
  WordKey before_ = 0;
};

class CountsPacker {
 public:
  explicit CountsPacker(BlockConsumer consumer) : consumer_(std::move(consumer)) {}
  void add(WordCount count);
  void finish();

 private:
  BlockConsumer consumer_;
  std::string block_;
  WordKey first_ = 0;
  WordKey before_ = 0;
};

// Reads the words of one block. The bytes must outlive it.
class PostingsReader {
 public:
  PostingsReader() = default;
  // Nothing where the bytes are no whole block.
  [[nodiscard]] static std::optional<PostingsReader> of(WordKey first, std::string_view bytes);
  // False: there is no further word. What stood in `postings` is replaced.
  bool next(WordPostings& postings);
  // Goes on to a word; false: the block does not have it.
  bool find(WordKey word, WordPostings& postings);

 private:
  bool next_word();
  void read_numbers(std::size_t count, std::vector<ReportNumber>& numbers);
  void pass_over();

  std::string_view rest_;
  ReportNumber base_ = 0;
  WordKey word_ = 0;
  std::size_t added_ = 0;
  std::size_t removed_ = 0;
};

// Reads the counts of one block. The bytes must outlive it.
class CountsReader {
 public:
  // Nothing where the bytes are no whole block.
  [[nodiscard]] static std::optional<CountsReader> of(WordKey first, std::string_view bytes);
  // False: there is no further word.
  bool next(WordCount& count);

 private:
  std::string_view rest_;
  WordKey word_ = 0;
};

// All counts of one block; nothing where the bytes are no whole block.
[[nodiscard]] std::optional<std::vector<WordCount>> counts_of(WordKey first, std::string_view bytes);

}  // namespace factdiff
