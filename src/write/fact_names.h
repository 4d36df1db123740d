// What results call the kinds, types and properties of facts. See docs/formats.md.
#pragma once

#include <string_view>

#include "model/mention.h"

namespace factdiff {

[[nodiscard]] std::string_view kind_of(const Fact& fact);   // "date", "figure", "name", …
[[nodiscard]] std::string_view type_of(const Fact& fact);   // "DATE", "CARDINAL", "PERSON", …
[[nodiscard]] std::string_view name_of(Modifier modifier);  // TIMEX3's words; empty for none
[[nodiscard]] std::string_view name_of(Basis basis);        // "stated", "anchored", "guessed"

}  // namespace factdiff
