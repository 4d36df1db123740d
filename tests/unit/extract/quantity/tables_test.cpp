#include <doctest/doctest.h>

#include <algorithm>

#include "extract/quantity/read_quantities.h"
#include "segment/segment.h"
#include "support/marked_table.h"

using namespace factdiff;

namespace {

std::string hedge_of(const Quantity& quantity) {
  switch (quantity.modifier) {
    case Modifier::approx: return "~";
    case Modifier::less_than: return "<";
    case Modifier::more_than: return ">";
    case Modifier::equal_or_more: return ">=";
    case Modifier::equal_or_less: return "<=";
    default: return "";
  }
}

std::string plain_value(const Quantity& quantity) {
  return quantity.vague ? "vague" : hedge_of(quantity) + quantity.value;
}

// ">100000", "2500000 USD", "#3", "@907", "age 32".
std::string value_of(const Quantity& quantity) {
  switch (quantity.type) {
    case QuantityType::ordinal: return "#" + quantity.value;
    case QuantityType::identifier: return "@" + quantity.value;
    case QuantityType::age: return "age " + plain_value(quantity);
    default: return plain_value(quantity) + (quantity.unit ? " " + *quantity.unit : "");
  }
}

// "12 killed people", "200 - car/day"
std::string role_of(const Quantity& quantity) {
  const auto or_dash = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  return plain_value(quantity) + " " + or_dash(quantity.role) + " " + or_dash(quantity.counted_head) +
         (quantity.per ? "/" + *quantity.per : "");
}

void check_table(const std::string& name, std::string (*write)(const Quantity&)) {
  for (const TableLine& line : read_marked_table(name)) {
    Report report;
    report.text = Text(line.text);
    report.blocks = {{{0, line.text.size()}, BlockKind::body}};
    std::vector<Mention> mentions;
    read_quantities(report, segment_report(report), mentions);
    std::string found;
    for (const Mention& mention : mentions) {
      found += write(std::get<Quantity>(mention.fact)) + " [" + std::string(report.text.view(mention.span)) + "] ";
    }
    std::string expected;
    for (const MarkedValue& value : line.expected) {
      expected += value.value + " [" + line.text.substr(value.span.start, value.span.size()) + "] ";
    }
    INFO(line.place << ": " << line.text);
    CHECK(found == expected);
  }
}

}  // namespace

TEST_CASE("figures are read with hedge, value and unit") { check_table("quantity_values.tsv", value_of); }

TEST_CASE("a figure knows what it counts and the part that plays") { check_table("quantity_roles.tsv", role_of); }
