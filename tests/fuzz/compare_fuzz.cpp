#include <cstdint>

#include "fuzz/check.h"
#include "pipeline.h"
#include "read/read.h"
#include "write/writers.h"

// Two reports, the halves of the input with its first third in both: every finding quotes words that are there, and
// the result can be written in every form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<factdiff::Report> reports;
  reports.push_back(factdiff::report_of_text("a", bytes.substr(0, size - size / 3)));
  reports.push_back(
      factdiff::report_of_text("b", std::string(bytes.substr(0, size / 3)) + std::string(bytes.substr(size / 2))));
  factdiff::CompareOptions options;
  options.jobs = 1;
  options.policy.all = true;
  const factdiff::Comparison comparison = factdiff::compare(std::move(reports), options);
  for (const factdiff::Finding& finding : comparison.findings) {
    for (const factdiff::Value& value : finding.disagreement.positions) {
      FACTDIFF_HOLDS(!value.mentions.empty());
      for (const factdiff::ValueMention& mention : value.mentions) {
        FACTDIFF_HOLDS(mention.report < comparison.reports.size());
        FACTDIFF_HOLDS(mention.span.end <= comparison.reports[mention.report].report.text.size());
        FACTDIFF_HOLDS(mention.sentence.end <= comparison.reports[mention.report].report.text.size());
      }
    }
  }
  for (const factdiff::Writer& writer : factdiff::writers()) {
    FACTDIFF_HOLDS(factdiff::is_valid_utf8(writer.write(comparison, {})));
  }
  return 0;
}
