#include "write/marked_sentence.h"

#include <utility>

#include "write/cells.h"
#include "write/disputed_words.h"

namespace factdiff {

namespace {

void add(std::vector<SentencePiece>& pieces, std::string_view text, bool disputed) {
  if (text.empty()) return;
  if (pieces.empty() || pieces.back().disputed != disputed) pieces.push_back({"", disputed});
  pieces.back().text += text;
}

}  // namespace

std::vector<SentencePiece> marked_sentence(const Comparison& comparison, const Disagreement& disagreement,
                                           std::size_t position, std::size_t columns) {
  const ValueMention& first = disagreement.positions[position].mentions.front();
  const std::string_view text = comparison.reports[first.report].report.text.view();
  const auto marks = disputed_words(comparison, disagreement, position);
  std::vector<SentencePiece> pieces;
  std::string blanks;  // between disputed words they are disputed too; at their ends they are not
  bool before = false;
  for (const Cell& cell : trimmed(cells_of(text, first.sentence, marks), columns)) {
    if (cell.bytes == " ") {
      blanks += ' ';
      continue;
    }
    const bool disputed = cell.mark != Mark::none;
    add(pieces, std::exchange(blanks, ""), disputed && before);
    add(pieces, cell.bytes, disputed);
    before = disputed;
  }
  return pieces;
}

}  // namespace factdiff
