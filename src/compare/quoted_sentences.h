// The quoted sentences of all compared reports, each with what tells whether it renders the same utterance as another.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "compare/quotation_words.h"
#include "model/analysed_report.h"

namespace factdiff {

struct QuotedSentence {
  std::size_t report = 0;
  std::size_t mention = 0;
  TextSpan span;                     // in the report's text, without marks
  std::vector<QuotationWord> words;  // their spans count from span.start
  std::size_t content_words = 0;
  std::string speaker;  // case-folded, without titles; empty if unknown
  bool speaker_is_person = false;
  std::vector<std::string> speaker_roles;  // of a person, case-folded
  bool is_fragment = false;                // a part of a clause: what surrounds it was left to the reporter's words
  std::set<std::string> context;           // lemmas of the content words of the sentence around it
  std::string target;  // whose the quoted phrase is: of "France’s “biased position”" it is "france"
};

// In the order of reports and mentions. Titles and indirect speech are not among them.
[[nodiscard]] std::vector<QuotedSentence> quoted_sentences(std::span<const AnalysedReport> reports);

enum class SpeakerMatch { same, compatible, unknown, different };

// Two persons without a name in common are different; a person and an office may be the same.
[[nodiscard]] SpeakerMatch match_speakers(const QuotedSentence& left, const QuotedSentence& right);

}  // namespace factdiff
