// What kind of change it is where two quotations have other words between the same words.
#pragma once

#include <span>

#include "compare/quotation_difference.h"

namespace factdiff {

// The kind of a change by its words alone; at an end of the quotations, or beside an ellipsis, the caller knows better.
[[nodiscard]] ChangeKind kind_of_change(std::span<const QuotationWord> left, std::span<const QuotationWord> right);

// Whether two words are used alike, by their vectors.
[[nodiscard]] bool are_used_alike(const QuotationWord& left, const QuotationWord& right);

}  // namespace factdiff
