// Words that exclude each other in one place of a sentence: antonyms ("ahead", "behind"), opposite outcomes
// ("approved", "rejected"), and two members of a class of things ("brother", "wife"; "knife", "gun").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "compare/facing.h"

namespace factdiff {

// How two words exclude each other, and where they stand: items [first, last) of the two statements.
struct Exclusion {
  std::size_t left_first = 0;
  std::size_t left_last = 0;
  std::size_t right_first = 0;
  std::size_t right_last = 0;
  std::string_view word_class;  // of exclusive_words.tsv: "colour"; "antonym" for two words of the list of antonyms
};

// "truck" / "lorry": one member. A word or phrase as written, case-folded, or its lemma.
[[nodiscard]] std::string_view excluding_class(std::string_view left, std::string_view right);

// The first pair of words in a replacement that excludes each other, unless a statement has the other's word too.
[[nodiscard]] std::optional<Exclusion> exclusion_in(const AnalysedReport& left_report,
                                                    const AnalysedReport& right_report, const Facing& facing,
                                                    const Replacement& place);

// Whether a report has, outside the statement, a word of the member that the words [first, last) of the other belong
// to.
[[nodiscard]] bool says_elsewhere(const AnalysedReport& report, const Statement& statement, std::string_view words);

}  // namespace factdiff
