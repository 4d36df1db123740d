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

bool is_code(const PieceSentence& sentence, std::size_t at, std::string_view code) {
  return sentence.is_word(at) && sentence[at].lower == code;
}

// Names that are also other words count as money only where they are written as a code: "ALL", "TRY", "LE".
bool needs_capitals(std::string_view lower) {
  return lower == "le" || lower == "try" || lower == "cad" || lower == "sar" || lower == "rm" || lower == "ron" ||
         lower == "rub" || lower == "ars" || lower == "pen" || lower == "amd" || lower == "gel" || lower == "sek" ||
         lower == "dm" || lower == "ff" || lower == "ils" || lower == "eth" || lower == "nis" || lower == "tl" ||
         lower == "sh";
}

// Pounds are a weight of what is weighed and money of what is paid.
bool pounds_are_a_weight(const PieceSentence& sentence, std::size_t at, double value, std::size_t amount_first) {
  if (sentence.is(at + 1, "sterling")) return false;
  // "90.4 pounds": money has pence or none.
  const bool one_decimal = sentence.is_number(at - 1) && std::fabs(sentence[at - 1].place - 0.1) < 1e-9;
  if (one_decimal) return true;
  if (sentence.is_hyphen(at - 1)) {  // "a 2,000-pound bomb", but "a 5,000-pound reward"
    static constexpr std::array<std::string_view, 18> paid = {
        "reward", "fine", "prize", "grant", "deal",     "cheque", "bonus", "salary",  "loan",
        "debt",   "bill", "fee",   "gift",  "donation", "ticket", "offer", "pension", "bribe"};
    const std::string noun = lemma(sentence[at + 1].lower);
    return value < 1e5 && std::find(paid.begin(), paid.end(), noun) == paid.end();
  }
  if (sentence.is(at + 1, "of")) {
    const std::string noun = lemma(sentence[at + 2].lower);
    for (const std::string_view paid : {"aid", "debt", "damage", "investment", "funding", "taxpayer", "saving", "cut",
                                        "money", "revenue", "loan", "cash", "spending"}) {
      if (noun == paid) return false;
    }
    return value < 1e6;
  }
  for (std::size_t back = 1; back <= 8 && back <= amount_first; ++back) {
    const std::string word = lemma(sentence[amount_first - back].lower);
    for (const std::string_view weighs : {"weigh", "weight", "gain", "lose", "drop", "lift", "heavy"}) {
      if (word == weighs) return value < 10000;
    }
  }
  return sentence.is(at + 1, "heavier") || sentence.is(at + 1, "lighter") || sentence.is(at + 1, "overweight");
}

// "43c", "and 43 cents", "50", "and 43" after "20 dollars": what the hundredths add.
struct Hundredths {
  std::size_t last = 0;
  double value = 0;
};
Hundredths read_hundredths(const PieceSentence& sentence, std::size_t at, std::string_view code, bool sign_before) {
  const std::size_t start = at + (sentence.is(at, "and") || sentence.is(at, ",") ? 1 : 0);
  const auto amount =
      sentence.is_number(start) && sentence[start].plain_integer && sentence[start].number < 100
          ? std::optional(Amount{start, start + 1, sentence[start].number, 1, false, false, false, true})
          : read_number_words(sentence, start);
  if (!amount || amount->value >= 100 || amount->value < 1 || amount->has_scale) return {};
  const Currency after = read_currency(sentence, amount->last);
  const bool cents = after.pieces > 0 && after.code.ends_with("/100");
  const bool letter = is_code(sentence, amount->last, "c") || is_code(sentence, amount->last, "p");
  if (cents || letter) return {amount->last + (cents ? after.pieces : 1), amount->value / 100};
  // "20 rupees 43": nothing may follow that the number could count.
  const bool ends = amount->last >= sentence.size() || sentence.is(amount->last, ".") || sentence.is(amount->last, ",");
  if (sign_before || sentence.is(at, ",") || !ends || code.ends_with("/100") || amount->value < 10) return {};
  return {amount->last, amount->value / 100};
}

