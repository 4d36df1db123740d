// The words of one sentence as names are written with them: "U.S." one word, "Nagorno-Karabakh" one word, the
// possessive of "Iran's" left out. Made from the tokens, whichever way these cut hyphens, full stops and apostrophes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/report.h"
#include "model/sentence.h"

namespace factdiff::name {

// What the lists say of one word.
enum WordKind : std::uint32_t {
  given = 1U << 0U,
  family = 1U << 1U,
  common = 1U << 2U,    // a word of the language
  function = 1U << 3U,  // of a closed class
  demonym = 1U << 4U,
  place = 1U << 5U,  // by itself a known place
  body = 1U << 6U,   // by itself a known organisation
  not_name = 1U << 7U,
  body_first = 1U << 8U,  // "Ministry" of …
  body_last = 1U << 9U,   // … "Corporation"
  legal_form = 1U << 10U,
  place_first = 1U << 11U,
  place_last = 1U << 12U,
  other_first = 1U << 13U,
  other_last = 1U << 14U,
  particle = 1U << 15U,
  suffix = 1U << 16U,
  initial = 1U << 17U,  // "J."
  country = 1U << 18U,
  team = 1U << 19U  // … "Bears", behind the name of a place or "the"
};

struct Word {
  TextSpan span;               // without the possessive
  std::string plain;           // case-folded, without diacritics
  std::size_t token = 0;       // first token
  std::size_t last_token = 0;  // one past the last
  std::uint32_t kinds = 0;     // of WordKind
  bool letters = false;        // a word; false: number, mark or symbol
  bool number = false;
  bool capital = false;        // begins with a capital, or "al-Assad", "d'Alembert", "iPhone"
  bool all_caps = false;       // at least two capitals and no small letter
  bool inner_capital = false;  // "YouTube", "SpaceX"; not "McCain", "DeSantis"
  bool possessive = false;     // was followed by 's or '
  bool opens = false;          // first word of a sentence, of a quotation or after a colon
  bool is_name = false;        // set by mark_names: capitalised because it is (part of) a name

  [[nodiscard]] bool is(std::uint32_t any) const { return (kinds & any) != 0; }
};

// Words [first, last) of one sentence.
using Words = std::vector<Word>;

[[nodiscard]] Words words_of(const Report& report, const Segmentation& segmentation, const Sentence& sentence);

// The plain forms of words [first, last) with a space between them.
[[nodiscard]] std::string phrase(const Words& words, std::size_t first, std::size_t last);

}  // namespace factdiff::name
