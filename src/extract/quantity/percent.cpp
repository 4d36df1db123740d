#include "extract/quantity/figure.h"

namespace factdiff {

// "78 percent", "6.50%", "half a percent", "ten per cent", "3 pct", "two percentage points".
std::optional<Figure> read_percent(const PieceSentence& sentence, const Amount& amount) {
  std::size_t at = amount.last;
  if (sentence.is_hyphen(at)) ++at;
  if (amount.is_fraction) {
    if (sentence.is(at, "of")) ++at;
    if (sentence.is(at, "a")) {
      ++at;
    } else if (at != amount.last && sentence.is(amount.last, "of")) {
      return {};
    }
  }
  // "a quarter point", "half a point": of a rate, in percentage points.
  if (amount.is_fraction && (sentence.is(at, "point") || sentence.is(at, "points"))) {
    Figure figure = figure_of(amount, QuantityType::quantity, "figure/percent");
    figure.last = at + 1;
    figure.quantity.unit = "percentage point";
    figure.quantity.step = 0.01;
    return figure;
  }
  std::size_t pieces = 0;
  if (sentence.is(at, "%") || sentence.is(at, "percent") || sentence.is(at, "pct") || sentence.is(at, "percents") ||
      sentence.is(at, "pc")) {
    pieces = 1;
  } else if (sentence.is(at, "per") && (sentence.is(at + 1, "cent") || sentence.is(at + 1, "cents"))) {
    pieces = 2;
  } else {
    return {};
  }
  Figure figure = figure_of(amount, QuantityType::percent, "figure/percent");
  figure.last = at + pieces;
  figure.quantity.unit = "percent";
  figure.quantity.step = amount.is_fraction ? 0.1 : std::min(amount.place, 1.0);
  if (sentence.is(figure.last, "point") || sentence.is(figure.last, "points")) {
    ++figure.last;
    figure.quantity.type = QuantityType::quantity;
    figure.quantity.unit = "percentage point";
  }
  return figure;
}

}  // namespace factdiff
