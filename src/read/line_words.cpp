#include "read/line_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "adapters/icu/fold.h"

namespace factdiff {

namespace {

constexpr std::size_t longest_line = 300;  // bytes; what is longer is told by how it begins
constexpr std::size_t longest_word = 16;   // on average: enough to hold the words asked for

// Small letters, digits and whatever is beyond ASCII.
constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) {
    table[c] = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80U;
  }
  return table;
}();

bool is_word_byte(char c) { return word_bytes[static_cast<unsigned char>(c)]; }

// A line in which nothing but quotation marks, dashes and the like is beyond ASCII, as folding it would have it;
// nothing where there is more.
std::optional<std::string> without_typographic_marks(std::string_view line) {
  std::string plain;
  plain.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0x80U) == 0) {
      plain += line[i];
      continue;
    }
    const std::string_view mark = line.substr(i, 3);
    const bool is_apostrophe = mark == "\u2018" || mark == "\u2019";
    const bool is_dash = mark == "\u2013" || mark == "\u2014";
    if (!is_apostrophe && !is_dash && mark != "\u201C" && mark != "\u201D") return std::nullopt;
    plain += is_apostrophe ? "'" : is_dash ? "-" : "   ";
    i += mark.size() - 1;
  }
  return plain;
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
  if (auto plain = without_typographic_marks(folded)) return std::move(*plain);
  folded = fold_case(line);
  // Quotation marks, bullets and the like begin with this byte; letters of news in English never do.
  for (std::size_t i = folded.find('\xE2'); i != std::string::npos && i + 2 < folded.size();
       i = folded.find('\xE2', i + 3)) {
    folded.replace(i, 3, "   ");
  }
  return folded;
}

}  // namespace

PageLine::PageLine(std::string_view line) : PageLine(line, line.size() > longest_line ? 10 : most_words) {}

PageLine::PageLine(std::string_view line, std::size_t most)
    : text_(line), folded_(folded_line(line.substr(0, most * longest_word))) {
  const std::string_view folded = folded_;
  for (std::size_t i = 0; i < folded.size() && count_ < std::min(most, most_words);) {
    if (!is_word_byte(folded[i])) {
      ++i;
      continue;
    }
    const std::size_t first = i;
    // "harbour's" is one word.
    const auto inner = [&] { return folded[i] == '\'' && i + 1 < folded.size() && is_word_byte(folded[i + 1]); };
    while (i < folded.size() && (is_word_byte(folded[i]) || inner())) ++i;
    words_[count_++] = folded.substr(first, i - first);
  }
}

std::string joined(std::span<const std::string_view> words, std::size_t first, std::size_t last) {
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
