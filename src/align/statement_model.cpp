#include "align/statement_model.h"

#include <cmath>
#include <initializer_list>

namespace factdiff {

namespace {

struct SignalWeight {
  Signal signal;
  double weight;
};

struct Model {
  double intercept = 0;
  std::array<double, signal_count> weights{};

  constexpr Model(double constant, std::initializer_list<SignalWeight> rows) : intercept(constant) {
    for (const SignalWeight& row : rows) weights[static_cast<std::size_t>(row.signal)] = row.weight;
  }
};

constexpr Model statement_model{
#include "statement_model.inc"
};

constexpr Model report_model{
#include "report_model.inc"
};

const Model& model_of(Setting setting) { return setting == Setting::alone ? statement_model : report_model; }

}  // namespace

bool is_weighed(Signal signal, Setting setting) {
  return model_of(setting).weights[static_cast<std::size_t>(signal)] != 0;
}

double contribution(const Signals& signals, Signal signal, Setting setting) {
  return model_of(setting).weights[static_cast<std::size_t>(signal)] * signals[signal];
}

double log_odds(const Signals& signals, Setting setting) {
  const Model& model = model_of(setting);
  double sum = model.intercept;
  for (std::size_t i = 0; i < signal_count; ++i) sum += model.weights[i] * signals.values()[i];
  return sum;
}

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace factdiff
