// Every rule by which two facts are judged: what it says and how grave what it finds is. For results that list their
// rules, and for docs/rules.md.
#pragma once

#include <span>
#include <string_view>

#include "model/comparison.h"

namespace factdiff {

struct Rule {
  std::string_view id;      // "figure/value-differs": the kind of fact, and what was found
  Verdict verdict;          // the gravest that it gives
  std::string_view reason;  // in one line, without a full stop
  std::string_view help;    // what it means and what to look at: one paragraph of plain sentences
};

// By id.
[[nodiscard]] std::span<const Rule> rules();

// The row of a rule; nullptr of an id that is none.
[[nodiscard]] const Rule* rule_of(std::string_view id);

}  // namespace factdiff