Figure money_figure(const Amount& amount, std::string_view code, double factor) {
  Figure figure = figure_of(amount, QuantityType::money, "figure/money");
  Quantity& quantity = figure.quantity;
  const std::size_t slash = code.find("/100");
  quantity.unit = std::string(code.substr(0, slash));
  quantity.number = rounded(quantity.number * factor / (slash == std::string_view::npos ? 1 : 100));
  quantity.step = amount.place * factor / (slash == std::string_view::npos ? 1 : 100);
  quantity.value = decimal_text(quantity.number);
  return figure;
}

void add_hundredths(const PieceSentence& sentence, Figure& figure, std::string_view code, bool sign_before) {
  const Hundredths more = read_hundredths(sentence, figure.last, code, sign_before);
  if (more.last == 0) return;
  figure.last = more.last;
  figure.quantity.number += more.value;
  figure.quantity.step = 0.01;
  figure.quantity.value = decimal_text(figure.quantity.number);
}

// A code with a prefix for millions: "48.5 MGBP", "20 MUSD".
Currency read_code_of_millions(const PieceSentence& sentence, std::size_t at) {
  const std::string& word = sentence[at].lower;
  if (!sentence.is_word(at) || word.size() != 4 || word[0] != 'm' || !sentence[at].all_caps) return {};
  const auto entry = lists::currencies.find(std::string_view(word).substr(1));
  if (!entry || entry->value.size() != 3) return {};
  return {1, entry->value, 1e6};
}

}  // namespace

// "dollars", "US dollars", "EUR", "€", "cents".
Currency read_currency(const PieceSentence& sentence, std::size_t at) {
  std::size_t start = at;
  if (sentence.is_hyphen(start)) ++start;
  const PhraseMatch match = find_phrase(lists::currencies, sentence, start);
  if (match.pieces == 0) return read_code_of_millions(sentence, start);
  const Piece& piece = sentence[start];
  const bool code = match.pieces == 1 && piece.kind == PieceKind::word && match.value.size() == 3 &&
                    piece.lower.size() <= 3 && needs_capitals(piece.lower);
  if (code && !piece.all_caps) return {};
  if (sentence.is_glued(start + match.pieces) && sentence.is_word(start + match.pieces) &&
      !sentence.is(start + match.pieces, "'s")) {
    return {};
  }
  return {start + match.pieces - at, match.value};
}

// "R5 million", "N5bn": a capital letter glued to digits with a scale; empty where none stands.
std::string_view currency_letter(const PieceSentence& sentence, std::size_t at) {
  const Piece& letter = sentence[at];
  if (letter.kind != PieceKind::word || !letter.all_caps || letter.lower.size() != 1) return {};
  if (!sentence.is_number(at + 1) || !sentence.is_glued(at + 1)) return {};
  const Scale scale = read_scale(sentence, at + 2, true);
  if (scale.factor < 1e6) return {};
  return letter.lower == "r" ? "ZAR" : letter.lower == "n" ? "NGN" : letter.lower == "p" ? "PHP" : std::string_view();
}

// "$", "US$", "hk $", "USD ", "Rs ", "dollar ", "malaysian ringgit " before an amount.
Currency read_currency_before(const PieceSentence& sentence, std::size_t at) {
  if (const auto code = currency_letter(sentence, at); !code.empty()) return {1, code};
  const PhraseMatch match = find_phrase(lists::currencies, sentence, at);
  if (match.pieces == 0) {
    // "hk $": country and sign apart.
    if (sentence.is_word(at) && sentence[at].lower.size() <= 3 && sentence.is(at + 1, "$") &&
        (sentence[at].lower != "a" || sentence.is_glued(at + 1))) {
      const auto entry = lists::currencies.find(sentence[at].lower + "$");
      if (entry) return {2, entry->value};
    }
    return {};
  }
  const std::size_t next = at + match.pieces;
  const Piece& piece = sentence[at];
  const bool sign = sentence[next - 1].kind == PieceKind::mark;
  if (match.value.ends_with("/100") || (!sign && at > 0 && sentence.is_number(at - 1))) return {};
  if (!sign && needs_capitals(piece.lower) && !piece.all_caps && !(piece.lower == "sh" && piece.capitalised)) return {};
  const bool abbreviated = sentence.is(next, ".") && !sign;
  const std::size_t number = next + (abbreviated ? 1 : 0);
  // A name before a number is money only directly before digits; of "won" only a sign or a code would be.
  if (!sign &&
      (!sentence.is_number(number) || piece.lower == "won" || piece.lower == "pound" || piece.lower == "pounds" ||
       piece.lower == "dollars" || piece.lower == "rand" || piece.lower == "euros")) {
    return {};
  }
  return {number - at, match.value};
}

