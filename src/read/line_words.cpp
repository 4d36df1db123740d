#include "read/line_words.h"

#include "adapters/icu/fold.h"

namespace factdiff {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Folded, with spaces for quotation marks and bullets. Most lines are ASCII.
std::string folded_line(std::string_view line) {
  std::string folded(line);
  unsigned char all = 0;
  for (char& c : folded) {
    all |= static_cast<unsigned char>(c);
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if ((all & 0x80U) == 0) return folded;
  folded = fold_case(line);
  // Quotation marks, bullets and the like begin with this byte; letters of news in English never do.
  for (std::size_t i = folded.find('\xE2'); i != std::string::npos && i + 2 < folded.size();
       i = folded.find('\xE2', i + 3)) {
    folded.replace(i, 3, "   ");
  }
  return folded;
}

}  // namespace

std::vector<std::string> line_words(std::string_view line, std::size_t most) {
  constexpr std::size_t longest_word = 16;  // on average: enough to hold `most` words
  std::string folded = folded_line(line.substr(0, most * longest_word));
  std::vector<std::string> words;
  words.reserve(most);
  for (std::size_t i = 0; i < folded.size() && words.size() < most;) {
    if (!is_word_byte(folded[i])) {
      ++i;
      continue;
    }
    const std::size_t first = i;
    // "harbour's" is one word.
    const auto inner = [&] { return folded[i] == '\'' && i + 1 < folded.size() && is_word_byte(folded[i + 1]); };
    while (i < folded.size() && (is_word_byte(folded[i]) || inner())) ++i;
    words.emplace_back(folded, first, i - first);
  }
  return words;
}

PageLine::PageLine(std::string_view line) : text(line) {
  constexpr std::size_t longest_line = 300;  // bytes; what is longer is told by how it begins
  words = line_words(line, line.size() > longest_line ? 10 : 40);
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last && i < words.size(); ++i) {
    if (i > first) text += ' ';
    text += words[i];
  }
  return text;
}

bool ends_as_sentence(std::string_view line) {
  const auto drop = [&](std::string_view mark) {
    if (line.size() < mark.size() || line.substr(line.size() - mark.size()) != mark) return false;
    line.remove_suffix(mark.size());
    return true;
  };
  while (drop("\u201D") || drop("\u2019") || drop("\"") || drop("'") || drop(")") || drop("]") || drop(" ")) {
  }
  return drop(".") || drop("!") || drop("?") || drop("\u2026") || drop(",") || drop(";");
}

}  // namespace factdiff
