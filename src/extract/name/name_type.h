// What a name is a name of: evidence from its own words, the words around it, and the other mentions in the report.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "extract/name/candidates.h"
#include "model/name.h"

namespace factdiff::name {

// Evidence for each NameType, in its order; 0 is none.
using TypeScores = std::array<double, 4>;

[[nodiscard]] TypeScores score_types(const Words& words, const Candidate& candidate);

// "the ferry Dena": the noun before a name, or inside it, says that it is one of a vessel.
[[nodiscard]] bool is_vessel(const Words& words, const Candidate& candidate);

// How much the words around it speak for a person.
[[nodiscard]] double person_context(const Words& words, const Candidate& candidate);

struct TypedName {
  NameType type = NameType::other;
  double confidence = 0;  // in [0, 1]
};

[[nodiscard]] TypedName decide_type(const TypeScores& scores);

}  // namespace factdiff::name
