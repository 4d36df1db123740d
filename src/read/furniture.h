// Lines of a pasted page that are not the report's words.
#pragma once

#include "read/line_words.h"

namespace factdiff {

enum class FurnitureKind {
  none,
  line,   // "Advertisement", "icon-facebook icon-twitter", "Copyright 2019 …"
  links,  // "Related Articles": headlines of other reports follow
};

[[nodiscard]] FurnitureKind furniture_kind(const PageLine& line);

}  // namespace factdiff
