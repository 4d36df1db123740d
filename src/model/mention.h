// A place in a report where a fact is stated, and the rule that read it.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "model/name.h"
#include "model/quantity.h"
#include "model/quotation.h"
#include "model/text.h"
#include "model/time_expression.h"

namespace factdiff {

using Fact = std::variant<TimeExpression, Quantity, Name, Quotation>;

struct Mention {
  TextSpan span;
  Fact fact;
  std::string_view rule;     // id of the rule that read it, path-like: "time/month-day"; static storage
  std::size_t sentence = 0;  // index into Segmentation::sentences
  // Token (index into Segmentation::tokens) of the verb or event noun that the fact belongs to: of "on Thursday said"
  // `said`; nothing where unsure.
  std::optional<std::size_t> governor;
};

}  // namespace factdiff
