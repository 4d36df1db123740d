// Which capitals of a report mean a name, and which only a sentence's start or a headline's style. The report itself
// is the witness: a word that is written with a capital inside sentences is a name, one that is also written small is
// not.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/name/word.h"

namespace factdiff::name {

// How a word is written inside the report's ordinary sentences, where case says something.
struct CaseCount {
  std::uint32_t capital = 0;
  std::uint32_t small = 0;
};

// By the plain form; refers to the words that were counted, which must outlive it.
using CaseCounts = std::unordered_map<std::string_view, CaseCount>;

enum class SentenceCase {
  ordinary,
  title,  // "Quake Kills Ten on Island"
  upper   // "QUAKE KILLS TEN"
};

[[nodiscard]] SentenceCase case_of(const Words& words, bool titled);

[[nodiscard]] CaseCounts count_cases(const std::vector<Words>& sentences, const std::vector<SentenceCase>& cases);

// Sets Word::is_name.
void mark_names(Words& words, SentenceCase sentence_case, const CaseCounts& counts);

// The end of the longest known place, body or people that begins at word `at` (several words as well); `at` if none.
[[nodiscard]] std::size_t end_of_known(const Words& words, std::size_t at, std::uint32_t* kinds);

}  // namespace factdiff::name
