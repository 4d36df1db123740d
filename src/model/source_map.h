// Where the words of a report stand in the bytes that it was read from: a page, a record, a feed. Made by readers whose
// text is not the file itself.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/text.h"

namespace factdiff {

// A stretch of the text and the source bytes that it was read from. Where both are of one size they are equal byte for
// byte; else the text stands for the bytes as a whole ("&amp;" for "&").
struct SourcePiece {
  TextSpan text;
  TextSpan source;
};

class SourceMap {
 public:
  // Precondition: `text` begins at or after the end of what was added before. What lies between was put in by the
  // reader and stands nowhere in the source.
  void add(TextSpan text, TextSpan source);

  // Like add(), for a source that is itself a text with a map: what `source` covers there, piece by piece.
  void add_through(TextSpan text, TextSpan source, const SourceMap& outer);

  // The source bytes from the first to the last that belong to the span. Nothing: none of it stands in the source.
  [[nodiscard]] std::optional<TextSpan> source_of(TextSpan span) const;

  [[nodiscard]] const std::vector<SourcePiece>& pieces() const { return pieces_; }

 private:
  [[nodiscard]] std::size_t first_piece_after(std::size_t text_offset) const;

  std::vector<SourcePiece> pieces_;  // in text order
};

}  // namespace factdiff
