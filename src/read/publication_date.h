// A publication time as a person or a format gives it.
#pragma once

#include <optional>
#include <string_view>

#include "model/report.h"

namespace factdiff {

// "2023", "2023-12", "2023-12-05", with or without a time after it. Nothing where it is no such date.
[[nodiscard]] std::optional<PublicationTime> publication_time_of(std::string_view text, PublicationBasis basis);

}  // namespace factdiff
