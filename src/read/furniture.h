// Lines of a pasted page that are not the report's words.
#pragma once

#include <string_view>

namespace factdiff {

enum class FurnitureKind {
  none,
  line,   // "Advertisement", "icon-facebook icon-twitter", "Copyright 2019 …"
  links,  // "Related Articles": headlines of other reports follow
};

[[nodiscard]] FurnitureKind furniture_kind(std::string_view line);

}  // namespace factdiff
