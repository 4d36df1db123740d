// What holds for every report that a reader makes of any bytes, and for every notice.
#pragma once

#include <string>

#include "fuzz/check.h"
#include "read/read.h"

// Blocks lie in the text, in order, and so does what is known of their source.
inline void check_report(const factdiff::Report& report, std::size_t source_size) {
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

inline void check_reports(const factdiff::ReadResult& result, std::size_t source_size) {
  for (const factdiff::Report& report : result.reports) check_report(report, source_size);
}

// Of what reading gives in the end: what a notice quotes stays on its one line.
inline void check_result(const factdiff::ReadResult& result, std::size_t source_size) {
  check_reports(result, source_size);
  for (const factdiff::Notice& notice : result.notices) {
    FACTDIFF_HOLDS(!notice.reason.empty());
    FACTDIFF_HOLDS(notice.reason.find('\n') == std::string::npos);
  }
}
