// The words of a quotation as they are compared: without marks, in one spelling, contractions written out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text.h"

namespace factdiff {

struct QuotationWord {
  // Equal where two quotations have the same word, however it is written: "cancelled" and "canceled", "two" and "2",
  // "don’t" and "do not" (two words), "U.S." and "United States" (two words).
  std::string key;
  std::string lemma;           // of the key
  std::string written;         // case-folded, as it stands: tells "cancelled" from "canceled"
  TextSpan span;               // where it stands in the given text; words of one contraction share theirs
  double weight = 0;           // how much it tells by being there, in (0, 1]
  bool content = false;        // not a function word
  bool capitalised = false;    // begins with a capital that its place does not explain
  bool bracketed = false;      // put in by an editor: "[Baku's]", "(its direction)"
  bool ellipsis = false;       // "…": words were left out here
  bool ends_sentence = false;  // a full stop, question or exclamation mark stands behind it
};

// Words of the text in order; punctuation, quotation marks and fillers ("uh") are not among them. At most
// `most_quotation_words`: longer quotations are compared by their beginning.
[[nodiscard]] std::vector<QuotationWord> quotation_words(std::string_view text);

inline constexpr std::size_t most_quotation_words = 1000;

// The American spelling of a British one, by list and by the regular endings ("-ise", "-our", doubled "l"); any other
// word is its own. For comparing only: what it gives for other words need not be a word.
[[nodiscard]] std::string one_spelling(std::string_view lower);

}  // namespace factdiff
