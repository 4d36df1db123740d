#include "check/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "adapters/icu/fold.h"
#include "compare/report_figures.h"

namespace factdiff {

namespace {

// FNV-1a, 64 bits (Fowler, Noll and Vo): stable over platforms and versions, which std::hash is not.
void hash(std::uint64_t& state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  state = (state ^ 0xFFU) * 1099511628211ULL;  // keeps "ab", "c" apart from "a", "bc"
}

// That a value moved on is concluded from what other sentences say: the fact is the same.
std::string identifying_rule(std::string_view rule) {
  constexpr std::string_view moved_on = "/moved-on";
  if (!rule.ends_with(moved_on)) return std::string(rule);
  return std::string(rule.substr(0, rule.size() - moved_on.size())) + "/value-differs";
}

// "2024-11-29T05:20": of a clock time its day is often concluded from the sentences before.
std::string_view without_day(std::string_view value) {
  const std::size_t clock = value.find('T');
  return clock == std::string_view::npos || value.starts_with('P') ? value : value.substr(clock);
}

// The values of a position, one by one: several that nobody found apart are joined by commas.
void add_values(const Value& position, FactKind kind, std::set<std::string>& values) {
  for (std::string_view rest = position.value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(", "), rest.size());
    const std::string_view value = rest.substr(0, end);
    values.insert(normalised_words(kind == FactKind::time ? without_day(value) : value));
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
}

// What is stated, however often and in which order: of figures the numbers, since "21" of a headline is "21 people" of
// the text.
std::set<std::string> identifying_values(const Disagreement& disagreement, std::span<const AnalysedReport> reports) {
  std::set<std::string> values;
  for (const Value& position : disagreement.positions) {
    std::set<std::string> numbers;
    for (const ValueMention& mention : position.mentions) {
      if (disagreement.kind != FactKind::figure || mention.report >= reports.size()) continue;
      const Quantity* const figure = figure_at(reports[mention.report], mention.span);
      if (figure != nullptr && !figure->value.empty()) numbers.insert(figure->value);
    }
    if (numbers.empty()) add_values(position, disagreement.kind, numbers);
    values.merge(numbers);
  }
  return values;
}

// The mention and some words of its sentence on each side.
std::string words_around(const AnalysedReport& report, const ValueMention& mention) {
  constexpr std::size_t reach = 5;  // words
  const auto split = [&](std::size_t start, std::size_t end) {
    std::vector<std::string> words;
    const std::string text = normalised_words(report.report.text.view({start, std::max(start, end)}));
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t stop = std::min(text.find(' ', at), text.size());
      words.push_back(text.substr(at, stop - at));
      at = stop + 1;
    }
    return words;
  };
  std::string result;
  const auto before = split(mention.sentence.start, mention.span.start);
  for (std::size_t i = before.size() - std::min(before.size(), reach); i < before.size(); ++i)
    result += before[i] + ' ';
  result += normalised_words(report.report.text.view(mention.span));
  const auto after = split(mention.span.end, mention.sentence.end);
  for (std::size_t i = 0; i < std::min(after.size(), reach); ++i) result += ' ' + after[i];
  return result;
}

// What the fact is about, in the words of whichever report comes first by its words: `about` is told in those of the
// report that was named first. Two spellings of one name say by themselves what they are about.
std::string identifying_words(const Disagreement& disagreement, std::span<const AnalysedReport> reports) {
  if (disagreement.verdict == Verdict::variant) return {};
  std::optional<std::string> first;
  for (const Value& position : disagreement.positions) {
    for (const ValueMention& mention : position.mentions) {
      if (mention.report >= reports.size()) continue;
      std::string words = words_around(reports[mention.report], mention);
      if (!first || words < *first) first = std::move(words);
    }
  }
  return first ? *first : normalised_words(disagreement.about);
}

}  // namespace

std::string normalised_words(std::string_view text) {
  std::string result;
  for (const char c : fold_case(text)) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (letter) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string fingerprint(const Disagreement& disagreement, std::span<const AnalysedReport> reports) {
  std::uint64_t state = 14695981039346656037ULL;
  hash(state, identifying_rule(disagreement.rule));
  hash(state, name_of(disagreement.kind));
  for (const std::string& value : identifying_values(disagreement, reports)) hash(state, value);
  hash(state, identifying_words(disagreement, reports));
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; state >>= 4U) digits[i] = "0123456789abcdef"[state & 15U];
  return digits;
}

}  // namespace factdiff
