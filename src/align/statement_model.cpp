#include "align/statement_model.h"

#include <cmath>

namespace factdiff {

namespace {

struct ModelWeight {
  Signal signal;
  double weight;
};

#include "statement_model.inc"

constexpr auto weights = [] {
  std::array<double, signal_count> table{};
  for (const ModelWeight& row : model_weights) table[static_cast<std::size_t>(row.signal)] = row.weight;
  return table;
}();

}  // namespace

double contribution(const Signals& signals, Signal signal) {
  return weights[static_cast<std::size_t>(signal)] * signals[signal];
}

double log_odds(const Signals& signals) {
  double sum = model_intercept;
  for (std::size_t i = 0; i < signal_count; ++i) sum += weights[i] * signals.values()[i];
  return sum;
}

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace factdiff
