// What two reports as wholes say about whether their statements can be of one event. Reports of another event of the
// same kind, or of the same actors a year later, share many words, but not the time.
#pragma once

#include <string>
#include <vector>

#include "align/weighed_words.h"
#include "index/statement_profile.h"

namespace factdiff {

struct ReportProfile {
  std::vector<StatementProfile> statements;  // of the report, in order
  WeighedWords words;                        // of all statements
  std::optional<TimeInterval> published;     // where it is known
  std::vector<TimeInterval> told;            // the days, months and years that its statements name
};

[[nodiscard]] ReportProfile profile_report(const AnalysedReport& report);

struct ReportContext {
  double log_odds = 0;       // what the reports add to the log odds of each pair of statements
  bool other_event = false;  // nothing in these reports can align
  double words = 0;          // cosine of the reports' words
  std::string reason;        // in words
};

[[nodiscard]] ReportContext compare_contexts(const ReportProfile& left, const ReportProfile& right);

// What the times of publication alone say: most reports of an event come out within days of each other, but some go
// back to it much later. 0 where one is unknown.
[[nodiscard]] double publication_log_odds(const PublicationTime& left, const PublicationTime& right);

}  // namespace factdiff
