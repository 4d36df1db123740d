// Which part a figure plays in its sentence, by the words beside it.
#pragma once

#include <string_view>

#include "model/analysed_report.h"

namespace factdiff {

// "two more bodies": an increase, not the total.
[[nodiscard]] bool is_increment(const AnalysedReport& report, const Mention& mention);

// "six other men were wounded", "seven others": all but those told before, of whatever kind they are.
[[nodiscard]] bool counts_the_rest(const AnalysedReport& report, const Mention& mention);

// "In their five operations so far they have seized 14 rifles": a sum over more than the event that others tell of.
[[nodiscard]] bool is_sum_so_far(const AnalysedReport& report, const Mention& mention);

// "the seven-member group": how large a thing is, not how many members did something.
[[nodiscard]] bool is_part_of_word(const AnalysedReport& report, const Mention& mention);

// "Caption 3 of 25": a place in a series of pictures or pages, which is another in every report.
[[nodiscard]] bool is_place_in_series(const AnalysedReport& report, const Mention& mention);

// "the 12 worst-hit villages" are not the villages that another sentence counts, nor are the
// critically injured all that are hurt.
[[nodiscard]] bool is_restricted(const AnalysedReport& report, const Mention& mention);

// "a gunman killed two people and then himself": whether he is counted among the dead differs from report to report.
[[nodiscard]] bool tells_of_killers_death(const AnalysedReport& report);

// "Call 555-HARBOUR": a number that is dialled.
[[nodiscard]] bool names_a_line(const AnalysedReport& report, const Mention& mention);

// "the men of one crew shouted at the other crew": one of those told of, no count.
[[nodiscard]] bool is_one_of_two(const AnalysedReport& report, const Mention& mention);

// "30 hurt in 12 separate fires since Monday": a sum over more than one event.
[[nodiscard]] bool tells_of_several_events(const AnalysedReport& report, const Mention& mention);

// "one victim died at the scene": others may have died elsewhere.
[[nodiscard]] bool is_told_of_the_scene(const AnalysedReport& report, const Mention& mention);

// "no one has been charged yet", "at this time", "so far": how things stand until they move on.
[[nodiscard]] bool is_none_for_now(const AnalysedReport& report, const Mention& mention);

// How somebody stands to the figure, by the verb a few words before it: demanded, offered, expected, allowed; empty:
// it is told as a fact.
[[nodiscard]] std::string_view stance_of(const AnalysedReport& report, const Mention& mention);

// "the toll rose to 84": the statement itself says that the count moved.
[[nodiscard]] bool says_it_moved(const AnalysedReport& report, const Statement& statement);

}  // namespace factdiff
