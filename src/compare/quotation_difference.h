// How two quotations differ, word by word: what a difference of each kind says of the two is decided by those who ask.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "compare/judge.h"
#include "compare/quotation_words.h"

namespace factdiff {

// In order of gravity, lightest first. The first six are editorial: both quotations may be verbatim.
enum class ChangeKind {
  typography,   // "cease-fire" / "ceasefire", "per cent" / "percent", a transposed letter
  number_form,  // "twenty-three" / "23"
  contraction,  // "it's" / "it is": known only from the context
  insertion,    // words in brackets: the editor's
  elision,      // words left out at an end, or where an ellipsis says so
  name_form,    // "Pashinyan" / "Pashinian": a matter of names
  inflection,   // "minister" / "ministers": another form of the same word
  function,     // "has" added, "in" / "within"
  synonym,      // a content word replaced by one used alike
  content,      // a content word replaced, added or left out
  modality,     // "will" / "may", "likely" added
  name,         // another name
  number,       // another number
  negation,     // "not" on one side only
  antonym       // "loss" / "gain"
};

[[nodiscard]] constexpr bool is_editorial(ChangeKind kind) { return kind <= ChangeKind::name_form; }
// Differences that change what is said, by the words alone.
[[nodiscard]] constexpr bool changes_meaning(ChangeKind kind) { return kind >= ChangeKind::modality; }

// Words [left_first, left_last) of the left quotation stand where [right_first, right_last) of the right one do; one
// range may be empty.
struct QuotationChange {
  ChangeKind kind = ChangeKind::content;
  std::size_t left_first = 0;
  std::size_t left_last = 0;
  std::size_t right_first = 0;
  std::size_t right_last = 0;
};

// The evidence for a verdict and its confidence.
struct QuotationDifference {
  std::vector<QuotationChange> changes;  // in order
  bool identical = false;                // no change, and every word is written alike
  bool has_elision = false;
  bool uneven_ends = false;         // an end has words on both sides, and more on one
  std::size_t wording_changes = 0;  // changes of the kinds inflection to content
  std::size_t meaning_changes = 0;  // changes that change what is said
  double common_content = 0;        // weight of the content words in common
  std::size_t common_words = 0;
  std::size_t common_content_words = 0;
  std::size_t common_names = 0;  // of them, names, figures and ages: many utterances share those
  // The share of the words that both have, in [0, 1], weighted; what an ending or an ellipsis leaves out does not
  // count, and a synonym counts half.
  double overlap = 0;
  // The share of the shorter quotation that the other has, in [0, 1], weighted: low where two utterances share a
  // phrase.
  double coverage = 0;
  // The share of the words that both have, in [0, 1], each word counting alike, in the stretch that both render.
  double word_share = 0;
  // The longest run of words that both have.
  std::size_t longest_run = 0;
  // The first and last words in common: what lies outside on one side only was left out by the other.
  std::size_t left_first = 0;
  std::size_t left_last = 0;
  std::size_t right_first = 0;
  std::size_t right_last = 0;
};

[[nodiscard]] QuotationDifference compare_quotation_words(std::span<const QuotationWord> left,
                                                          std::span<const QuotationWord> right);

// The changes that are not editorial, in words: `"sign" became "signal"; "likely" was added`.
[[nodiscard]] std::string describe_changes(const QuotationDifference& difference, std::string_view left,
                                           std::span<const QuotationWord> left_words, std::string_view right,
                                           std::span<const QuotationWord> right_words);

// How sure it is that the words were changed, given that both render the same utterance; in [0, 1]. A change of meaning
// counts more than one of wording, and one word in a long agreement more than many in a short one.
[[nodiscard]] double confidence_of_change(const QuotationDifference& difference);

// The judgement of two quotations that are known to render the same utterance: agree, compatible or conflict. The texts
// are those that the words were read from.
[[nodiscard]] Judgement judge_quotation_words(std::string_view left, std::span<const QuotationWord> left_words,
                                              std::string_view right, std::span<const QuotationWord> right_words,
                                              const QuotationDifference& difference);

}  // namespace factdiff
