#include "read/publication_date.h"

#include <algorithm>

namespace factdiff {

std::optional<PublicationTime> publication_time_of(std::string_view text, PublicationBasis basis) {
  std::string value(text);
  if (value.size() > 10 && value[10] == ' ') value[10] = 'T';
  const std::string_view shape = "dddd-dd-ddT";
  for (std::size_t i = 0; i < std::min(value.size(), shape.size()); ++i) {
    const bool fits = shape[i] == 'd' ? value[i] >= '0' && value[i] <= '9' : value[i] == shape[i];
    if (!fits) return std::nullopt;
  }
  if (value.size() != 4 && value.size() != 7 && value.size() < 10) return std::nullopt;
  const auto interval = interval_of_value(value);
  if (!interval) return std::nullopt;
  return PublicationTime{value, interval, basis, {}};
}

}  // namespace factdiff
