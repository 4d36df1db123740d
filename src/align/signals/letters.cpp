// The same runs of letters in both statements, whatever words they stand in: "terror" / "counterterrorism".
#include "align/signals/signal.h"

namespace factdiff {

void measure_letters(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  const std::size_t all = left.letter_triple_count + right.letter_triple_count;
  if (all == 0) return;
  const std::size_t shared = (left.letter_triples & right.letter_triples).count();
  signals.set(Signal::letter_triples, 2.0 * static_cast<double>(shared) / static_cast<double>(all));
}

}  // namespace factdiff
