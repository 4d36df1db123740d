// A report's tokens cut into the pieces that dates and times are made of: "mid-September" is mid, hyphen, September;
// "8.40pm" is 8, full stop, 40, pm; "2013-02-12" is three numbers and two hyphens. Each piece knows what it is, so that
// the rules compare small numbers and never letters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/sentence.h"

namespace factdiff::time_reading {

// `other` to `mark` are told from the letters; the rest are the classes of the word list time_words.
enum class PieceKind : std::uint8_t {
  other,   // a word that no rule knows
  number,  // digits only; `number` is its value, `digits` how many
  figure,  // a number that is no whole one: "23,000.50"; `number` is its whole part where it fits
  stop,    // .
  comma,
  colon,
  slash,
  hyphen,  // - and dashes
  apostrophe,
  open,       // ( [
  close,      // ) ]
  quotation,  // a quotation mark
  mark,       // any other mark or symbol: ends what stands before it
  edge,       // before the first and after the last piece of a sentence
  month,
  month_short,
  weekday,
  weekday_short,
  weekdays,
  unit,
  units,
  second,
  quarter,
  season_word,
  cardinal,
  tens,
  hundred,
  thousand,
  dozen,
  ordinal,
  decade_word,
  vague,
  couple,
  half,
  fraction,
  quarter_fraction,
  day_shift,
  tonight,
  day_part,
  day_parts,
  moment,
  season,
  fall,
  last,
  past,
  current,
  next,
  following,
  same,
  that,
  those,
  another,
  early,
  late,
  earlier,
  later,
  mid,
  begin,
  end,
  rest,
  ago,
  hence,
  before,
  after,
  since,
  until,
  by,
  from,
  between,
  to,
  through,
  and_word,
  or_word,
  of,
  the,
  a,
  in,
  on,
  at,
  during,
  within,
  for_word,
  over,
  about,
  nearly,
  more,
  less,
  than,
  least,
  most,
  up,
  as,
  ahead,
  long_word,
  unit_long,   // "weeklong"
  units_long,  // "monthslong"
  whole,       // "three full weeks", "the entire year"
  old,
  old_suffix,
  now,
  not_word,
  be,
  no,
  so,
  far,
  our,
  local,
  time,
  time_plural,
  each,
  per,
  once,
  fiscal,
  final_word,  // "the final quarter of 2017"
  year_mark,
  am,
  pm,
  letter_a,
  oclock,
  exactly,
  shortly,
  small,  // "the small hours"
  present,
  moment_word,
  future,
  near,
  recent,
  later_word,
  era_bc,
  era_ad,
  possible,
  what,
  then,
  there,
  one_suffix,
  when,
  age,
  p_letter,
  m_letter,
  d_letter,
  y_letter,
  q_letter,
  h_letter,
  turn,
  both,
  to_date,
  modern,
  term,
  reference_past,
  reference_present,
  reference_future,
  set_word,
  annual,
  zone,
  zone_us,
  zone_name,
  ordinal_suffix,
  decade_suffix,
  holiday,
};

struct Piece {
  std::uint32_t start = 0;  // bytes of the report's text
  std::uint32_t end = 0;
  std::uint32_t token = 0;  // index into Segmentation::tokens
  std::int32_t number = 0;  // of a number, or as the word list gives it
  PieceKind kind = PieceKind::other;
  std::uint8_t digits = 0;
  bool space_before = false;
  bool capitalised = false;
  bool all_caps = false;
};

// All pieces of one sentence between two edges. Index -1 and beyond the end give an edge too, so that rules may look
// around without asking first.
class Pieces {
 public:
  Pieces(std::string_view text, std::vector<Piece> pieces) : text_(text), pieces_(std::move(pieces)) {}
  [[nodiscard]] const Piece& operator[](std::size_t at) const { return at < pieces_.size() ? pieces_[at] : edge_; }
  [[nodiscard]] PieceKind kind(std::size_t at) const { return (*this)[at].kind; }
  [[nodiscard]] bool is(std::size_t at, PieceKind kind) const { return (*this)[at].kind == kind; }
  // Whether the piece follows the one before it without space.
  [[nodiscard]] bool joined(std::size_t at) const { return at < pieces_.size() && !pieces_[at].space_before; }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  // The letters as written.
  [[nodiscard]] std::string_view text(std::size_t at) const {
    return text_.substr((*this)[at].start, (*this)[at].end - (*this)[at].start);
  }

 private:
  std::string_view text_;
  std::vector<Piece> pieces_;
  static constexpr Piece edge_{0, 0, 0, 0, PieceKind::edge, 0, true, false, false};
};

// The pieces of the whole report in text order, an edge after each sentence. Linear.
[[nodiscard]] Pieces cut_pieces(const Report& report, const Segmentation& segmentation);

}  // namespace factdiff::time_reading
