#include <cstdint>
#include <string>

#include "fuzz/check.h"
#include "read/read.h"

namespace {

// What holds for every report that a reader makes: blocks lie in the text, in order, and so does what is known of
// their source.
void check_report(const factdiff::Report& report, std::size_t source_size) {
  std::size_t end = 0;
  for (const factdiff::Block& block : report.blocks) {
    FACTDIFF_HOLDS(block.span.start >= end);
    FACTDIFF_HOLDS(block.span.end >= block.span.start);
    end = block.span.end;
  }
  FACTDIFF_HOLDS(end <= report.text.size());
  FACTDIFF_HOLDS(factdiff::is_valid_utf8(report.text.view()));
  if (!report.source_map) return;
  end = 0;
  for (const factdiff::SourcePiece& piece : report.source_map->pieces()) {
    FACTDIFF_HOLDS(piece.text.start >= end);
    FACTDIFF_HOLDS(piece.text.end > piece.text.start);
    FACTDIFF_HOLDS(piece.source.end >= piece.source.start);
    FACTDIFF_HOLDS(piece.source.end <= source_size);
    end = piece.text.end;
  }
  FACTDIFF_HOLDS(end <= report.text.size());
}

}  // namespace

// Any bytes give reports, whatever the path makes of them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* paths[] = {"seeds/report.txt", "seeds/report.html", "seeds/report.md", "seeds/report.jsonl"};
  for (const char* path : paths) {
    const factdiff::ReadResult result = factdiff::read_bytes({reinterpret_cast<const char*>(data), size}, path);
    for (const factdiff::Report& report : result.reports) check_report(report, size);
    for (const factdiff::Notice& notice : result.notices) {
      FACTDIFF_HOLDS(!notice.reason.empty());
      FACTDIFF_HOLDS(notice.reason.find('\n') == std::string::npos);
    }
  }
  return 0;
}
