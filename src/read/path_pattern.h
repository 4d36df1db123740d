// Patterns of paths, as shells and .gitignore have them.
#pragma once

#include <string_view>

namespace factdiff {

// Whether `pattern` covers `path`: "?" one character but a slash, "*" any but a slash, "**" any, "**/" also nothing.
// Takes no more than |pattern| * |path| steps.
[[nodiscard]] bool covers_path(std::string_view pattern, std::string_view path);

}  // namespace factdiff
