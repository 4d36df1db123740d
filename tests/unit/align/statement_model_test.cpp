#include "align/statement_model.h"

#include <doctest/doctest.h>

#include "support/analysed_text.h"

using namespace factdiff;
using factdiff::testing::analysed;

TEST_CASE("log odds are the sum of what the signals add") {
  const Signals signals = measure_signals(profile_whole(analysed("Rebels attacked the port of Marrat on Friday.")),
                                          profile_whole(analysed("The port of Marrat was attacked by rebels.")));
  for (const Setting setting : {Setting::alone, Setting::in_reports}) {
    double sum = log_odds(Signals(), setting);
    for (std::size_t i = 0; i < signal_count; ++i) sum += contribution(signals, static_cast<Signal>(i), setting);
    CHECK(log_odds(signals, setting) == doctest::Approx(sum));
  }
}

TEST_CASE("names that differ speak against statements by themselves more than in reports of one event") {
  Signals signals;
  signals.set(Signal::names_alone, 1);
  CHECK(contribution(signals, Signal::names_alone, Setting::alone) <
        contribution(signals, Signal::names_alone, Setting::in_reports));
}
