// Weighs the words of two reports by how much they tell there: a word that stands in most statements of both, as the
// ship's name in reports of a shipwreck, tells little about which of them say the same.
#pragma once

#include <span>

#include "index/statement_profile.h"

namespace factdiff {

// Sets the weights of all words anew, from their rarity.
void weigh_locally(std::span<StatementProfile> left, std::span<StatementProfile> right);

}  // namespace factdiff
