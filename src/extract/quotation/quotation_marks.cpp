#include "extract/quotation/quotation_marks.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "extract/quotation/mark_scanner.h"

namespace factdiff {

namespace {

// Bounds of the look-ahead: a quotation longer than this over lines, or with more marks inside, is left unclosed.
constexpr std::size_t most_lines = 8;
constexpr std::size_t most_bytes = 3000;
constexpr std::size_t most_marks = 24;
constexpr std::size_t most_unopened_bytes = 500;
constexpr std::size_t most_parts = 16;  // paragraphs of one quotation; more are another quotation

class Pairing {
 public:
  Pairing(const Report& report, ScannedMarks scanned)
      : text_(report.text.view()), marks_(std::move(scanned.marks)), lines_(std::move(scanned.lines)) {}

  std::vector<MarkedStretch> pair_all() {
    std::vector<std::size_t> doubles;
    std::vector<std::size_t> singles;
    for (std::size_t i = 0; i < marks_.size(); ++i) (marks_[i].is_single ? singles : doubles).push_back(i);
    std::vector<MarkedStretch> outer = pair_doubles(doubles);
    std::vector<MarkedStretch> inner = pair_singles(singles, outer);
    return merge(std::move(outer), std::move(inner));
  }

 private:
  const QuotationMark& mark(std::size_t i) const { return marks_[i]; }

  bool apart(const QuotationMark& from, const QuotationMark& to) const {
    return from.passage != to.passage || to.line - from.line > most_lines || to.at - from.at > most_bytes;
  }

  // The lines from one mark to the other, without the marks.
  void add_content(MarkedStretch& stretch, std::size_t start, std::size_t end, std::size_t first_line,
                   std::size_t last_line) const {
    for (std::size_t line = first_line; line <= last_line; ++line) {
      TextSpan span{std::max(start, lines_[line].span.start), std::min(end, lines_[line].span.end)};
      while (span.start < span.end && text_[span.start] == ' ') ++span.start;
      while (span.end > span.start && text_[span.end - 1] == ' ') --span.end;
      if (!span.empty()) stretch.content.push_back(span);
    }
  }

  void close_at(MarkedStretch& stretch, const QuotationMark& open, const QuotationMark& close) const {
    add_content(stretch, open.at + open.size, close.at, open.line, close.line);
    stretch.outer.end = close.at + close.size;
  }

  // Without a closing mark: up to the end of the line, or to the mark at which another quotation begins.
  void leave_open(MarkedStretch& stretch, const QuotationMark& open, std::size_t limit) const {
    const std::size_t end = std::min(limit, lines_[open.line].span.end);
    add_content(stretch, open.at + open.size, end, open.line, open.line);
    stretch.outer.end = end;
    stretch.closed = false;
  }

  // “… “inner” …”: an opening mark inside, and two closing marks behind it in the same line.
  bool is_nested(std::span<const std::size_t> order, std::size_t inner) const {
    if (inner + 2 >= order.size()) return false;
    const QuotationMark& opening = mark(order[inner]);
    const QuotationMark& first = mark(order[inner + 1]);
    const QuotationMark& second = mark(order[inner + 2]);
    return opening.shape != MarkShape::straight && first.line == opening.line && second.line == opening.line &&
           first.may_close && !first.may_open && second.may_close && !second.may_open;
  }

  std::vector<MarkedStretch> pair_doubles(std::span<const std::size_t> order) const {
    std::vector<MarkedStretch> stretches;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const QuotationMark& first = mark(order[i]);
      if (first.may_open) {
        i = pair_double(order, i, stretches);
      } else if (first.may_close && first.behind_stop && first.line < lines_.size()) {
        add_unopened(first, stretches);
      }
    }
    return stretches;
  }

  // Pairs the opening mark at `i` of `order`; returns the place of the last mark used.
  std::size_t pair_double(std::span<const std::size_t> order, std::size_t i, std::vector<MarkedStretch>& out) const {
    MarkedStretch stretch;
    stretch.outer.start = mark(order[i]).at;
    const auto finish = [&](std::size_t last) {
      if (!stretch.content.empty()) out.push_back(std::move(stretch));
      return last;
    };
    for (std::size_t at = i;;) {
      const QuotationMark& open = mark(order[at]);
      if (at + 1 >= order.size() || apart(open, mark(order[at + 1]))) {
        leave_open(stretch, open, text_.size());
        return finish(at);
      }
      const QuotationMark& next = mark(order[at + 1]);
      const bool closes = next.may_close && !(next.may_open && next.at_line_start);
      if (closes) {
        close_at(stretch, open, next);
        return finish(at + 1);
      }
      if (next.line == open.line && is_nested(order, at + 1)) {
        close_at(stretch, open, mark(order[at + 3]));
        return finish(at + 3);
      }
      // A paragraph that goes on with the quotation begins with an opening mark of its own.
      const bool continues = next.at_line_start && next.line == open.line + 1 && stretch.content.size() < most_parts;
      leave_open(stretch, open, next.at);
      if (!continues) return finish(at);
      stretch.closed = true;
      at = at + 1;
    }
  }

