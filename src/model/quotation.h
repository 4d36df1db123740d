// Quoted words, who is said to have said them, and the words that say so (PARC: content, source, cue).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/text.h"

namespace factdiff {

enum class QuotationType {
  direct,    // a sentence or more in quotation marks
  mixed,     // a part of a clause in quotation marks
  indirect,  // "said that …" without marks: never verbatim
  title      // marks around the name of a work or an emphasised word: nobody is quoted
};

struct Quotation {
  QuotationType type = QuotationType::direct;
  std::vector<TextSpan> content;  // without the marks; more than one where "he said" splits it
  std::optional<TextSpan> speaker;
  std::optional<TextSpan> cue;                                // "said", "according to"
  std::string speaker_name;                                   // as resolved: "James O’Brien"; empty if unknown
  std::size_t speaker_entity = static_cast<std::size_t>(-1);  // index into AnalysedReport::entities
  bool closed = true;                                         // false: the closing mark is missing
};

}  // namespace factdiff
