#include <cstdint>

#include "fuzz/check.h"
#include "read/read.h"

// Any bytes give reports whose blocks lie in their text, in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const factdiff::ReadResult result =
      factdiff::read_bytes({reinterpret_cast<const char*>(data), size}, "seeds/report.txt");
  for (const factdiff::Report& report : result.reports) {
    std::size_t end = 0;
    for (const factdiff::Block& block : report.blocks) {
      FACTDIFF_HOLDS(block.span.start >= end);
      FACTDIFF_HOLDS(block.span.end >= block.span.start);
      end = block.span.end;
    }
    FACTDIFF_HOLDS(end <= report.text.size());
  }
  return 0;
}
