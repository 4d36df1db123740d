#include "extract/quantity/figure.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

Hedge hedge_named(std::string_view name) {
  if (name == "approx") return Hedge::approximately;
  if (name == "nearly") return Hedge::nearly;
  if (name == "just_more") return Hedge::barely_more;
  if (name == "more") return Hedge::more_than;
  if (name == "at_least") return Hedge::at_least;
  if (name == "at_most") return Hedge::at_most;
  return Hedge::less_than;
}

}  // namespace

HedgeWords read_hedge(const PieceSentence& sentence, std::size_t at) {
  HedgeWords words;
  if (sentence.is(at, "<>")) return words;
  // "over nearly 100 billion": the first one says the side, at most three in a row.
  for (int i = 0; i < 3; ++i) {
    const std::size_t next = at + words.pieces;
    PhraseMatch match = find_phrase(lists::figure_hedges, sentence, next);
    if (match.pieces == 0) break;
    // "estimated at more than 5": an estimate says nothing of the side.
    if (words.pieces == 0 || words.hedge == Hedge::approximately) words.hedge = hedge_named(match.value);
    words.pieces += match.pieces;
  }
  // "as many as some 40", "about a further 40": words between that say nothing of the amount.
  return words;
}

HedgeWords read_hedge_after(const PieceSentence& sentence, std::size_t at) {
  const auto is = [&](std::size_t i, std::string_view word) { return sentence.is(at + i, word); };
  if (is(0, "or")) {
    if (is(1, "more") || is(1, "greater") || is(1, "above") || is(1, "higher") || is(1, "over")) {
      return {std::size_t{2} + (is(2, "than") && at + 3 >= sentence.size() ? 1 : 0), Hedge::at_least};
    }
    if (is(1, "less") || is(1, "fewer") || is(1, "below") || is(1, "under")) {
      if (is(2, "than")) return {};
      return {2, Hedge::at_most};
    }
    if (is(1, "so") || is(1, "thereabouts")) return {2, Hedge::approximately};
  }
  if (sentence.is_hyphen(at) && is(1, "odd")) return {2, Hedge::approximately};
  if (sentence.is_hyphen(at) && is(1, "plus")) return {2, Hedge::at_least};
  if (is(0, "plus") && !sentence.is_number(at + 1)) return {1, Hedge::at_least};
  if (is(0, "+") && sentence.is_glued(at)) return {1, Hedge::at_least};
  if (is(0, "at") && (is(1, "least") || is(1, "minimum"))) return {2, Hedge::at_least};
  if (is(0, "at") && (is(1, "most") || is(1, "maximum"))) return {2, Hedge::at_most};
  return {};
}

}  // namespace factdiff
