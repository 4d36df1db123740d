// How surely two figures of two aligned statements stand for the same thing.
#pragma once

#include <cstddef>

#include "compare/discrepancies.h"

namespace factdiff {

// From this strength on (figure_facing_strength) two figures face each other: a shared role with a shared counted noun
// alone reaches it.
inline constexpr double figure_facing_threshold = 0.55;

// How surely the two mentions (each a Quantity) stand for the same thing, in [0, 1].
[[nodiscard]] double figure_facing_strength(const AlignedPair& pair, std::size_t left, std::size_t right);

// How alike what two figures count is, in [0, 1]: 0 for different things, 1 for the same noun. `same_place`: the words
// around the two are the same. `rest`: both count the others besides those told before, of whatever kind they are.
[[nodiscard]] double noun_likeness(const Quantity& left, const Quantity& right, bool same_place = false,
                                   bool rest = false);

}  // namespace factdiff
