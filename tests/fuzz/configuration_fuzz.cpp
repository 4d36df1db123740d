#include <cstdint>
#include <string>

#include "check/baseline_text.h"
#include "cli/configuration.h"
#include "fuzz/check.h"
#include "model/error.h"

// Any text is a configuration, or an error that says what is wrong; and so it is of baselines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    factdiff::Options options;
    factdiff::apply_configuration_text(text, "factdiff.toml", "/news", "/news", options);
  } catch (const factdiff::Error& error) {
    FACTDIFF_HOLDS(!error.problem.empty());
  }
  try {
    const auto known = factdiff::parse_baseline(text, "known.tsv");
    const std::string written = factdiff::baseline_text(known);
    FACTDIFF_HOLDS(factdiff::baseline_text(factdiff::parse_baseline(written, "known.tsv")) == written);
  } catch (const factdiff::Error& error) {
    FACTDIFF_HOLDS(!error.problem.empty());
  }
  return 0;
}
