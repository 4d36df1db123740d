// The title or office that stands beside a person's name, before it or after it.
#pragma once

#include <optional>
#include <string>

#include "extract/name/candidates.h"
#include "model/report.h"

namespace factdiff::name {

struct Role {
  std::string text;
  TextSpan span;
};

// "State Department spokesman Matthew Miller", "James O’Brien, the U.S. assistant secretary of state for Europe",
// "Presidents Macron and Erdogan" (where `shared` is the name before it). Without the country: "President".
[[nodiscard]] std::optional<Role> role_of(const Report& report, const Words& words, const Candidate& candidate,
                                          const Candidate* shared);

}  // namespace factdiff::name
