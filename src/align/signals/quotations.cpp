// The quoted words that both statements quote. Two quotations by one speaker are two statements.
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

void measure_quotations(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                        const WordMatches& matches) {
  const double fewer = std::min(left.quoted_weight, right.quoted_weight);
  if (fewer <= 0) return;
  double shared = 0;
  for (const std::uint32_t i : matches.left_matched) {
    const WordMatch match = matches.left[i];
    if (left.words[i].is_quoted && match.likeness > 0.75F && right.words[match.other].is_quoted) {
      shared += (left.words[i].weight + right.words[match.other].weight) / 2 * match.likeness;
    }
  }
  const double share = std::min(1.0, shared / fewer);
  // "We were panicked" / "People poured into the streets in panic": one word may be anybody's.
  constexpr double of_some_words = 0.9;
  signals.set(Signal::quotations_shared, share * std::min(1.0, shared / of_some_words));
  // A quotation of a word or two ("biased") says little about the rest, a short shout ("Leave the hall!") says it all.
  signals.set(Signal::quotations_apart, share < 0.25 && fewer > 0.6 ? 1 : 0);
}

}  // namespace factdiff
