// Which part a date or a length of time plays in its sentence, by the words beside it.
#pragma once

#include <string>

#include "model/analysed_report.h"

namespace factdiff {

// Which part a length of time plays in its sentence.
enum class DurationFrame { plain, after, counted_from };

// "after four years" / "two years after the quake", "two years ago" / "for four years".
[[nodiscard]] DurationFrame frame_of(const AnalysedReport& report, const Mention& mention);

// "Updated: 2016-07-15 13:14", "Image 2 of 12 … Thursday": when the page or a picture was made, not when anything
// happened.
[[nodiscard]] bool stamps_the_page(const AnalysedReport& report, const Mention& mention);

// "Sunday's poll": whether the last or the next is meant the weekday does not say.
[[nodiscard]] bool is_bare_possessive(const AnalysedReport& report, const Mention& mention, const TimeExpression& time);

// "was scheduled to leave on Sunday", "are expected to flock to the square on Monday": a plan, not what happened.
[[nodiscard]] bool is_planned(const AnalysedReport& report, const Mention& mention);

// "went back to work on Thursday", "ended on Friday": another moment of the event than its beginning.
[[nodiscard]] bool tells_the_end(const AnalysedReport& report, const Mention& mention);

// "as of Monday morning": how things stood when the report was written.
[[nodiscard]] bool tells_state(const AnalysedReport& report, const Mention& mention);

// "at 7:33 p.m.": on which day is told elsewhere.
[[nodiscard]] bool is_hour_of_no_day(const TimeExpression& time);

// "a Monday morning email", "fourth-quarter income": the noun that the date stands before, with its article or as an
// attribute; empty elsewhere.
[[nodiscard]] std::string modified_noun(const AnalysedReport& report, const Mention& mention);

// "on Tuesday", "earlier this week", "yesterday": within a week of the publication, and told by it alone.
[[nodiscard]] bool counts_from_publication(const TimeExpression& time);

// "…, she says", "said Ada Brook", "a clerk said": the word of one person, who need not be an authority.
[[nodiscard]] bool is_word_of_a_person(const AnalysedReport& report, const Mention& mention);

// "was arrested on Tuesday", "was found guilty on Friday": the moment of a crime and its case that the date's verb
// tells
// ("arrest", "verdict"); empty for other verbs.
[[nodiscard]] std::string_view case_stage(const AnalysedReport& report, const Mention& mention);

// "six months pregnant", "six months old": the state of a person.
[[nodiscard]] bool tells_a_persons_state(const AnalysedReport& report, const Mention& mention);

// "his daughter died two days later": the relative named last before the date; empty without one.
[[nodiscard]] std::string relative_before(const AnalysedReport& report, const Mention& mention);

}  // namespace factdiff
