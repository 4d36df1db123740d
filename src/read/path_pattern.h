// Patterns of paths, as shells and .gitignore have them.
#pragma once

#include <string_view>

namespace factdiff {

// Whether `pattern` covers `path`: "?" stands for one byte but a slash, "[a-z]" for one of these, "[!a-z]" for another,
// "*" for any but a slash, "**" for any, "**/" for folders, also none; a backslash makes what follows stand for itself.
// Every pattern covers what is written like it. Takes no more than |pattern| * |path|^2 steps.
[[nodiscard]] bool covers_path(std::string_view pattern, std::string_view path);

}  // namespace factdiff
