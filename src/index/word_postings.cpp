#include "index/word_postings.h"

#include <algorithm>

#include "index/checked_bytes.h"
#include "index/variable_length.h"

namespace factdiff {

namespace {

// Two blocks fit into a page of a database; a word that many reports have makes its block larger.
constexpr std::size_t postings_in_block = 1'900;
// Small enough that a few words are looked up without reading most of the blocks.
constexpr std::size_t counts_in_block = 8'000;

void append_numbers(std::string& bytes, ReportNumber before, const std::vector<ReportNumber>& numbers) {
  for (const ReportNumber number : numbers) {
    append_number(bytes, number - before);
    before = number;
  }
}

void give_block(std::string& block, WordKey first, const BlockConsumer& consumer) {
  if (block.empty()) return;
  add_check_sum(block);
  consumer(first, block);
  block.clear();
}

}  // namespace

void PostingsPacker::add(const WordPostings& postings) {
  if (block_.size() >= postings_in_block) finish();
  if (block_.empty()) {
    first_ = before_ = postings.word;
    append_number(block_, base_);
  }
  append_number(block_, postings.word - before_);
  // Few words have reports removed: their count is told only where there are some.
  append_number(block_, postings.added.size() << 1U | (postings.removed.empty() ? 0U : 1U));
  if (!postings.removed.empty()) append_number(block_, postings.removed.size());
  append_numbers(block_, base_, postings.added);
  append_numbers(block_, base_, postings.removed);
  before_ = postings.word;
}

void PostingsPacker::finish() { give_block(block_, first_, consumer_); }

void CountsPacker::add(WordCount count) {
  if (count.reports == 0) return;
  if (block_.size() >= counts_in_block) finish();
  if (block_.empty()) first_ = before_ = count.word;
  append_number(block_, count.word - before_);
  append_number(block_, static_cast<std::uint64_t>(count.reports < 0 ? -count.reports * 2 - 1 : count.reports * 2));
  before_ = count.word;
}

void CountsPacker::finish() { give_block(block_, first_, consumer_); }

std::optional<PostingsReader> PostingsReader::of(WordKey first, std::string_view bytes) {
  const auto content = checked_bytes(bytes);
  if (!content) return std::nullopt;
  PostingsReader reader;
  reader.rest_ = *content;
  reader.base_ = take_number(reader.rest_).value_or(0);
  reader.word_ = first;
  return reader;
}

bool PostingsReader::next_word() {
  const auto gap = take_number(rest_);
  const auto added = take_number(rest_);
  if (!gap || !added) return false;
  word_ += static_cast<WordKey>(*gap);
  added_ = static_cast<std::size_t>(*added >> 1U);
  removed_ = (*added & 1U) == 0 ? 0 : static_cast<std::size_t>(take_number(rest_).value_or(0));
  return true;
}

void PostingsReader::read_numbers(std::size_t count, std::vector<ReportNumber>& numbers) {
  numbers.clear();
  numbers.reserve(std::min(count, rest_.size()));
  ReportNumber number = base_;
  for (; count > 0; --count) {
    const auto distance = take_number(rest_);
    if (!distance) return;
    number += *distance;
    numbers.push_back(number);
  }
}

bool PostingsReader::next(WordPostings& postings) {
  if (!next_word()) return false;
  postings.word = word_;
  read_numbers(added_, postings.added);
  read_numbers(removed_, postings.removed);
  return true;
}

// A number ends with a byte below 128.
void PostingsReader::pass_over() {
  std::size_t at = 0;
  for (std::size_t left = added_ + removed_; left > 0 && at < rest_.size(); ++at) {
    if (static_cast<unsigned char>(rest_[at]) < 0x80) --left;
  }
  rest_.remove_prefix(at);
}

bool PostingsReader::find(WordKey word, WordPostings& postings) {
  while (next_word()) {
    if (word_ > word) return false;
    if (word_ < word) {
      pass_over();
      continue;
    }
    postings.word = word_;
    read_numbers(added_, postings.added);
    read_numbers(removed_, postings.removed);
    return true;
  }
  return false;
}

std::optional<CountsReader> CountsReader::of(WordKey first, std::string_view bytes) {
  const auto content = checked_bytes(bytes);
  if (!content) return std::nullopt;
  CountsReader reader;
  reader.rest_ = *content;
  reader.word_ = first;
  return reader;
}

bool CountsReader::next(WordCount& count) {
  const auto gap = take_number(rest_);
  const auto reports = take_number(rest_);
  if (!gap || !reports) return false;
  word_ += static_cast<WordKey>(*gap);
  const auto half = static_cast<std::int64_t>(*reports >> 1U);
  count = {word_, (*reports & 1U) == 0 ? half : -half - 1};
  return true;
}

std::optional<std::vector<WordCount>> counts_of(WordKey first, std::string_view bytes) {
  auto reader = CountsReader::of(first, bytes);
  if (!reader) return std::nullopt;
  std::vector<WordCount> counts;
  counts.reserve(bytes.size() / 2);
  for (WordCount count; reader->next(count);) counts.push_back(count);
  return counts;
}

}  // namespace factdiff
