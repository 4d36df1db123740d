// Of what a rate is told: "200 cars a day", "$15 an hour", "12 deaths per 100,000 people", "20 euros each".
#include <algorithm>
#include <array>
#include <utility>

#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool is_article(const PieceSentence& sentence, std::size_t at) { return sentence.is(at, "a") || sentence.is(at, "an"); }

// "day", "hour": a unit of time in the singular, where no moment is told by it ("a day later", "a year ago").
std::string time_of_rate(const PieceSentence& sentence, std::size_t at) {
  if (!sentence.is_word(at)) return {};
  const auto unit = time_unit(sentence, at);
  if (!unit && !sentence.is(at, "night") && !sentence.is(at, "season") && !sentence.is(at, "quarter")) return {};
  if (unit && unit->ends_with('s')) return {};
  static constexpr std::array<std::string_view, 10> moments = {"after", "ago",  "later", "earlier", "before",
                                                               "from",  "from", "since", "apart",   "old"};
  const auto follows = [&](std::string_view word) { return sentence.is(at + 1, word); };
  if (std::any_of(moments.begin(), moments.end(), follows) || sentence.is_hyphen(at + 1)) return {};
  return lemma(sentence[at].lower);
}

// "per 100,000 people", "per capita", "per share", "per day"; the words behind "per", "for every" or "for each".
std::string base_of_rate(const PieceSentence& sentence, std::size_t at) {
  if (sentence.is(at, "capita") || sentence.is(at, "head")) return "person";
  if (auto time = time_of_rate(sentence, at); !time.empty()) return time;
  if (const auto amount = read_amount(sentence, at)) {
    std::string base = decimal_text(amount->value);
    if (sentence.is_word(amount->last) && forms_of(sentence[amount->last].lower).may_be_noun())
      base += " " + lemma(sentence[amount->last].lower);
    return base;
  }
  if (!sentence.is_word(at) || !forms_of(sentence[at].lower).may_be_noun()) return {};
  return lemma(sentence[at].lower);
}

// "daily", "annually" where nothing follows that they describe.
std::string_view adverb_of_rate(const PieceSentence& sentence, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> adverbs = {{{"daily", "day"},
                                                                                            {"weekly", "week"},
                                                                                            {"monthly", "month"},
                                                                                            {"yearly", "year"},
                                                                                            {"annually", "year"},
                                                                                            {"hourly", "hour"},
                                                                                            {"nightly", "night"},
                                                                                            {"quarterly", "quarter"},
                                                                                            {"apiece", "item"}}};
  for (const auto& [adverb, unit] : adverbs) {
    if (sentence.is(at, adverb) &&
        (!sentence.is_word(at + 1) || lists::function_words.contains(sentence[at + 1].lower)))
      return unit;
  }
  return {};
}

// The rate told at the piece; empty where none is. `priced`: behind a sum of money any noun may follow "a".
std::string rate_at(const PieceSentence& sentence, std::size_t at, bool priced) {
  if (const auto adverb = adverb_of_rate(sentence, at); !adverb.empty()) return std::string(adverb);
  if (sentence.is(at, "/") && sentence.is_glued(at) && sentence.is_glued(at + 1)) return time_of_rate(sentence, at + 1);
  if (sentence.is(at, "per")) return base_of_rate(sentence, at + 1);
  if (sentence.is(at, "for") && (sentence.is(at + 1, "every") || sentence.is(at + 1, "each")))
    return base_of_rate(sentence, at + 2);
  if (sentence.is(at, "every") || sentence.is(at, "each")) {
    if (auto time = time_of_rate(sentence, at + 1); !time.empty()) return time;
    return priced && sentence.is(at, "each") && !sentence.is_word(at + 1) ? "item" : "";
  }
  if (!is_article(sentence, at)) return {};
  if (auto time = time_of_rate(sentence, at + 1); !time.empty()) return time;
  if (sentence.is(at + 1, "head") || (priced && sentence.is(at + 1, "person"))) return "person";
  const Piece& noun = sentence[at + 1];
  const bool singular = sentence.is_word(at + 1) && forms_of(noun.lower).likeliest() == WordForm::noun &&
                        !noun.capitalised && !sentence[at + 1].in_time;
  // "$70 a barrel", but "paid $70 a man had owed".
  static constexpr std::array<std::string_view, 15> links = {
      "in", "on", "at", "for", "to", "and", "or", "from", "by", "with", "this", "last", "after", "before", "as"};
  const auto follows = [&](std::string_view word) { return sentence.is(at + 2, word); };
  const bool ends = !sentence.is_word(at + 2) || std::any_of(links.begin(), links.end(), follows);
  return priced && singular && ends ? lemma(noun.lower) : "";
}

}  // namespace

void read_rate(const PieceSentence& sentence, Figure& figure) {
  Quantity& quantity = figure.quantity;
  if (quantity.type == QuantityType::identifier || quantity.type == QuantityType::ordinal ||
      quantity.type == QuantityType::age || quantity.type == QuantityType::percent) {
    return;
  }
  if (quantity.unit && quantity.unit->find(" per ") != std::string::npos) return;
  const bool priced = quantity.type == QuantityType::money;
  std::string per = rate_at(sentence, figure.last, priced);
  if (per.empty() && figure.noun_last && *figure.noun_last > figure.last)
    per = rate_at(sentence, *figure.noun_last, priced);
  if (!per.empty()) quantity.per = std::move(per);
}

void relate_base(const PieceSentence& sentence, const Figure& rate, Figure& base) {
  if (!rate.quantity.per || base.first == 0 || base.quantity.type != QuantityType::cardinal) return;
  const std::size_t end = std::max(rate.last, rate.noun_last.value_or(0));
  if (base.first > end + 2) return;
  if (!sentence.is(base.first - 1, "per") && !sentence.is(base.first - 1, "every") &&
      !sentence.is(base.first - 1, "each")) {
    return;
  }
  base.quantity.role = "base of a rate";
  base.governor.reset();
}

}  // namespace factdiff
