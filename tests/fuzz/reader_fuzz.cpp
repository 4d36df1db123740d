// One reader by itself, FACTDIFF_FUZZED_READER of read/readers.h: it takes any bytes for its format.
#include <algorithm>
#include <cstdint>

#include "fuzz/report_check.h"
#include "read/byte_stream.h"
#include "read/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto readers = factdiff::readers();
  const auto reader = std::find_if(readers.begin(), readers.end(),
                                   [](const factdiff::Reader& each) { return each.name == FACTDIFF_FUZZED_READER; });
  FACTDIFF_HOLDS(reader != readers.end());
  const auto stream = factdiff::memory_stream({reinterpret_cast<const char*>(data), size});
  factdiff::ByteReader bytes(*stream);
  factdiff::ReadContext context;
  const factdiff::ReadOptions options;
  context.path = "fuzzed";
  context.options = &options;
  check_reports(reader->read(bytes, context), size);
  return 0;
}
