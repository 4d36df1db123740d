// Parts of a number: "two-thirds", "half a million", "3 1/2", "one in five".
#include "extract/quantity/fraction.h"

#include <cmath>

#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool is_article(const PieceSentence& sentence, std::size_t at) { return sentence.is(at, "a") || sentence.is(at, "an"); }

// The number of parts that "thirds", "quarter", "half" speaks of; and "twenty-fifths".
struct Denominator {
  std::size_t pieces = 0;
  double parts = 0;
};
Denominator read_denominator(const PieceSentence& sentence, std::size_t at) {
  if (!sentence[at].in_numeral_lists) return {};
  if (const auto entry = lists::fraction_words.find(sentence[at].lower)) return {1, listed_number(entry->value)};
  const auto tens = lists::number_words.find(sentence[at].lower);
  if (tens && listed_number(tens->value) >= 20 && sentence.is_hyphen(at + 1)) {
    const auto ones = lists::fraction_words.find(sentence[at + 2].lower);
    if (ones && listed_number(ones->value) < 10) return {3, listed_number(tens->value) + listed_number(ones->value)};
  }
  return {};
}

// "one hundred fifth" as the denominator of "one one hundred fifth".
Denominator read_large_denominator(const PieceSentence& sentence, std::size_t at) {
  const auto hundreds = read_number_words(sentence, at);
  if (!hundreds || !hundreds->has_scale) return {};
  const auto ordinal = lists::ordinal_words.find(sentence[hundreds->last].lower);
  if (!ordinal || listed_number(ordinal->value) >= 100) return {};
  const bool noun_follows = sentence.is_word(hundreds->last + 1);
  if (noun_follows) return {};
  return {hundreds->last + 1 - at, hundreds->value + listed_number(ordinal->value)};
}

// "trillionths" of "a hundred thousand trillionths": with a scale before it only what ends in "-ths" is a part.
bool is_small_part(const PieceSentence& sentence, std::size_t at) {
  return sentence[at].in_numeral_lists && sentence[at].lower.ends_with("ths") &&
         read_denominator(sentence, at).parts >= 100;
}

// "a million" in "half a million", "million" in "half million", "dozen" in "half a dozen".
Scale scale_of_fraction(const PieceSentence& sentence, std::size_t at) {
  std::size_t next = at;
  if (sentence.is(next, "of")) ++next;
  if (is_article(sentence, next)) ++next;
  if (sentence.is_hyphen(next)) ++next;
  const auto entry = sentence.is_word(next) ? lists::number_scales.find(sentence[next].lower) : std::nullopt;
  if (!entry || sentence[next].lower.size() < 2 || sentence.is(next, "score")) return {};
  return {next + 1 - at, listed_number(entry->value)};
}

Amount fraction(std::size_t first, std::size_t last, double value) {
  Amount amount;
  amount.first = first;
  amount.last = last;
  amount.value = value;
  amount.place = 0.01;
  amount.in_words = true;
  amount.is_fraction = true;
  return amount;
}

// "half": not of "half-brother", "half time", "second half".
bool half_stands_alone(const PieceSentence& sentence, std::size_t at) {
  if (at > 0 && sentence.is_word(at - 1)) {
    const std::string& before = sentence[at - 1].lower;
    if (lists::ordinal_words.contains(before) || before == "other" || before == "the" || before == "this" ||
        before == "latter" || before == "better" || before == "top" || before == "upper" || before == "lower" ||
        before == "eastern" || before == "western" || before == "northern" || before == "southern") {
      return false;
    }
  }
  if (sentence.is_hyphen(at + 1)) return false;
  const std::string& after = sentence[at + 1].lower;
  return after != "time" && after != "way" && after != "back" && after != "past" && after != "brother" &&
         after != "sister" && after != "hearted" && after != "off" && after != "price";
}

}  // namespace