namespace {

// "earnings of ($99.99)": accounts write a loss in brackets. After an amount a bracket holds a conversion.
std::optional<Figure> read_bracketed_loss(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "(") || at == 0) return {};
  static constexpr std::array<std::string_view, 6> links = {"is", "was", "of", "to", "at", "were"};
  if (std::none_of(links.begin(), links.end(), [&](auto link) { return sentence.is(at - 1, link); })) return {};
  const Currency sign = read_currency_before(sentence, at + 1);
  if (sign.pieces == 0) return {};
  auto amount = read_amount(sentence, at + 1 + sign.pieces, true);
  if (!amount || !sentence.is(amount->last, ")")) return {};
  amount->first = at;
  amount->value = -amount->value;
  Figure figure = money_figure(*amount, sign.code, 1);
  figure.last = amount->last + 1;
  return figure;
}

}  // namespace

// "$40 billion", "US$ 6.8bn", "five million yen", "thirteen dollars and forty-five cents", "($99.99)".
std::optional<Figure> read_money(const PieceSentence& sentence, std::size_t at) {
  if (auto loss = read_bracketed_loss(sentence, at)) return loss;
  std::size_t start = at;
  const bool minus = sentence.is(at, "-") && !sentence.is_glued(at);
  if (minus) ++start;
  if (const Currency before = read_currency_before(sentence, start); before.pieces > 0) {
    auto amount = read_amount(sentence, start + before.pieces, true);
    if (!amount || amount->is_fraction) return {};
    amount->first = at;
    if (minus) amount->value = -amount->value;
    Figure figure = money_figure(*amount, before.code, 1);
    add_hundredths(sentence, figure, before.code, true);
    // "$5.9 billion dollars", "$5 USD", "$5 US": the same said twice.
    const Currency after = read_currency(sentence, figure.last);
    if (after.pieces > 0 && sentence.is_word(figure.last) && !after.code.ends_with("/100") &&
        (after.code == before.code || before.code == "USD")) {
      figure.last += after.pieces;
      figure.quantity.unit = std::string(after.code);
    }
    return figure;
  }
  const auto amount = read_amount(sentence, at);
  if (!amount) return {};
  std::size_t unit = amount->last;
  if (amount->is_fraction && (sentence.is(unit, "a") || sentence.is(unit, "of"))) ++unit;
  Currency after = read_currency(sentence, unit);
  // "50p"
  const bool pence = sentence.is(unit, "p") && sentence.is_glued(unit) && !sentence[unit].all_caps &&
                     amount->plain_integer && amount->value < 1000 &&
                     (amount->value < 100 || sentence.is(unit + 1, "a") || sentence.is(unit + 1, "per") ||
                      sentence.is(unit + 1, "each")) &&
                     !(sentence.is_glued(unit + 1) && sentence.is_number(unit + 1));
  if (pence) after = {1, "GBP/100"};
  if (after.pieces == 0) return {};
  Figure figure = money_figure(*amount, after.code, after.factor);
  figure.last = unit + after.pieces;
  add_hundredths(sentence, figure, after.code, false);
  return figure;
}

// Pounds: money or weight.
std::optional<Figure> read_pounds(const PieceSentence& sentence, const Amount& amount) {
  std::size_t unit = amount.last;
  if (sentence.is_hyphen(unit)) ++unit;
  if (!sentence.is(unit, "pound") && !sentence.is(unit, "pounds")) return {};
  if (pounds_are_a_weight(sentence, unit, amount.value, amount.first)) return {};
  Figure figure = money_figure(amount, "GBP", 1);
  figure.last = unit + (sentence.is(unit + 1, "sterling") ? 2 : 1);
  return figure;
}

}  // namespace factdiff
