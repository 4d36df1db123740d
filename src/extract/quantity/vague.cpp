#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double bound(std::string_view text) {
  if (text == "inf") return infinity;
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Figure vague_figure(std::size_t first, std::size_t last, double low, double high, std::string_view rule) {
  Amount amount;
  amount.first = first;
  amount.last = last;
  Figure figure = figure_of(amount, QuantityType::cardinal, rule);
  figure.quantity.value.clear();
  figure.quantity.vague = true;
  figure.quantity.low = low;
  figure.quantity.high = high;
  figure.quantity.number = std::isfinite(high) ? (low + high) / 2 : low;
  return figure;
}

// "a majority of its 100,000 residents", "most of the 26": more than half and no more than the whole.
std::optional<Figure> read_share_of_whole(const PieceSentence& sentence, std::size_t at) {
  std::size_t next = at;
  bool less_than_half = false;
  if (sentence.is(next, "a") || sentence.is(next, "the")) ++next;
  for (const std::string_view great : {"vast", "overwhelming", "large", "great", "clear", "slim"}) {
    if (sentence.is(next, great)) ++next;
  }
  if (sentence.is(next, "minority")) {
    less_than_half = true;
  } else if (!(sentence.is(next, "majority") || (sentence.is(next, "most") && next == at) ||
               (sentence.is(next, "bulk") && next > at))) {
    return {};
  }
  ++next;
  if (!sentence.is(next, "of")) return {};
  ++next;
  for (const std::string_view word :
       {"the", "its", "his", "her", "their", "our", "all", "those", "these", "some", "about", "roughly", "estimated"}) {
    if (sentence.is(next, word)) ++next;
  }
  const auto whole = read_amount(sentence, next);
  if (!whole || whole->value < 2 || whole->is_fraction) return {};
  Figure figure = vague_figure(at, next, whole->value / 2, whole->value, "figure/share-of-whole");
  if (less_than_half) {
    figure.quantity.low = 1;
    figure.quantity.high = whole->value / 2;
  }
  figure.quantity.whole = whole->value;
  return figure;
}

// "hundreds of thousands of dollars", "several miles": the unit behind the count.
void add_unit(const PieceSentence& sentence, std::size_t at, Figure& figure) {
  if (sentence.is(at, "of")) ++at;
  Quantity& quantity = figure.quantity;
  if (const Currency currency = read_currency(sentence, at); currency.pieces > 0 && sentence.is_word(at)) {
    const std::size_t slash = currency.code.find("/100");
    const double parts = slash == std::string_view::npos ? 1 : 100;
    quantity.type = QuantityType::money;
    quantity.unit = std::string(currency.code.substr(0, slash));
    quantity.low /= parts;
    quantity.high /= parts;
    quantity.number /= parts;
    figure.last = at + currency.pieces;
    return;
  }
  Amount amount;
  amount.first = figure.first;
  amount.last = at;
  amount.value = quantity.low;
  amount.in_words = true;
  const Unit unit = read_unit(sentence, at, amount);
  if (unit.pieces == 0 || !sentence.is_word(at)) return;
  constexpr double heaviest = 1e5;  // more pounds than that are money
  const bool money = unit.name == "pound" && quantity.low >= heaviest;
  quantity.type = money ? QuantityType::money : QuantityType::quantity;
  quantity.unit = money ? "GBP" : unit.name;
  figure.last = at + unit.pieces;
}

// The part that somebody plays is said soon after: "nobody else was seriously hurt".
bool role_follows(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::string_view, 14> auxiliaries = {
      "was", "were", "is", "are", "has", "have", "had", "been", "be", "got", "yet", "else", "reported", "believed"};
  constexpr std::size_t reach = 5;
  for (std::size_t next = at; next < at + reach && sentence.is_word(next); ++next) {
    const std::string word = lemma(sentence[next].lower);
    if (lists::role_verbs.contains(word) || lists::role_states.contains(word)) return true;
    const auto is_here = [&](std::string_view auxiliary) { return sentence.is(next, auxiliary); };
    const bool passes = std::any_of(auxiliaries.begin(), auxiliaries.end(), is_here);
    if (!passes && !sentence[next].lower.ends_with("ly")) return false;
  }
  return false;
}

}  // namespace

