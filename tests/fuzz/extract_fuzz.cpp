#include <cstdint>

#include "fuzz/check.h"
#include "pipeline.h"
#include "read/read.h"
#include "write/write.h"

// Every mention and statement lies in the text, mentions by start; what was read can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const factdiff::AnalysedReport analysed =
      factdiff::analyse_report(factdiff::report_of_text("a", {reinterpret_cast<const char*>(data), size}));
  std::size_t start = 0;
  for (const factdiff::Mention& mention : analysed.mentions) {
    FACTDIFF_HOLDS(mention.span.start >= start);
    FACTDIFF_HOLDS(mention.span.end > mention.span.start);
    FACTDIFF_HOLDS(mention.span.end <= analysed.report.text.size());
    start = mention.span.start;
  }
  for (const factdiff::Statement& statement : analysed.statements) {
    FACTDIFF_HOLDS(statement.span.end <= analysed.report.text.size());
    for (const std::size_t mention : statement.mentions) FACTDIFF_HOLDS(mention < analysed.mentions.size());
  }
  FACTDIFF_HOLDS(!factdiff::write_extraction(analysed, true).empty());
  return 0;
}
