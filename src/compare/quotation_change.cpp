#include "compare/quotation_change.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "lexicon/calendar_names.h"
#include "lexicon/lists.h"
#include "lexicon/word_vectors.h"

namespace factdiff {

namespace {

using Words = std::span<const QuotationWord>;

constexpr double least_cosine = 0.45;

std::string joined(Words words) {
  std::string result;
  for (const QuotationWord& word : words) result += word.key;
  return result;
}

// "May", "sat", "sun" and "mar" are words of their own: names of three letters do not count.
bool is_calendar_word(std::string_view key) { return key.size() > 3 && (month_named(key) || weekday_named(key)); }

// Figures and the words of dates: what a quotation says of amounts and days.
bool is_number(const QuotationWord& word) {
  return !word.key.empty() && ((word.key[0] >= '0' && word.key[0] <= '9') || is_calendar_word(word.key));
}

// "23", "20 3", "1.5 million", "2 100": the value of number words in a row.
std::optional<double> value_of(Words words) {
  if (words.empty()) return std::nullopt;
  double total = 0;
  double group = 0;
  bool any = false;
  for (const QuotationWord& word : words) {
    const std::string_view key = word.key;
    double factor = 0;
    if (key == "hundred") factor = 100;
    if (key == "thousand") factor = 1000;
    if (key == "million" || key == "m" || key == "mn") factor = 1e6;
    if (key == "billion" || key == "bn") factor = 1e9;
    if (factor > 0) {
      group = (group == 0 ? 1 : group) * factor;
      if (factor >= 1000) {
        total += group;
        group = 0;
      }
      any = true;
    } else if (key == "half" || key == "1/2") {
      group += 0.5;
      any = true;
    } else if (is_number(word)) {
      char* end = nullptr;
      const std::string digits(key);
      const double number = std::strtod(digits.c_str(), &end);
      if (std::string_view rest(end); rest == "m" || rest == "bn" || rest == "k") {
        total += number * (rest == "m" ? 1e6 : rest == "bn" ? 1e9 : 1e3);
      } else if (!rest.empty()) {
        return std::nullopt;
      } else {
        group += number;
      }
      any = true;
    } else if (key != "and" && key != "a") {
      return std::nullopt;
    }
  }
  return any ? std::optional(total + group) : std::nullopt;
}

bool same_number(Words left, Words right) {
  const auto a = value_of(left);
  const auto b = value_of(right);
  return a && b && std::abs(*a - *b) < 1e-6;
}

// One is the other with a letter doubled, two neighbours swapped, or the g of -ing dropped: a slip, or a way to talk.
bool is_slip(std::string_view left, std::string_view right) {
  if (left.size() < 5 || right.size() < 5) return false;
  std::size_t i = 0;
  while (i < left.size() && i < right.size() && left[i] == right[i]) ++i;
  if (left.size() == right.size()) {
    return i + 1 < left.size() && left[i] == right[i + 1] && left[i + 1] == right[i] &&
           left.substr(i + 2) == right.substr(i + 2);
  }
  const std::string_view longer = left.size() > right.size() ? left : right;
  const std::string_view shorter = left.size() > right.size() ? right : left;
  if (longer.size() != shorter.size() + 1 || i == 0) return false;
  if (longer.ends_with("ing") && longer.starts_with(shorter)) return true;  // "goin'"
  return longer[i] == longer[i - 1] && longer.substr(i + 1) == shorter.substr(i);
}

bool is_typography(Words left, Words right) {
  if (left.empty() || right.empty()) return false;
  if (joined(left) == joined(right)) return true;
  return left.size() == 1 && right.size() == 1 && is_slip(left[0].key, right[0].key);
}

bool is_any(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// 's stands for is, has or us, 'd for would or had.
bool is_contraction(Words left, Words right) {
  const auto stands_for = [](const QuotationWord& shorter, const QuotationWord& longer) {
    static constexpr std::array<std::string_view, 3> is = {"is", "has", "us"};
    static constexpr std::array<std::string_view, 2> would = {"would", "had"};
    return (shorter.key == "'s" && is_any(longer.key, is)) || (shorter.key == "'d" && is_any(longer.key, would));
  };
  return left.size() == 1 && right.size() == 1 && (stands_for(left[0], right[0]) || stands_for(right[0], left[0]));
}

bool all_bracketed(Words words) {
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](const QuotationWord& word) { return word.bracketed; });
}

std::size_t negations(Words words) {
  static constexpr std::array<std::string_view, 11> negations = {
      "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "hardly", "nowhere"};
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const QuotationWord& word) { return is_any(word.key, negations); }));
}

