#include "write/fact_names.h"

#include <array>

namespace factdiff {

namespace {

std::string_view kind_name(const TimeExpression& time) {
  constexpr std::array<std::string_view, 4> kinds = {"date", "time", "duration", "date"};
  return kinds[static_cast<std::size_t>(time.type)];
}
// A number that names something is no figure to count with.
std::string_view kind_name(const Quantity& quantity) {
  return quantity.type == QuantityType::identifier ? "identifier" : "figure";
}
std::string_view kind_name(const Name& name) { return name.type == NameType::place ? "place" : "name"; }
std::string_view kind_name(const Quotation& /*quotation*/) { return "quotation"; }

std::string_view type_name(const TimeExpression& time) {
  constexpr std::array<std::string_view, 4> types = {"DATE", "TIME", "DURATION", "SET"};
  return types[static_cast<std::size_t>(time.type)];
}
std::string_view type_name(const Quantity& quantity) {
  constexpr std::array<std::string_view, 7> types = {"CARDINAL", "ORDINAL", "PERCENT",   "MONEY",
                                                     "QUANTITY", "AGE",     "IDENTIFIER"};
  return types[static_cast<std::size_t>(quantity.type)];
}
std::string_view type_name(const Name& name) {
  constexpr std::array<std::string_view, 4> types = {"PERSON", "ORGANIZATION", "PLACE", "OTHER"};
  return types[static_cast<std::size_t>(name.type)];
}
std::string_view type_name(const Quotation& quotation) {
  constexpr std::array<std::string_view, 4> types = {"DIRECT", "MIXED", "INDIRECT", "TITLE"};
  return types[static_cast<std::size_t>(quotation.type)];
}

}  // namespace

// TIMEX3's words; empty for none.
std::string_view name_of(Modifier modifier) {
  switch (modifier) {
    case Modifier::none: return "";
    case Modifier::start: return "START";
    case Modifier::mid: return "MID";
    case Modifier::end: return "END";
    case Modifier::approx: return "APPROX";
    case Modifier::before: return "BEFORE";
    case Modifier::after: return "AFTER";
    case Modifier::less_than: return "LESS_THAN";
    case Modifier::more_than: return "MORE_THAN";
    case Modifier::equal_or_less: return "EQUAL_OR_LESS";
    case Modifier::equal_or_more: return "EQUAL_OR_MORE";
  }
  return "";
}

std::string_view name_of(Basis basis) {
  switch (basis) {
    case Basis::stated: return "stated";
    case Basis::anchored: return "anchored";
    case Basis::guessed: return "guessed";
  }
  return "";
}

std::string_view kind_of(const Fact& fact) {
  return std::visit([](const auto& value) { return kind_name(value); }, fact);
}

std::string_view type_of(const Fact& fact) {
  return std::visit([](const auto& value) { return type_name(value); }, fact);
}

}  // namespace factdiff
