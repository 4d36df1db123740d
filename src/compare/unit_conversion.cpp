#include "compare/unit_conversion.h"

#include <charconv>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

std::optional<UnitSize> size_in_list(std::string_view unit) {
  const auto entry = lists::unit_sizes.find(unit);
  if (!entry) return {};
  UnitSize size;
  const std::string_view value = entry->value;
  const std::size_t space = value.find(' ');
  size.dimension = value.substr(0, space);
  const char* end = value.data() + value.size();
  const auto rest = std::from_chars(value.data() + space + 1, end, size.factor);
  if (rest.ptr < end) std::from_chars(rest.ptr + 1, end, size.zero);
  return size;
}

}  // namespace

std::optional<UnitSize> unit_size(std::string_view unit) {
  if (auto size = size_in_list(unit)) return size;
  const std::size_t per = unit.find(" per ");
  if (per == std::string_view::npos) return {};
  const auto above = size_in_list(unit.substr(0, per));
  const auto below = size_in_list(unit.substr(per + 5));
  if (!above || !below) return {};
  return UnitSize{above->dimension + " per " + below->dimension, above->factor / below->factor, 0};
}

}  // namespace factdiff
