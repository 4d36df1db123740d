// Weighs the words of reports by how much they tell there: a word that stands in most statements of an event's reports,
// as the ship's name in reports of a shipwreck, tells little about which of them say the same. A word that stands for
// the event ("the blaze" where the reports tell of "the fire") is no rarer than the event's own.
#pragma once

#include <span>
#include <vector>

#include "index/statement_profile.h"

namespace factdiff {

// The statements of one report.
using ReportStatements = std::span<const StatementProfile>;

// Sets the weights of all words of a report anew, from their rarity in English and in the report and the others, which
// tell of its event. Linear in the number of their words.
void weigh_locally(std::span<StatementProfile> report, std::span<const ReportStatements> others);

}  // namespace factdiff
