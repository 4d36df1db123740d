// Numbers joined to letters or to other numbers: "AK-47", "4x4", "9/11", "image 23 of 33".
#include <algorithm>
#include <array>
#include <cmath>

#include "extract/quantity/identifier.h"
#include "extract/quantity/numeral.h"
#include "lexicon/lists.h"
#include "lexicon/morphology.h"

namespace factdiff {

namespace {

bool is_plain_number(const PieceSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].plain_integer;
}

// "4x4", "4×4", "four-by-four".
std::optional<Figure> read_dimensions(const PieceSentence& sentence, std::size_t at) {
  const auto is_side = [&](std::size_t i) { return is_plain_number(sentence, i) || read_number_words(sentence, i); };
  if (!is_side(at)) return {};
  std::size_t next = at + 1;
  if (sentence.is_hyphen(next) && sentence.is(next + 1, "by") && sentence.is_hyphen(next + 2)) {
    next += 3;
  } else if ((sentence.is(next, "x") || sentence.is(next, "×")) && sentence.is_glued(next) &&
             sentence.is_glued(next + 1)) {
    ++next;
  } else {
    return {};
  }
  if (!is_side(next)) return {};
  const auto side = [&](std::size_t i) {
    return decimal_text(sentence.is_number(i) ? sentence[i].number : read_number_words(sentence, i)->value);
  };
  return identifier(at, next + 1, 0, side(at) + "x" + side(next), "dimensions", "figure/dimensions");
}

// "called 911", "a 911 dispatcher", "9/11", "the 9-11 attacks".
std::optional<Figure> read_known_number(const PieceSentence& sentence, std::size_t at) {
  if (!is_plain_number(sentence, at)) return {};
  const double number = sentence[at].number;
  if (number == 9 && (sentence.is(at + 1, "/") || sentence.is_hyphen(at + 1)) && is_plain_number(sentence, at + 2) &&
      sentence[at + 2].number == 11) {
    return identifier(at, at + 3, 911, "9/11", "9/11", "figure/known-number");
  }
  if (number != 911 && number != 999 && number != 112) return {};
  const bool dialled =
      at > 0 && (sentence.is(at - 1, "called") || sentence.is(at - 1, "call") || sentence.is(at - 1, "dialed") ||
                 sentence.is(at - 1, "dialled") || sentence.is(at - 1, "calling") || sentence.is(at - 1, "contacted") ||
                 sentence.is(at - 1, "phoned") || sentence.is(at - 1, "a"));
  bool service = false;
  for (const std::string_view noun :
       {"call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator", "operators", "supervisor",
        "emergency", "recording", "recordings", "tape", "tapes"}) {
    service = service || sentence.is(at + 1, noun);
  }
  if (!dialled && !service) return {};
  return identifier(at, at + 1, number, decimal_text(number), "emergency number", "figure/known-number");
}

// "AK-47", "F-16", "COVID-19", "A4", "13F", "787s": letters and digits joined.
std::optional<Figure> read_letters_and_digits(const PieceSentence& sentence, std::size_t at) {
  std::size_t next = at;
  std::size_t number = 0;
  if (sentence.is_word(at) && sentence[at].capitalised) {
    next = at + 1;
    const bool hyphen = sentence.is_hyphen(next);
    if (hyphen) ++next;
    if (!is_plain_number(sentence, next) || (!hyphen && !sentence.is_glued(next))) return {};
    // "Soyuz-5 rocket", but "Sub-20 times", "Top-10-ranked", "Nine-2 win"
    const auto numbered = lists::identifier_words.find(sentence[at].lower);
    const bool names = numbered && numbered->value.empty();  // "Covid-19 cases"
    if (hyphen && !sentence[at].all_caps && !names &&
        ((lists::common_words.contains(sentence[at].lower) && sentence[at].lower.size() > 2) ||
         counts_what_follows(sentence, next))) {
      return {};
    }
    if (sentence.is_hyphen(next + 1) && hyphen && time_unit(sentence, next + 2)) return {};
    if (lists::currencies.contains(sentence[at].lower) || !currency_letter(sentence, at).empty()) return {};
    number = next;
    ++next;
    while (sentence.is_glued(next) && (sentence.is_word(next) || sentence.is_number(next))) ++next;
  } else if (is_plain_number(sentence, at) && sentence.is_glued(at + 1) && sentence.is_word(at + 1) &&
             !sentence.is(at + 1, "'s")) {
    const std::string& letters = sentence[at + 1].lower;
    const bool plural = letters == "s";
    // "the 1980s", "in the 30s"
    const double number_value = sentence[at].number;
    if (plural && std::fmod(number_value, 10) == 0 && (number_value < 100 || number_value >= 1000)) return {};
    if (!plural && !(letters.size() <= 2 && sentence[at + 1].all_caps)) return {};
    // "4K display"
    static constexpr std::array<std::string_view, 12> screens = {"tv",     "tvs",        "display", "video",
                                                                 "videos", "screen",     "screens", "resolution",
                                                                 "camera", "television", "monitor", "footage"};
    const bool screen = letters == "k" && number_value <= 16 &&
                        std::any_of(screens.begin(), screens.end(), [&](auto s) { return sentence.is(at + 2, s); });
    if (screen)
      return identifier(at, at + 2, number_value, decimal_text(number_value), "resolution",
                        "figure/letters-and-digits");
    if (letters == "k" || letters == "m" || letters == "bn" || letters == "tn" || letters == "mn" || letters == "b")
      return {};
    if (letters != "f" && letters != "b" && lists::measure_units.contains(letters)) return {};
    if (letters == "pm" || letters == "am" || speaks_of_temperature(sentence, at + 1)) return {};
    number = at;
    next = at + 2;
  } else {
    return {};
  }
  return identifier(at, next, sentence[number].number, decimal_text(sentence[number].number),
                    number == at ? std::string() : sentence[at].lower, "figure/letters-and-digits");
}

// "Image 23 of 33", "page 2 of 4": the place in a series.
std::optional<Figure> read_place_in_series(const PieceSentence& sentence, std::size_t at) {
  bool series = false;
  for (const std::string_view noun :
       {"image", "photo", "picture", "slide", "page", "part", "step", "chapter", "video", "caption", "item"}) {
    series = series || sentence.is(at, noun);
  }
  if (!series || !is_plain_number(sentence, at + 1)) return {};
  const bool both = sentence.is(at + 2, "of") && sentence.is(at + 3, "/") && is_plain_number(sentence, at + 4);
  if (both) {
    return identifier(at, at + 5, sentence[at + 1].number, decimal_text(sentence[at + 1].number), sentence[at].lower,
                      "figure/place-in-series");
  }
  const bool of = sentence.is(at + 2, "of") || sentence.is(at + 2, "/");
  if (!of || !is_plain_number(sentence, at + 3)) return {};
  return identifier(at, at + 4, sentence[at + 1].number, decimal_text(sentence[at + 1].number), sentence[at].lower,
                    "figure/place-in-series");
}

// "Code 39-13-202": three numbers and more, joined by hyphens, name a paragraph or a part.
std::optional<Figure> read_number_chain(const PieceSentence& sentence, std::size_t at) {
  if (!is_plain_number(sentence, at)) return {};
  std::size_t last = at + 1;
  std::size_t numbers = 1;
  constexpr std::size_t most_numbers = 6;
  while (numbers <= most_numbers && sentence.is_hyphen(last) && is_plain_number(sentence, last + 1)) {
    last += 2;
    ++numbers;
  }
  if (numbers < 3 || numbers > most_numbers || sentence.is_hyphen(last)) return {};
  return identifier(at, last, sentence[at].number, std::string(sentence.text(sentence.span(at, last))), "code",
                    "figure/number-chain");
}

}  // namespace

std::optional<Figure> read_joined_number(const PieceSentence& sentence, std::size_t at) {
  if (auto figure = read_dimensions(sentence, at)) return figure;
  if (auto figure = read_known_number(sentence, at)) return figure;
  if (auto figure = read_letters_and_digits(sentence, at)) return figure;
  if (auto figure = read_place_in_series(sentence, at)) return figure;
  return read_number_chain(sentence, at);
}

}  // namespace factdiff
