#include <algorithm>
#include <charconv>
#include <cmath>

#include "extract/quantity/amount.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

std::optional<double> value_in(const WordList& list, const PieceSentence& sentence, std::size_t at) {
  if (!sentence[at].in_numeral_lists) return {};
  const auto entry = list.find(sentence[at].lower);
  if (!entry) return {};
  double value = 0;
  std::from_chars(entry->value.data(), entry->value.data() + entry->value.size(), value);
  return value;
}

bool is_article(const PieceSentence& sentence, std::size_t at) { return sentence.is(at, "a") || sentence.is(at, "an"); }

// Adds up numerals in words, largest first: the value is `total` plus the group that is being read.
class WordSum {
 public:
  // Takes "three" after "twenty" or "hundred", "twenty" after "hundred"; refuses "three" after "three".
  bool add_numeral(double value) {
    const double below = value < 10 ? 10 : 100;  // what the group may still lack
    if (std::fmod(group_, below) != 0 && group_started_) return false;
    if (value < 20 && value >= 10 && std::fmod(group_, 100) != 0) return false;
    if (value < 10 && std::fmod(group_, 100) == 10) return false;
    if (value == 0 && group_started_) return false;
    group_ += value;
    group_started_ = true;
    return true;
  }
  bool multiply(double factor) {
    if (factor < 1000) {  // hundred, dozen, score
      if (group_ >= 1000 || (factor == 100 && group_ >= 100)) return false;
      group_ = (group_started_ ? group_ : 1) * factor;
      last_factor_ = factor;
      group_started_ = true;
      return true;
    }
    last_factor_ = factor;
    if (!group_started_ && total_ == 0) group_ = 1;
    if (!group_started_ && total_ > 0) {  // "a hundred thousand million"
      total_ *= factor;
    } else if (total_ > 0 && factor > least_scale_) {
      total_ = (total_ + group_) * factor;
    } else {
      total_ += group_ * factor;
    }
    least_scale_ = factor;
    group_ = 0;
    group_started_ = false;
    return total_ < 1e18;
  }
  [[nodiscard]] double value() const { return total_ + group_; }
  [[nodiscard]] double last_scale() const { return least_scale_ < 1e17 ? least_scale_ : 1; }
  [[nodiscard]] double last_factor() const { return last_factor_; }
  // Another scale behind a number that is added: "three hundred" and "six thousand" of one number, not of two.
  [[nodiscard]] bool may_take(double factor) const {
    return factor != last_factor_ && (total_ == 0 || factor < least_scale_);
  }
  [[nodiscard]] bool may_continue_after_and() const { return std::fmod(value(), 100) == 0 && value() > 0; }

 private:
  double total_ = 0;
  double group_ = 0;
  double least_scale_ = 1e18;
  double last_factor_ = 1e18;  // hundred and thousand alike
  bool group_started_ = false;
};

// The next piece of the number after `at`: over a hyphen ("twenty-three") or an "and" ("hundred and three").
std::size_t next_part(const PieceSentence& sentence, std::size_t at, const WordSum& sum) {
  if (sentence.is_hyphen(at)) return at + 1;
  // "one million, two hundred thousand"
  if (sentence.is(at, ",") && sum.last_factor() >= 1e6 && sum.last_factor() < 1e17) {
    std::size_t scale = at + 1;
    std::size_t words = 0;
    for (; words < 5; ++scale, ++words) {
      const bool hundred = value_in(lists::number_scales, sentence, scale).value_or(0) == 100;
      if (!value_in(lists::number_words, sentence, scale) && !hundred && !sentence.is_hyphen(scale)) break;
    }
    const double factor = value_in(lists::number_scales, sentence, scale).value_or(0);
    return words > 0 && factor >= 1000 && sum.may_take(factor) ? at + 1 : at;
  }
  if (sentence.is(at, "and") && sum.may_continue_after_and()) {
    const std::size_t next = at + 1;
    const auto value = value_in(lists::number_words, sentence, next);
    // "between two hundred and three hundred": a second number begins.
    std::size_t scale = next;
    while (scale < next + 4 && (value_in(lists::number_words, sentence, scale) || sentence.is_hyphen(scale))) ++scale;
    const double factor = value_in(lists::number_scales, sentence, scale).value_or(0);
    if (factor > 0 && !sum.may_take(factor)) return sentence.size();
    if (value && *value > 0 && !value_in(lists::fraction_words, sentence, next + 1)) return next;
    return sentence.size();
  }
  return at;
}

}  // namespace

std::optional<Amount> read_number_words(const PieceSentence& sentence, std::size_t at, std::size_t limit) {
  Amount amount;
  amount.first = at;
  amount.in_words = true;
  WordSum sum;
  std::size_t next = at;
  bool any = false;
  if (!sentence[at].in_numeral_lists && !is_article(sentence, at)) return {};
  if (is_article(sentence, at)) {
    const auto scale = value_in(lists::number_scales, sentence, at + 1);
    if (sentence.is(at + 1, "couple") && !sentence.is(at + 2, "'s")) {  // "a couple of arrests"
      amount.last = at + (sentence.is(at + 2, "of") ? 3 : 2);
      amount.value = 2;
      return amount;
    }
    if (!scale || sentence.is(at + 1, "score") || sentence.is(at + 1, "k") || sentence[at + 1].lower.ends_with('s')) {
      return {};
    }
    ++next;
  }
  std::size_t end = next;
  while (next < std::min(limit, sentence.size())) {
    if (!sentence[next].space_before && any && !sentence.is_hyphen(next - 1)) break;  // "two" of "two2"
    if (const auto value = value_in(lists::number_words, sentence, next)) {
      // "two and fifty-four hundredths": a fraction begins here.
      if (!sum.add_numeral(*value)) break;
      any = true;
    } else if (const auto scale = value_in(lists::number_scales, sentence, next);
               scale && (any || next > at) && sentence[next].lower.size() > 1 && !sentence.is(next, "score")) {
      if (!sum.multiply(*scale)) break;
      any = true;
      amount.has_scale = true;
    } else {
      break;
    }
    end = ++next;
    next = next_part(sentence, next, sum);
  }
  if (!any) return {};
  amount.last = end;
  amount.value = sum.value();
  amount.place = last_significant_place(amount.value);
  return amount;
}

}  // namespace factdiff