void apply_scale(Amount& amount, const Scale& scale) {
  amount.last += scale.pieces;
  amount.value = rounded(amount.value * scale.factor);
  amount.place *= scale.factor;
  amount.has_scale = true;
}

// "and a half", "and three quarters", "and one half", "and a fifth" after a whole number.
std::optional<Amount> read_and_fraction(const PieceSentence& sentence, std::size_t at) {
  const std::size_t conjunction = at + (sentence.is_hyphen(at) ? 1 : 0);  // "two-and-a-half"
  if (!sentence.is(conjunction, "and")) return {};
  std::size_t next = conjunction + 1;
  if (sentence.is_hyphen(next)) ++next;
  double parts = 1;
  std::size_t words = 0;
  if (is_article(sentence, next)) {
    words = 1;
  } else if (const auto number = read_number_words(sentence, next); number && !number->has_scale) {
    parts = number->value;
    words = number->last - number->first;
  }
  next += words;
  if (sentence.is_hyphen(next)) ++next;
  const Denominator denominator = read_denominator(sentence, next);
  const bool bare_quarter = words == 0 && sentence.is(next, "quarter");
  if (denominator.pieces == 0 || (words == 0 && !bare_quarter) || parts >= denominator.parts) return {};
  return fraction(at, next + denominator.pieces, parts / denominator.parts);
}

// "1 1/2", "1/5" after a first whole number.
std::optional<Amount> read_slash_fraction(const PieceSentence& sentence, std::size_t at) {
  const auto is_whole = [&](std::size_t i) { return sentence.is_number(i) && sentence[i].plain_integer; };
  if (!is_whole(at)) return {};
  constexpr double largest_denominator = 1000;  // "14/2020" numbers a case
  const auto is_slash = [&](std::size_t i) {
    return (sentence.is(i, "/") || sentence.is(i, "⁄")) && sentence.is_glued(i) && sentence.is_glued(i + 1);
  };
  double whole = 0;
  std::size_t next = at;
  const bool hyphen = sentence.is_hyphen(at + 1) && is_whole(at + 2) && is_slash(at + 3);  // "2-1/2"
  if ((is_whole(at + 1) && is_slash(at + 2)) || hyphen) {
    whole = sentence[at].number;
    next += hyphen ? 2 : 1;
  }
  if (!is_slash(next + 1) || !is_whole(next + 2) || sentence[next + 2].number < 2 ||
      sentence[next + 2].number > largest_denominator) {
    return {};
  }
  if (is_slash(next + 3) || sentence[next].number >= sentence[next + 2].number) return {};
  Amount amount = fraction(at, next + 3, whole + sentence[next].number / sentence[next + 2].number);
  amount.is_fraction = whole == 0;
  amount.in_words = false;
  return amount;
}

// "one in five", "9 out of 10": the share, where the second number is the larger and a usual whole.
std::optional<Amount> read_share(const PieceSentence& sentence, const Amount& part, std::size_t at) {
  std::size_t next = at;
  if (sentence.is(next, "in")) {
    ++next;
  } else if (sentence.is(next, "out") && sentence.is(next + 1, "of")) {
    next += 2;
  } else if (sentence.is(next, "over") && part.value == 1) {  // "one over one hundred"
    ++next;
  } else {
    return {};
  }
  if (sentence.is(next, "every")) ++next;
  double whole = 0;
  if (sentence.is_number(next) && sentence[next].plain_integer) {
    whole = sentence[next].number;
    ++next;
  } else if (const auto number = read_number_words(sentence, next)) {
    whole = number->value;
    next = number->last;
  } else {
    return {};
  }
  const bool usual = whole <= 25 || last_significant_place(whole) * 10 > whole || !sentence.is_word(next);
  const bool glued = sentence.is_hyphen(next) || (sentence.is_glued(next) && !sentence.is_word(next) &&
                                                  (sentence.is(next, "%") || sentence.is(next, ":")));
  if (part.value < 1 || part.value >= whole || part.value > 9 || whole < 2 || !usual || glued) return {};
  if (whole > 1900 && whole < 2100) return {};
  const std::string after = sentence.is_word(next) ? lemma(sentence[next].lower) : "";
  for (const std::string_view unit : {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade",
                                      "season", "attack", "city", "state", "province", "match", "game", "separate"}) {
    if (after == unit) return {};
  }
  return fraction(part.first, next, part.value / whole);
}

