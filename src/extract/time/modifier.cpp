// The words before and after an expression that bound or hedge it.
#include "extract/time/merge.h"
#include "extract/time/numbers.h"

namespace factdiff::time_reading {

namespace {
using enum PieceKind;
}

void read_modifier(const Pieces& p, Match& match) {
  if (match.modifier != Modifier::none || match.reading.form == TimeForm::range ||
      match.reading.form == TimeForm::reference) {
    return;
  }
  std::size_t at = match.begin - 1;  // wraps to the edge at the beginning
  if (p.is(at, the)) --at;
  const bool length = match.reading.form == TimeForm::length;
  switch (p.kind(at)) {
    case about:  // but "the plane turned around four hours into the flight"
      if (p.text(at) != "around" || p.text(at - 1).substr(0, 4) != "turn") match.modifier = Modifier::approx;
      return;
    case nearly: match.modifier = length ? Modifier::less_than : Modifier::approx; return;
    case over:
      match.modifier = length && match.reading.relation == TimeRelation::none ? Modifier::more_than : Modifier::none;
      return;
    case within:
      match.modifier =
          length && match.reading.relation == TimeRelation::none ? Modifier::equal_or_less : Modifier::none;
      return;
    case than:
      if (p.is(at - 1, later) && p.is(at - 2, no)) match.modifier = Modifier::before;
      if (p.is(at - 1, earlier) && p.is(at - 2, no)) match.modifier = Modifier::after;
      if (p.is(at - 1, more)) match.modifier = p.is(at - 2, no) ? Modifier::equal_or_less : Modifier::more_than;
      if (p.is(at - 1, less)) match.modifier = p.is(at - 2, no) ? Modifier::equal_or_more : Modifier::less_than;
      return;
    case least: match.modifier = p.is(at - 1, PieceKind::at) ? Modifier::equal_or_more : Modifier::none; return;
    case most: match.modifier = p.is(at - 1, PieceKind::at) ? Modifier::equal_or_less : Modifier::none; return;
    case to:
      if (!length && p.text(at - 1) == "prior") match.modifier = Modifier::before;
      if (!length) return;
      match.modifier = length && p.is(at - 1, up) ? Modifier::equal_or_less : Modifier::none;
      return;
    default: break;
  }
  if (length || match.reading.type == TimexType::set) return;
  switch (p.kind(at)) {
    case since:
    case after: match.modifier = Modifier::after; return;
    case until:
    case before:
    case by: match.modifier = Modifier::before; return;
    default: break;
  }
  if (p.is(match.end, or_word) && p.is(match.end + 1, later)) match.modifier = Modifier::after;
  if (p.is(match.end, or_word) && p.is(match.end + 1, earlier)) match.modifier = Modifier::before;
}

}  // namespace factdiff::time_reading
