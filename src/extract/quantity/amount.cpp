#include "extract/quantity/amount.h"

#include <cmath>

#include "extract/quantity/figure.h"
#include "extract/quantity/fraction.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

void add_fraction(const PieceSentence& sentence, Amount& amount, double last_scale) {
  if (const auto more = read_and_fraction(sentence, amount.last)) {
    amount.value += more->value * last_scale;
    amount.place = 0.1 * last_scale;
    amount.last = more->last;
  }
}

// The scale that the number ends in: million of "two million".
double scale_at_end(const PieceSentence& sentence, const Amount& amount) {
  const auto entry = lists::number_scales.find(sentence[amount.last - 1].lower);
  return amount.has_scale && entry ? listed_number(entry->value) : 1;
}

std::optional<Amount> read_digits(const PieceSentence& sentence, std::size_t at, bool money) {
  if (!sentence.is_number(at)) return {};
  if (auto slash = read_slash_fraction(sentence, at)) return slash;
  Amount amount;
  amount.first = at;
  amount.last = at + 1;
  amount.value = sentence[at].number;
  amount.place = sentence[at].place;
  amount.plain_integer = sentence[at].plain_integer;
  for (Scale scale = read_scale(sentence, amount.last, money); scale.pieces > 0;
       scale = read_scale(sentence, amount.last, money)) {
    apply_scale(amount, scale);
    amount.plain_integer = false;
    if (amount.value > 1e18) return {};
  }
  return amount;
}

}  // namespace

Scale read_scale(const PieceSentence& sentence, std::size_t at, bool money) {
  std::size_t word = at;
  if (sentence.is_hyphen(word)) ++word;
  if (!sentence.is_word(word)) return {};
  const bool glued = word == at && sentence.is_glued(word);
  const Piece& piece = sentence[word];
  if (piece.lower.size() == 1) {
    if (!glued || (sentence.is_glued(word + 1) && sentence.is_word(word + 1))) return {};
    if (piece.lower == "k") return {1, 1e3};
    const bool crowd = piece.all_caps && sentence.is_word(word + 1) &&
                       forms_of(sentence[word + 1].lower).may_be(WordForm::plural_noun);
    if (piece.lower == "b" && (money || crowd)) return {1, 1e9};  // "1.2B users"
    if (piece.lower == "t" && money) return {1, 1e12};
    if (piece.lower != "m") return {};
    // "5m people" counts, "5m yen" are money; "5m high" and "5m." measure.
    const WordForms next = sentence.is_word(word + 1) ? forms_of(sentence[word + 1].lower) : WordForms();
    const bool currency = sentence.is_word(word + 1) && read_currency(sentence, word + 1).pieces > 0;
    if (money || currency || next.may_be(WordForm::plural_noun)) return {1, 1e6};
    return {};
  }
  if (piece.lower == "score" || piece.lower == "lac") return {};
  const auto entry = lists::number_scales.find(piece.lower);
  if (!entry) return {};
  return {word + 1 - at, listed_number(entry->value)};
}

namespace {

// "five point five", "point 77": digits after "point".
void add_spoken_decimals(const PieceSentence& sentence, Amount& amount) {
  if (!sentence.is(amount.last, "point") || amount.is_fraction) return;
  double place = 1;
  double decimals = 0;
  std::size_t next = amount.last + 1;
  for (; next < sentence.size() && place > 1e-6; ++next) {
    const auto entry = sentence.is_word(next) ? lists::number_words.find(sentence[next].lower) : std::nullopt;
    if (!entry || listed_number(entry->value) > 9) break;
    place /= 10;
    decimals += listed_number(entry->value) * place;
  }
  if (place == 1) return;
  amount.value += decimals;
  amount.place = place;
  amount.last = next;
}

// "point 77" where nothing before it makes a noun of "point".
std::optional<Amount> read_bare_decimals(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "point") || sentence.is_glued(at + 1)) return {};
  const bool opens =
      at == 0 || sentence.is(at - 1, "by") || sentence.is(at - 1, "about") || sentence.is(at - 1, "nearly");
  Amount amount;
  amount.first = at;
  amount.last = at;
  amount.in_words = true;
  if (!opens) return {};
  if (sentence.is_number(at + 1) && sentence[at + 1].plain_integer && sentence[at + 1].span.size() <= 4) {
    amount.place = std::pow(10.0, -static_cast<double>(sentence[at + 1].span.size()));
    amount.value = sentence[at + 1].number * amount.place;
    amount.last = at + 2;
    return sentence.is_word(at + 2) && !sentence.is(at + 2, "percent") ? std::nullopt : std::optional(amount);
  }
  add_spoken_decimals(sentence, amount);
  return amount.last > at ? std::optional(amount) : std::nullopt;
}

std::optional<Amount> read_unsigned(const PieceSentence& sentence, std::size_t at, bool money) {
  if (auto decimals = read_bare_decimals(sentence, at)) return decimals;
  if (auto part = read_fraction(sentence, at)) return part;
  auto amount = sentence.is_number(at) ? read_digits(sentence, at, money) : read_number_words(sentence, at);
  if (!amount) return {};
  if (!money) {
    if (auto share = read_share(sentence, *amount, amount->last)) return share;
  }
  add_spoken_decimals(sentence, *amount);
  add_fraction(sentence, *amount, scale_at_end(sentence, *amount));
  // "one and a half million"
  if (!amount->has_scale) {
    if (const Scale scale = read_scale(sentence, amount->last, money); scale.pieces > 0 && amount->in_words) {
      apply_scale(*amount, scale);
    }
  }
  return amount;
}

}  // namespace

std::optional<Amount> read_amount(const PieceSentence& sentence, std::size_t at, bool money) {
  const bool minus = sentence.is(at, "-") && sentence.is_glued(at + 1);
  // "levy — 34 percent": a long dash is no sign.
  const std::string_view written = minus ? sentence.text(sentence[at].span) : std::string_view();
  if (minus && written != "-" && written != "\u2212") return {};
  if (!minus && !sentence.is(at, "minus") && !sentence.is(at, "negative")) return read_unsigned(sentence, at, money);
  // "10-12", "ten-strong": a hyphen between pieces is no sign.
  if (minus && (!sentence.is_number(at + 1) || (at > 0 && sentence.is_glued(at)))) return {};
  auto amount = read_unsigned(sentence, at + 1, money);
  if (!amount) return {};
  amount->first = at;
  amount->value = -amount->value;
  return amount;
}

}  // namespace factdiff
