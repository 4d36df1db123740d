#include "read/printed_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "9am", "16th", "7pm", "20h": digits with letters that the list knows.
std::string_view letters_after_digits(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
  return digits == 0 ? std::string_view() : word.substr(digits);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20");
}

struct LineParts {
  std::size_t months = 0;
  std::size_t weekdays = 0;
  std::size_t labels = 0;
  std::size_t numbers = 0;
  std::size_t years = 0;
  std::size_t others = 0;
};

// A line with more than so many other words is no date.
constexpr std::size_t most_others = 8;

LineParts parts_of(std::span<const std::string_view> words) {
  LineParts parts;
  for (const std::string_view word : words) {
    if (parts.others > most_others) break;
    if (is_number(word)) {
      ++parts.numbers;
      if (is_year(word)) ++parts.years;
      continue;
    }
    const std::string_view letters = letters_after_digits(word);
    if (!letters.empty()) {
      ++parts.numbers;
      // "2023-11-28T10:12Z" leaves "28t10".
      if (letters[0] != 't' && !lists::printed_date_words.contains(letters)) ++parts.others;
      continue;
    }
    const auto entry = lists::printed_date_words.find(word);
    if (!entry) {
      ++parts.others;
    } else if (entry->value == "month") {
      ++parts.months;
    } else if (entry->value == "weekday") {
      ++parts.weekdays;
    } else if (entry->value == "label") {
      ++parts.labels;
    }
  }
  return parts;
}

// "Osk Valley Radio, May 8, 2024": a name and, set apart by a comma or dash, the whole date.
bool is_name_with_date(std::string_view line, const LineParts& parts) {
  constexpr std::size_t longest_name = 40;
  constexpr std::size_t most_words = 5;
  if (parts.years == 0 || parts.numbers < 2 || parts.others > most_words || ends_as_sentence(line)) return false;
  const std::size_t mark = line.find_first_of(",|");
  const std::size_t dash = std::min(line.find(" - "), line.find("\u2013"));
  const std::size_t end = std::min(mark, dash);
  if (end == std::string_view::npos || end > longest_name) return false;
  bool word_begins = true;
  for (const char c : line.substr(0, end)) {
    if (word_begins && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
    word_begins = c == ' ';
  }
  const LineParts after = parts_of(PageLine(line.substr(end), PageLine::most_words).words());
  return after.others == 0 && after.months > 0 && after.years > 0;
}

}  // namespace

bool has_date_label(const PageLine& line) {
  const auto words = line.words();
  for (std::size_t i = 0; i < words.size() && i < 2; ++i) {
    const auto entry = lists::printed_date_words.find(words[i]);
    if (entry && entry->value == "label" && words[i] != "last" && words[i] != "story" && words[i] != "first") {
      return true;
    }
  }
  return false;
}

bool is_printed_date(const PageLine& whole) {
  constexpr std::size_t longest = 140;
  const std::string_view line = whole.text();
  const auto words = whole.words();
  if (line.size() > longest || line.size() < 6) return false;
  const LineParts parts = parts_of(words);
  const bool named_day =
      parts.months > 0 && parts.numbers > 0 && (parts.years > 0 || parts.weekdays > 0 || parts.labels > 0);
  const bool figures_only = parts.months == 0 && parts.numbers >= 3 && (parts.years > 0 || parts.labels > 0) &&
                            line.find_first_of("/-.") != std::string_view::npos;
  if (!named_day && !figures_only) return false;
  if (parts.others == 0 || is_name_with_date(line, parts)) return true;
  // "By Ana Vega | Updated: Mar 21, 2016", "Posted: January 19th, 2016 | Filed under: News".
  const bool byline = words[0] == "by" && parts.labels > 0;
  const bool separated = line.find('|') != std::string_view::npos;
  return parts.others <= most_others && !ends_as_sentence(line) && parts.years > 0 &&
         (byline || separated || (has_date_label(whole) && parts.others <= 4));
}

}  // namespace factdiff
