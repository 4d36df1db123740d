#include "model/source_map.h"

#include <algorithm>

namespace factdiff {

namespace {

bool is_verbatim(const SourcePiece& piece) { return piece.text.size() == piece.source.size(); }

// The part of a piece that a span of its text covers, and its source.
SourcePiece part_of(const SourcePiece& piece, TextSpan span) {
  const TextSpan text{std::max(piece.text.start, span.start), std::min(piece.text.end, span.end)};
  if (!is_verbatim(piece)) return {text, piece.source};
  const std::size_t start = piece.source.start + (text.start - piece.text.start);
  return {text, {start, start + text.size()}};
}

}  // namespace

void SourceMap::add(TextSpan text, TextSpan source) {
  if (text.empty()) return;
  const SourcePiece piece{text, source};
  if (!pieces_.empty()) {
    SourcePiece& last = pieces_.back();
    if (is_verbatim(last) && is_verbatim(piece) && last.text.end == text.start && last.source.end == source.start) {
      last.text.end = text.end;
      last.source.end = source.end;
      return;
    }
  }
  pieces_.push_back(piece);
}

void SourceMap::add_through(TextSpan text, TextSpan source, const SourceMap& outer) {
  if (text.size() != source.size()) {
    if (const auto bytes = outer.source_of(source)) add(text, *bytes);
    return;
  }
  for (std::size_t i = outer.first_piece_after(source.start); i < outer.pieces_.size(); ++i) {
    const SourcePiece& piece = outer.pieces_[i];
    if (piece.text.start >= source.end) break;
    const SourcePiece part = part_of(piece, source);
    const std::size_t start = text.start + (part.text.start - source.start);
    add({start, start + part.text.size()}, part.source);
  }
}

std::size_t SourceMap::first_piece_after(std::size_t text_offset) const {
  const auto piece = std::partition_point(pieces_.begin(), pieces_.end(),
                                          [&](const SourcePiece& p) { return p.text.end <= text_offset; });
  return static_cast<std::size_t>(piece - pieces_.begin());
}

std::optional<TextSpan> SourceMap::source_of(TextSpan span) const {
  std::optional<TextSpan> source;
  const std::size_t first = first_piece_after(span.start);
  if (span.empty() || first == pieces_.size() || pieces_[first].text.start >= span.end) return source;
  const auto after = std::partition_point(pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.end(),
                                          [&](const SourcePiece& p) { return p.text.start < span.end; });
  const TextSpan begin = part_of(pieces_[first], span).source;
  const TextSpan end = part_of(*(after - 1), span).source;
  // A reader may take the headline from behind the body: then only what lies together counts.
  if (end.end < begin.start) return begin;
  return TextSpan{begin.start, end.end};
}

}  // namespace factdiff