  // “…” whose opening mark is lost: from the start of the sentence that ends here. Only a word that says who spoke
  // makes it a quotation (see read_quotations).
  void add_unopened(const QuotationMark& close, std::vector<MarkedStretch>& out) const {
    std::size_t start =
        std::max(lines_[close.line].span.start, close.at > most_unopened_bytes ? close.at - most_unopened_bytes : 0);
    if (!out.empty()) start = std::max(start, out.back().outer.end);
    for (std::size_t at = start; at + 2 < close.at; ++at) {
      const bool stop = text_[at] == '.' || text_[at] == '!' || text_[at] == '?';
      if (stop && text_[at + 1] == ' ' && at + 4 < close.at) start = at + 2;
    }
    MarkedStretch stretch;
    stretch.opened = false;
    stretch.outer = {start, close.at + close.size};
    add_content(stretch, start, close.at, close.line, close.line);
    if (!stretch.content.empty()) out.push_back(std::move(stretch));
  }

  // Single marks count only where they come in pairs: an apostrophe opens or closes nothing.
  std::vector<MarkedStretch> pair_singles(std::span<const std::size_t> order,
                                          const std::vector<MarkedStretch>& doubles) const {
    std::vector<MarkedStretch> stretches;
    std::size_t next_double = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const QuotationMark& open = mark(order[i]);
      while (next_double < doubles.size() && doubles[next_double].outer.end <= open.at) ++next_double;
      const bool inside = next_double < doubles.size() && doubles[next_double].outer.start < open.at;
      if (!open.may_open || inside) continue;
      MarkedStretch stretch;
      stretch.outer.start = open.at;
      if (const auto last = pair_single(order, i, stretch)) {
        if (!stretch.content.empty()) stretches.push_back(std::move(stretch));
        i = *last;
      }
    }
    return stretches;
  }

  // The mark that closes the single quotation opened at `i`, paragraph continuations included.
  std::optional<std::size_t> pair_single(std::span<const std::size_t> order, std::size_t i,
                                         MarkedStretch& stretch) const {
    const QuotationMark& open = mark(order[i]);
    std::optional<std::size_t> weak;
    for (std::size_t j = i + 1; j < order.size() && j <= i + most_marks; ++j) {
      const QuotationMark& next = mark(order[j]);
      if (apart(open, next)) break;
      if (next.may_open && !next.may_close) {
        // 'One paragraph.
        // 'The next one,' he said.
        if (!weak && next.at_line_start && next.line == open.line + 1) {
          MarkedStretch rest;
          const auto last = pair_single_in_depth(order, j, rest);
          if (!last) break;
          leave_open(stretch, open, text_.size());
          stretch.closed = true;
          stretch.content.insert(stretch.content.end(), rest.content.begin(), rest.content.end());
          stretch.outer.end = rest.outer.end;
          return last;
        }
        break;
      }
      if (!next.may_close) continue;
      if (next.line != open.line && !next.behind_stop) continue;
      if (!next.behind_plural) {
        close_at(stretch, open, next);
        return j;
      }
      if (!weak) weak = j;
    }
    if (weak) close_at(stretch, open, mark(order[*weak]));
    return weak;
  }

  // One continuation at most: deeper ones would make the look-ahead add up.
  std::optional<std::size_t> pair_single_in_depth(std::span<const std::size_t> order, std::size_t i,
                                                  MarkedStretch& stretch) const {
    const QuotationMark& open = mark(order[i]);
    stretch.outer.start = open.at;
    for (std::size_t j = i + 1; j < order.size() && j <= i + most_marks; ++j) {
      const QuotationMark& next = mark(order[j]);
      if (apart(open, next) || (next.may_open && !next.may_close)) return std::nullopt;
      if (!next.may_close || next.behind_plural || (next.line != open.line && !next.behind_stop)) continue;
      close_at(stretch, open, next);
      return j;
    }
    return std::nullopt;
  }

  // Of overlapping stretches the one that begins first stays.
  static std::vector<MarkedStretch> merge(std::vector<MarkedStretch> doubles, std::vector<MarkedStretch> singles) {
    for (MarkedStretch& stretch : singles) doubles.push_back(std::move(stretch));
    std::stable_sort(doubles.begin(), doubles.end(),
                     [](const MarkedStretch& a, const MarkedStretch& b) { return a.outer.start < b.outer.start; });
    std::vector<MarkedStretch> result;
    for (MarkedStretch& stretch : doubles) {
      if (result.empty() || stretch.outer.start >= result.back().outer.end) result.push_back(std::move(stretch));
    }
    return result;
  }

  std::string_view text_;
  std::vector<QuotationMark> marks_;
  std::vector<TextLine> lines_;
};

}  // namespace

std::vector<MarkedStretch> find_marked_stretches(const Report& report) {
  return Pairing(report, scan_marks(report)).pair_all();
}

}  // namespace factdiff