std::optional<Amount> read_fraction(const PieceSentence& sentence, std::size_t at) {
  std::size_t next = at;
  double parts = 1;
  bool counted = false;
  const bool article = is_article(sentence, at);
  if (!article && !sentence[at].in_numeral_lists && !sentence.is_number(at)) return {};
  if (article && sentence.is_word(at + 1) && sentence[at + 1].in_numeral_lists) {
    const auto scaled = read_number_words(sentence, at);
    const bool parts_follow = scaled && is_small_part(sentence, scaled->last);
    next = parts_follow ? scaled->last : at + 1;
    if (parts_follow) parts = scaled->value;
    counted = parts_follow;
  } else if (article) {
    next = at + 1;
  } else if (const auto number = read_number_words(sentence, at);
             number && (!number->has_scale || is_small_part(sentence, number->last))) {
    next = number->last;
    parts = number->value;
    counted = true;
  } else if (sentence.is_number(at) && sentence[at].plain_integer) {
    next = at + 1;
    parts = sentence[at].number;
    counted = true;
    if (!sentence.is_word(next)) return {};
  }
  const bool hyphen = counted && sentence.is_hyphen(next);
  if (hyphen) ++next;
  if (counted && parts == 1) {
    if (const Denominator large = read_large_denominator(sentence, next); large.pieces > 0) {
      return fraction(at, next + large.pieces, 1 / large.parts);
    }
  }
  const Denominator denominator = read_denominator(sentence, next);
  if (denominator.pieces == 0) return {};
  const std::string& word = sentence[next].lower;
  std::size_t last = next + denominator.pieces;
  const bool plural = word.ends_with('s') || sentence[last - 1].lower.ends_with('s') || word == "halves";
  if (word == "half") {
    if (!half_stands_alone(sentence, next)) return {};
  } else if (word == "halves" && !counted) {
    return {};
  } else if (counted && parts > 1 ? !plural : plural) {
    return {};
  }
  const Scale scale = scale_of_fraction(sentence, last);
  // "a third suspect" is an ordinal, "a third of the suspects" a part; "the first quarter" is neither.
  if (word != "half" && !plural && !hyphen && scale.pieces == 0) {
    const bool part = sentence.is(last, "of") && !sentence.is(last + 1, "his") && !sentence.is(last + 1, "her");
    const bool points = sentence.is(last, "point") || sentence.is(last, "points");  // "a quarter point"
    const bool noun_follows = sentence.is_word(last) && forms_of(sentence[last].lower).may_be_noun() && !points;
    const bool alone = (article && (last >= sentence.size() || word == "quarter" || points) && !noun_follows) ||
                       (counted && !noun_follows) || word.ends_with("dth");
    if ((!article && !counted && at > 0 && word != "quarter") || (!part && !alone)) return {};
  }
  if (word != "half" && !article && !counted && scale.pieces == 0 && !sentence.is(last, "of")) return {};
  if (!article && !counted && word != "half" && at > 0 && sentence.is_word(at - 1) &&
      !lists::figure_hedges.contains(sentence[at - 1].lower)) {
    return {};
  }
  Amount amount = fraction(at, last, parts / denominator.parts);
  if (scale.pieces > 0) {
    apply_scale(amount, scale);
    // "half a million" is said of what is about that.
    amount.place = amount.value / 5;
    amount.is_fraction = false;
  }
  return amount;
}

}  // namespace factdiff
