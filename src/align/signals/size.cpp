// How long the statements are: a short one shares its few words with many.
#include <algorithm>

#include "align/signals/signal.h"

namespace factdiff {

void measure_size(Signals& signals, const StatementProfile& left, const StatementProfile& right) {
  const auto words = static_cast<double>(std::min(left.words.size(), right.words.size()));
  signals.set(Signal::shorter_size, saturating(words, 8));
  const double longer = std::max(left.weight, right.weight);
  if (longer > 0) signals.set(Signal::size_ratio, std::min(left.weight, right.weight) / longer);
}

}  // namespace factdiff
