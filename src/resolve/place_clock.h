// The clock of a place: how far it stands from UTC on a day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/analysed_report.h"
#include "model/calendar.h"

namespace factdiff {

// Minutes east of UTC in the place with this id (continent/country/province/city) on `date`; nothing where the place
// goes by several clocks or the list does not know its province. Without a date only where summer and winter agree.
[[nodiscard]] std::optional<int> place_offset(std::string_view place_id, std::optional<Date> date);

// Fills TimeExpression::place_offset of the clock times that name no zone: by the place whose clock is named ("Jakarta
// time"), else by the place nearest in the sentence, else by the first ones of the report.
void set_place_offsets(AnalysedReport& report);

// The offsets of all places that a report names, each once, in text order; at most 16 places are looked at.
[[nodiscard]] std::vector<int> place_offsets(const AnalysedReport& report, std::optional<Date> date);

}  // namespace factdiff
