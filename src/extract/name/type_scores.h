// The evidence for each type of a name by the type's own name, for those that gather it; and what of it the words
// around the name give.
#pragma once

#include "extract/name/name_type.h"

namespace factdiff::name {

inline double& person(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::person)]; }
inline double& body_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::organization)]; }
inline double& place_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::place)]; }
inline double& other_score(TypeScores& scores) { return scores[static_cast<std::size_t>(NameType::other)]; }

// Words of the name.
inline std::size_t count_of(const Candidate& c) { return c.last - c.first; }

// The words before: "in Aden", "the Pentagon", "city of Bam", "driver John Smith".
void score_before(const Words& words, const Candidate& c, TypeScores& scores);

// The words after: "said", ", 34,", "province", "officials", ", Iran".
void score_after(const Words& words, const Candidate& c, TypeScores& scores);

}  // namespace factdiff::name
