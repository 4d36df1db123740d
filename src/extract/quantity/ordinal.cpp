#include <charconv>
#include <cmath>

#include "extract/quantity/figure.h"
#include "lexicon/lists.h"

namespace factdiff {

// "third", "42nd", "twenty-first", "102nd".
std::optional<Figure> read_ordinal(const PieceSentence& sentence, std::size_t at) {
  const auto ordinal = [&](std::size_t last, double value) {
    Amount amount;
    amount.first = at;
    amount.last = last;
    amount.value = value;
    return figure_of(amount, QuantityType::ordinal, "figure/ordinal");
  };
  const auto value_of = [](const WordEntry& entry) {
    double value = 0;
    std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), value);
    return value;
  };
  if (sentence.is_number(at) && sentence[at].plain_integer && sentence.is_glued(at + 1)) {
    const std::string& ending = sentence[at + 1].lower;
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return {};
    return ordinal(at + 2, sentence[at].number);
  }
  if (!sentence[at].in_numeral_lists) return {};
  if (const auto entry = lists::ordinal_words.find(sentence[at].lower)) {
    return ordinal(at + 1, value_of(*entry));
  }
  // "twenty-first", "one hundred and second"
  const auto number = read_number_words(sentence, at);
  if (!number) return {};
  std::size_t next = number->last;
  if (sentence.is_hyphen(next) || sentence.is(next, "and")) ++next;
  const auto entry = sentence.is_word(next) ? lists::ordinal_words.find(sentence[next].lower) : std::nullopt;
  if (!entry) return {};
  const double rest = value_of(*entry);
  if (rest >= 10 && std::fmod(number->value, 100) != 0) return {};
  if (rest < 10 && (std::fmod(number->value, 10) != 0 || number->value < 20)) return {};
  if (next == number->last + 1 && sentence.is(number->last, "and") && number->value < 100) return {};
  return ordinal(next + 1, number->value + rest);
}

}  // namespace factdiff
