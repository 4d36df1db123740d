#include "write/disputed_words.h"

#include "write/word_changes.h"

namespace factdiff {

std::vector<MarkedSpan> disputed_words(const Comparison& comparison, const Disagreement& disagreement,
                                       std::size_t position) {
  const ValueMention& own = disagreement.positions[position].mentions.front();
  const auto text = [&](const ValueMention& m) { return comparison.reports[m.report].report.text.view(m.span); };
  if (disagreement.kind == FactKind::quotation && disagreement.positions.size() > 1) {
    const bool is_left = position == 0;
    const Value& other = disagreement.positions[is_left ? 1 : 0];
    if (!other.mentions.empty()) {
      const ValueMention& facing = other.mentions.front();
      WordChanges changes = is_left ? word_changes(text(own), text(facing)) : word_changes(text(facing), text(own));
      std::vector<MarkedSpan> marks = is_left ? std::move(changes.left) : std::move(changes.right);
      for (MarkedSpan& mark : marks) mark.span = {mark.span.start + own.span.start, mark.span.end + own.span.start};
      if (!marks.empty()) return marks;
    }
  }
  return {{own.span, Mark::disputed}};
}

}  // namespace factdiff
