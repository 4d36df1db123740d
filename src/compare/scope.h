// Whether two aligned statements, alike as they are, tell of different events: by their dates and by their places.
#pragma once

#include "compare/discrepancies.h"

namespace factdiff {

// The different places that a report names, as it writes them.
[[nodiscard]] ReportPlaces places_of(const AnalysedReport& report);

// True where the words tell what happens to many in one event, or is done by many ("was killed", "saw"): of another
// name in the same words it tells another person.
[[nodiscard]] bool tells_of_many(const MaskedStatement& statement);

// True where nothing but the dateline gives a name: "VELM (Reuters) -".
[[nodiscard]] bool is_of_the_dateline(const AnalysedReport& report, const Entity& entity);

// True where the dates of the two statements lie far apart, where one looks back at a dated event and the other does
// not, or where the places of the one are other places than those of the other and the other's report never names them.
// Statements in nearly the same words tell the same event.
[[nodiscard]] bool tell_other_events(const AlignedPair& pair);

// True where each report begins with places of its own that the other, read to its end, never names: two events, alike
// as their words are.
[[nodiscard]] bool tell_of_other_places(const AnalysedReport& left, const AnalysedReport& right,
                                        const ReportPlaces& left_places, const ReportPlaces& right_places);

// True where either statement is dated long before its report: counts of that event move no more.
[[nodiscard]] bool looks_back(const AlignedPair& pair);

// True where each statement is dated to the day and no day is in both: a count of another day.
[[nodiscard]] bool tell_other_days(const AlignedPair& pair);

// True where both statements name persons and the one named first in either is not in the other: "Brook has been at the
// plant for 37 years", "Dunn, who had worked there for 15 years". `share_first_person`: where both name the same first.
[[nodiscard]] bool tell_of_other_persons(const AlignedPair& pair);
[[nodiscard]] bool share_first_person(const AlignedPair& pair);

// True where both statements name persons and no one is in both.
[[nodiscard]] bool name_no_common_person(const AlignedPair& pair);

// True where both statements name one place, under whatever name.
[[nodiscard]] bool share_place(const AlignedPair& pair);

// True where the names nearest to the two mentions are of different bodies or places: "before the Crown Court on
// Monday", "before the magistrates on Friday".
[[nodiscard]] bool stand_beside_other_names(const AlignedPair& pair, const Mention& left, const Mention& right);

}  // namespace factdiff
