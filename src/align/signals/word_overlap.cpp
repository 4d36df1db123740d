// The same words in both statements: "talks refused" / "the refusal of talks".
#include <algorithm>
#include <cmath>

#include "align/signals/signal.h"

namespace factdiff {

void measure_word_overlap(Signals& signals, const StatementProfile& left, const StatementProfile& right,
                          const InCommon& in_common) {
  const WordMatches& matches = in_common.matches;
  double shared = 0;
  double squares = 0;
  double rarest = 0;
  for (const std::uint32_t i : matches.left_matched) {
    if (matches.left[i].likeness < 1) continue;
    // One form of a word may be rarer than the other.
    const double weight = (left.words[i].weight + right.words[matches.left[i].other].weight) / 2;
    shared += weight;
    squares += weight * weight;
    rarest = std::max(rarest, weight);
  }
  const double shorter = std::min(left.weight, right.weight);
  const double longer = std::max(left.weight, right.weight);
  if (shorter > 0) {
    signals.set(Signal::shared_of_shorter, std::min(1.0, shared / shorter));
    signals.set(Signal::shared_of_longer, std::min(1.0, shared / longer));
    signals.set(Signal::shared_cosine, std::min(1.0, squares / std::sqrt(left.square_weight * right.square_weight)));
  }
  signals.set(Signal::shared_weight, saturating(shared, 2));
  signals.set(Signal::rarest_shared, rarest);
  const std::size_t pairs = std::min(left.word_pairs.size(), right.word_pairs.size());
  if (pairs != 0) {
    signals.set(Signal::word_pairs, static_cast<double>(in_common.word_pairs) / static_cast<double>(pairs));
  }
  signals.set(Signal::word_triples, saturating(static_cast<double>(in_common.word_triples), 3));
}

}  // namespace factdiff
