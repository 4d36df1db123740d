#include <cstdint>

#include "fuzz/report_check.h"

// Any bytes give reports, whatever the path makes of them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* paths[] = {"seeds/report.txt", "seeds/report.html", "seeds/report.md", "seeds/report.jsonl"};
  for (const char* path : paths) {
    check_result(factdiff::read_bytes({reinterpret_cast<const char*>(data), size}, path), size);
  }
  return 0;
}
