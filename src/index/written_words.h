// The words of one statement as finding and aligning take them: folded, with their lemmas, and told apart by what they
// can say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/analysed_report.h"

namespace factdiff {

enum class WrittenWordKind {
  content,   // carries meaning
  function,  // "the", "of", "had"
  number,    // in figures or words
  weekday,
  month
};

struct WrittenWord {
  WrittenWordKind kind = WrittenWordKind::content;
  std::string text;  // folded: "refused", "us" for "U.S." and "United States"
  // Of the verb of the same event for nouns of events: "refuse" for "refusal" and "refused". Of a number its digits.
  std::string lemma;
  unsigned number = 0;       // of the weekday (1 = Monday) or month
  std::uint32_t place = 0;   // counted in the statement's words
  std::uint32_t clause = 0;  // index into Statement::clauses
  bool is_name = false;      // written as a name
  bool is_event = false;     // a verb or the noun of an event
  bool is_quoted = false;    // in quotation marks
};

[[nodiscard]] std::vector<WrittenWord> written_words(const AnalysedReport& report, const Statement& statement);

}  // namespace factdiff