// "several", "dozens", "a number of", "hundreds of thousands".
std::optional<Figure> read_vague(const PieceSentence& sentence, std::size_t at) {
  if (auto share = read_share_of_whole(sentence, at)) return share;
  if (!sentence.is_word(at)) return {};
  // "Chris Few": a name
  if (at > 0 && sentence[at].capitalised && sentence.is_word(at - 1) && sentence[at - 1].capitalised &&
      !sentence.capitals_mean_nothing() && !lists::function_words.contains(sentence[at - 1].lower)) {
    return {};
  }
  const PhraseMatch match = find_phrase(lists::vague_counts, sentence, at);
  if (match.pieces == 0 || sentence.is_hyphen(at + match.pieces)) return {};
  const std::string& word = sentence[at].lower;
  std::size_t last = at + match.pieces;
  // "a group of 20": the number says how many.
  if (sentence.is(last - 1, "of") && read_amount(sentence, last)) return {};
  if (sentence.is(last - 1, "of")) --last;
  const bool one_word = last == at + 1;
  if (one_word && (word == "many" || word == "few" || word == "various" || word == "multiple")) {
    const bool after_how =
        at > 0 && (sentence.is(at - 1, "how") || sentence.is(at - 1, "as") || sentence.is(at - 1, "so") ||
                   sentence.is(at - 1, "too") || sentence.is(at - 1, "the") || sentence.is(at - 1, "very"));
    if (after_how || sentence.is(at + 1, "a") || sentence.is(at + 1, "years")) return {};
  }
  // "scores" of a match, "hundreds" after a number are no counts.
  if (word == "scores" && one_word && !sentence.is(last, "of") && !sentence.is(last, "more") &&
      !role_follows(sentence, last) && !lists::role_states.contains(sentence[last].lower) &&
      !lists::role_states.contains(lemma(sentence[last].lower)) &&
      !lists::role_verbs.contains(lemma(sentence[last].lower))) {
    return {};
  }
  if (time_unit(sentence, at + match.pieces)) {
    Figure figure = vague_figure(at, at + match.pieces + 1, 0, 0, "figure/duration");
    figure.is_time = true;
    return figure;
  }
  const std::size_t space = match.value.find(' ');
  Figure figure = vague_figure(at, last, bound(match.value.substr(0, space)), bound(match.value.substr(space + 1)),
                               "figure/vague-count");
  add_unit(sentence, at + match.pieces, figure);
  if (word == "few" || sentence.is(last - 1, "few")) figure.quantity.value.assign(1, '3');
  return figure;
}

// "no casualties", "none of the 26", "nobody was hurt", "neither of the two": zero.
std::optional<Figure> read_none(const PieceSentence& sentence, std::size_t at) {
  Amount amount;
  amount.first = at;
  amount.last = at + 1;
  const auto zero = [&] { return figure_of(amount, QuantityType::cardinal, "figure/none"); };
  const bool none = sentence.is(at, "none") && (sentence.is(at + 1, "of") || role_follows(sentence, at + 1));
  const bool neither = sentence.is(at, "neither") && sentence.is(at + 1, "of");
  if (none || neither) return zero();
  // "not one house", "not a single house"
  const bool single = sentence.is(at, "not") && sentence.is(at + 1, "a") && sentence.is(at + 2, "single");
  const bool not_one = sentence.is(at, "not") && sentence.is(at + 1, "one") && !sentence.is(at + 2, "but") &&
                       (sentence.is(at + 2, "of") || forms_of(sentence[at + 2].lower).may_be_noun());
  if (single || not_one) {
    amount.last = at + (single ? 3 : 2);
    return zero();
  }
  const bool two_words = sentence.is(at, "no") && (sentence.is(at + 1, "one") || sentence.is(at + 2, "one"));
  if (sentence.is(at, "nobody") || (two_words && (sentence.is(at + 1, "one") || sentence.is_hyphen(at + 1)))) {
    amount.last = at + (sentence.is(at, "nobody") ? 1 : sentence.is(at + 1, "one") ? 2 : 3);
    if (sentence.is(amount.last, "else")) ++amount.last;
    if (role_follows(sentence, amount.last)) return zero();
    return {};
  }
  if (!sentence.is(at, "no")) return {};
  std::size_t next = at + 1;
  for (int i = 0; i < 2 && sentence.is_word(next); ++i, ++next) {
    if (lists::role_nouns.contains(lemma(sentence[next].lower)) || sentence.is(next, "casualties")) return zero();
  }
  return {};
}

}  // namespace factdiff
