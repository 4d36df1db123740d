// What two names that count as one have in common and where they part, in words.
#pragma once

#include <string>
#include <string_view>

#include "compare/name_alignment.h"
#include "model/name.h"

namespace factdiff {

// What an alignment that counts as one name shows.
struct Relations {
  bool spelled = false;
  bool swapped = false;
  bool known_names = false;  // a spelled pair of two names that both are in the lists
  bool family_equal = false;
  std::string reason;
};

[[nodiscard]] Relations relations_of(const NameTokens& left, const NameTokens& right, const NameAlignment& alignment,
                                     NameType type);

// Adds a part to a reason, behind a semicolon where it has others.
void append_reason(std::string& reason, std::string_view part);

}  // namespace factdiff
