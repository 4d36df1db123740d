#include "extract/quantity/figure.h"
#include "extract/quantity/numeral.h"

namespace factdiff {

namespace {

bool names_a_quake(const std::string& word) {
  for (const std::string_view noun : {"quake", "earthquake", "temblor", "tremor", "aftershock", "aftershocks", "quakes",
                                      "earthquakes", "tremors", "foreshock", "shock"}) {
    if (word == noun) return true;
  }
  return false;
}

std::optional<Figure> magnitude(const PieceSentence& sentence, std::size_t number, std::size_t first,
                                std::size_t last) {
  if (!sentence.is_number(number) || sentence[number].number > 10.5) return {};
  Amount amount;
  amount.first = number;
  amount.last = number + 1;
  amount.value = sentence[number].number;
  Figure figure = figure_of(amount, QuantityType::cardinal, "figure/magnitude");
  figure.first = first;
  figure.last = last;
  figure.quantity.step = sentence[number].place;
  figure.quantity.counted = "magnitude";
  figure.quantity.counted_head = "magnitude";
  figure.quantity.role = "magnitude";
  return figure;
}

}  // namespace

// "6.1-magnitude", "magnitude 5.9", "magnitude of 5.9", "measuring 5.9 on the Richter scale", "5.9 Earthquake",
// "aftershocks of around 4.0", "a 6.7-strength quake".
std::optional<Figure> read_magnitude(const PieceSentence& sentence, std::size_t at) {
  if (sentence.is(at, "magnitude") || sentence.is(at, "magnitudes") ||
      (sentence.is(at, "m") && sentence[at].capitalised)) {
    std::size_t next = at + 1;
    if (sentence.is_hyphen(next)) ++next;
    if (sentence.is(next, "of")) ++next;
    if (sentence.is_number(next) && !sentence.is(at, "m")) return magnitude(sentence, next, next, next + 1);
    return {};
  }
  if (!sentence.is_number(at)) return {};
  std::size_t next = at + 1;
  if (sentence.is_hyphen(next)) ++next;
  if (sentence.is(next, "magnitude")) return magnitude(sentence, at, at, at + 1);
  if ((sentence.is(next, "strength") || sentence.is(next, "degree")) && names_a_quake(sentence[next + 1].lower)) {
    return magnitude(sentence, at, at, at + 1);
  }
  if (sentence.is(next, "on") && (sentence.is(next + 1, "the") || sentence.is(next + 1, "richter"))) {
    for (std::size_t i = 1; i <= 4; ++i) {
      if (sentence.is(next + i, "richter") ||
          (sentence.is(next + i, "magnitude") && sentence.is(next + i + 1, "scale"))) {
        return magnitude(sentence, at, at, at + 1);
      }
    }
  }
  // "a magnitude of at least 5.9", "the magnitude at 6"
  for (std::size_t back = 2; back <= 5 && back <= at && sentence.is_word(at - back + 1); ++back) {
    const std::string& link = sentence[at - back + 1].lower;
    if (sentence.is(at - back, "magnitude") && (link == "of" || link == "at" || link == "was" || link == "is")) {
      return magnitude(sentence, at, at, at + 1);
    }
  }
  const bool decimal = sentence[at].place < 1 && sentence[at].number >= 1;
  if (!decimal || sentence[at].number > 10) return {};
  if (names_a_quake(sentence[next].lower)) return magnitude(sentence, at, at, at + 1);
  if (sentence.is_word(next) || sentence.is(next, "%")) return {};
  // "aftershocks of around 4.0", "a quake measuring 3.8", "ranging from 3.6 to 4.3"
  bool quake = false;
  bool measured = false;
  for (std::size_t back = 1; back <= 10 && back <= at; ++back) {
    const std::string& word = sentence[at - back].lower;
    quake = quake || names_a_quake(word) || word == "magnitude" || word == "magnitudes";
    measured = measured || word == "measuring" || word == "measured" || word == "registered" || word == "of" ||
               word == "registering" || word == "was" || word == "a" || word == "to" || word == "from";
  }
  if (quake && measured) return magnitude(sentence, at, at, at + 1);
  return {};
}

}  // namespace factdiff