// How binding the words are: 3 "will", "must"; 2 "should"; 1 "may", "could", "likely"; 0 says nothing.
int modality(Words words) {
  static constexpr std::array<std::string_view, 4> strong = {"will", "shall", "must", "certainly"};
  static constexpr std::array<std::string_view, 3> middle = {"should", "ought", "would"};
  static constexpr std::array<std::string_view, 9> weak = {"may",      "might",   "could",    "can",  "likely",
                                                           "possibly", "perhaps", "probably", "maybe"};
  int result = 0;
  for (const QuotationWord& word : words) {
    const int strength = is_any(word.key, weak) ? 1 : is_any(word.key, middle) ? 2 : is_any(word.key, strong) ? 3 : 0;
    if (strength != 0 && (result == 0 || strength < result)) result = strength;
  }
  return result;
}

bool has_antonyms(Words left, Words right) {
  for (const QuotationWord& a : left) {
    for (const QuotationWord& b : right) {
      if (a.content && b.content && (are_antonyms(a.lemma, b.lemma) || are_antonyms(b.lemma, a.lemma))) return true;
    }
  }
  return false;
}

// Two letters' difference at most in a long word: "Pashinyan", "Pashinian".
bool is_name_form(std::string_view left, std::string_view right) {
  if (left.size() < 5 || right.size() < 5) return false;
  std::size_t front = 0;
  while (front < left.size() && front < right.size() && left[front] == right[front]) ++front;
  std::size_t back = 0;
  while (back + front < left.size() && back + front < right.size() &&
         left[left.size() - 1 - back] == right[right.size() - 1 - back])
    ++back;
  const std::size_t rest = std::max(left.size(), right.size()) - front - back;
  return front >= 2 && rest <= 2;
}

std::vector<const QuotationWord*> names_in(Words words) {
  std::vector<const QuotationWord*> names;
  for (const QuotationWord& word : words) {
    if (word.capitalised && word.content && !is_number(word)) names.push_back(&word);
  }
  return names;
}

}  // namespace

bool are_used_alike(const QuotationWord& left, const QuotationWord& right) {
  const auto a = find_frequent_word(left.lemma);
  const auto b = find_frequent_word(right.lemma);
  if (!a || !b) return false;
  double product = 0;
  double left_square = 0;
  double right_square = 0;
  for (std::size_t i = 0; i < word_vector_dimensions; ++i) {
    product += static_cast<double>(a->vector[i]) * b->vector[i];
    left_square += static_cast<double>(a->vector[i]) * a->vector[i];
    right_square += static_cast<double>(b->vector[i]) * b->vector[i];
  }
  return left_square > 0 && right_square > 0 && product >= least_cosine * std::sqrt(left_square * right_square);
}

ChangeKind kind_of_change(Words left, Words right) {
  if (is_typography(left, right)) return ChangeKind::typography;
  if (same_number(left, right)) return ChangeKind::number_form;
  if (is_contraction(left, right)) return ChangeKind::contraction;
  if (all_bracketed(left) || all_bracketed(right)) return ChangeKind::insertion;
  if (negations(left) % 2 != negations(right) % 2) return ChangeKind::negation;
  if (has_antonyms(left, right)) return ChangeKind::antonym;
  const bool left_number = std::any_of(left.begin(), left.end(), is_number);
  const bool right_number = std::any_of(right.begin(), right.end(), is_number);
  if (left_number && right_number) return ChangeKind::number;
  const auto left_names = names_in(left);
  const auto right_names = names_in(right);
  if (left_names.size() == 1 && right_names.size() == 1 && left.size() == 1 && right.size() == 1) {
    return is_name_form(left_names[0]->key, right_names[0]->key) ? ChangeKind::name_form : ChangeKind::name;
  }
  if (!left_names.empty() && left_names.size() == right_names.size() && left_names.size() == left.size())
    return ChangeKind::name;
  if (modality(left) != modality(right)) return ChangeKind::modality;
  const auto content = [](const QuotationWord& word) { return word.content; };
  const auto left_content = std::count_if(left.begin(), left.end(), content);
  const auto right_content = std::count_if(right.begin(), right.end(), content);
  if (left_content == 0 && right_content == 0) return ChangeKind::function;
  if (left_content == 1 && right_content == 1) {
    const QuotationWord& a = *std::find_if(left.begin(), left.end(), content);
    const QuotationWord& b = *std::find_if(right.begin(), right.end(), content);
    if (a.lemma == b.lemma) return ChangeKind::inflection;
    if (are_used_alike(a, b)) return ChangeKind::synonym;
  }
  return ChangeKind::content;
}

}  // namespace factdiff
