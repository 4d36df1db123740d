#include "index/word_counts.h"

#include <algorithm>

namespace factdiff {

namespace {

std::vector<WordCount> sum_of(const std::vector<WordCount>& left, const std::vector<WordCount>& right) {
  std::vector<WordCount> sum;
  sum.reserve(left.size() + right.size());
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() || r != right.end()) {
    if (r == right.end() || (l != left.end() && l->word < r->word)) {
      sum.push_back(*l++);
    } else if (l == left.end() || r->word < l->word) {
      sum.push_back(*r++);
    } else {
      sum.push_back({l->word, l->reports + r->reports});
      ++l;
      ++r;
    }
  }
  return sum;
}

}  // namespace

void WordCounts::add(std::span<const WordCount> counts) { parts_.emplace_back(counts.begin(), counts.end()); }

void WordCounts::finish() {
  // The smallest first: nothing is copied often.
  const auto larger = [](const auto& a, const auto& b) { return a.size() > b.size(); };
  std::make_heap(parts_.begin(), parts_.end(), larger);
  while (parts_.size() > 1) {
    std::pop_heap(parts_.begin(), parts_.end(), larger);
    const std::vector<WordCount> smallest = std::move(parts_.back());
    parts_.pop_back();
    std::pop_heap(parts_.begin(), parts_.end(), larger);
    parts_.back() = sum_of(smallest, parts_.back());
    std::push_heap(parts_.begin(), parts_.end(), larger);
  }
  constexpr std::size_t halves = 1U << 16U;
  beginnings_.assign(halves + 1, 0);
  if (!parts_.empty()) {
    for (const WordCount& count : parts_.front()) {
      if (count.reports <= 0) continue;
      words_.push_back(count.word);
      counts_.push_back(static_cast<std::uint32_t>(count.reports));
      ++beginnings_[(count.word >> 16U) + 1];
    }
  }
  for (std::size_t i = 0; i < halves; ++i) beginnings_[i + 1] += beginnings_[i];
  parts_.clear();
}

std::uint32_t WordCounts::of(WordKey word) const {
  const auto first = words_.begin() + beginnings_[word >> 16U];
  const auto last = words_.begin() + beginnings_[(word >> 16U) + 1];
  const auto found = std::lower_bound(first, last, word);
  return found == last || *found != word ? 0 : counts_[static_cast<std::size_t>(found - words_.begin())];
}

}  // namespace factdiff
