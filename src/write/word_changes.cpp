#include "write/word_changes.h"

#include <map>
#include <string>

#include "adapters/dtl/sequence_diff.h"
#include "adapters/icu/boundaries.h"
#include "adapters/icu/fold.h"

namespace factdiff {

namespace {

struct Word {
  TextSpan span;
  int number = 0;  // equal words have equal numbers
};

bool has_letter_or_digit(std::string_view word) {
  for (const char c : word) {
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (ascii || (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2)) return true;
  }
  return false;
}

std::vector<Word> words_of(std::string_view text, std::map<std::string, int>& numbers) {
  std::vector<Word> words;
  const std::vector<std::size_t> marks = word_boundaries(text);
  for (std::size_t i = 1; i < marks.size(); ++i) {
    const std::string_view word = text.substr(marks[i - 1], marks[i] - marks[i - 1]);
    if (!has_letter_or_digit(word)) continue;
    const int number = numbers.emplace(fold_case(word), static_cast<int>(numbers.size())).first->second;
    words.push_back({{marks[i - 1], marks[i]}, number});
  }
  return words;
}

std::vector<int> numbers_of(const std::vector<Word>& words) {
  std::vector<int> numbers;
  for (const Word& word : words) numbers.push_back(word.number);
  return numbers;
}

// A change of several words in a row is one span.
void add(std::vector<MarkedSpan>& spans, TextSpan span, Mark mark, bool continues) {
  if (continues && !spans.empty()) {
    spans.back().span.end = span.end;
  } else {
    spans.push_back({span, mark});
  }
}

}  // namespace

WordChanges word_changes(std::string_view left, std::string_view right) {
  constexpr std::size_t most_words = 1000;
  std::map<std::string, int> numbers;
  const std::vector<Word> left_words = words_of(left, numbers);
  const std::vector<Word> right_words = words_of(right, numbers);
  if (left_words.size() > most_words || right_words.size() > most_words) {
    return {{{{0, left.size()}, Mark::removed}}, {{{0, right.size()}, Mark::added}}};
  }
  WordChanges changes;
  EditKind left_before = EditKind::common;
  EditKind right_before = EditKind::common;
  for (const Edit& edit : sequence_diff(numbers_of(left_words), numbers_of(right_words))) {
    if (edit.kind == EditKind::removed) {
      add(changes.left, left_words[edit.left].span, Mark::removed, left_before == EditKind::removed);
      left_before = edit.kind;
    } else if (edit.kind == EditKind::added) {
      add(changes.right, right_words[edit.right].span, Mark::added, right_before == EditKind::added);
      right_before = edit.kind;
    } else {
      left_before = right_before = edit.kind;
    }
  }
  return changes;
}

}  // namespace factdiff
