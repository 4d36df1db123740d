// Names that reach beyond their capitals: over a nickname in quotation marks, over the particles before a family name.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/name/candidates.h"

namespace factdiff::name {

// "Ada “Cornflower” Brook", "Joe “Joe Duke” Dunn": the nickname in quotation marks between two parts of one name. Of
// candidates [from, end).
void join_nicknames(const Words& words, std::size_t from, std::vector<Candidate>& candidates);

// "said von der Leyen", "President de Klerk": the particles before a family name that stands alone.
void take_particles(const Words& words, Candidate& candidate);

}  // namespace factdiff::name
