// Stretches of capitalised words cut into names, each with the titles that stand directly before it. What kind of name
// each is, is asked in name_type.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/name/capitals.h"
#include "extract/name/word.h"

namespace factdiff::name {

enum class TitleKind { honorific, rank, office, plural, work };

struct Title {
  TitleKind kind = TitleKind::office;
  std::size_t first = 0;  // words [first, last)
  std::size_t last = 0;
};

// Words [first, last) of one sentence that are taken for a name.
struct Candidate {
  std::size_t sentence = 0;  // index into Segmentation::sentences
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<Title> title;  // directly before, inside the capitals: "President Obama"
  std::string honorific;       // "Mr"
  bool list_role = false;      // the title of the name before it holds for it too: "Presidents Macron and Erdogan"
  std::uint32_t known = 0;     // what the lists say of the whole: place, country, body
  bool has_hard_word = false;  // a word that is not of the language, or known
};

// The longest title that begins at word `at`.
[[nodiscard]] std::optional<Title> title_at(const Words& words, std::size_t at, std::size_t end);
// The longest title that ends before word `end`.
[[nodiscard]] std::optional<Title> title_before(const Words& words, std::size_t end);

// Appends the names of one sentence, in order.
void find_candidates(const Words& words, std::size_t sentence, SentenceCase sentence_case,
                     std::vector<Candidate>& candidates);

}  // namespace factdiff::name
