#include "read/path_pattern.h"

#include <cstddef>

namespace factdiff {

// One star of each kind is remembered.
bool covers_path(std::string_view pattern, std::string_view path) {
  struct Star {
    std::size_t pattern = std::string_view::npos;  // behind it
    std::size_t name = 0;                          // from where on it may take more
  };
  Star within;
  Star over;
  std::size_t p = 0;
  std::size_t n = 0;
  while (n < path.size() || p < pattern.size()) {
    if (p < pattern.size() && pattern.substr(p).starts_with("**")) {
      p += pattern.substr(p).starts_with("**/") ? 3 : 2;
      over = {p, n};
      within = {};
    } else if (p < pattern.size() && pattern[p] == '*') {
      within = {++p, n};
    } else if (p < pattern.size() && n < path.size() &&
               (pattern[p] == path[n] || (pattern[p] == '?' && path[n] != '/'))) {
      ++p;
      ++n;
    } else if (within.pattern != std::string_view::npos && within.name < path.size() && path[within.name] != '/') {
      p = within.pattern;
      n = ++within.name;
    } else if (over.pattern != std::string_view::npos && over.name < path.size()) {
      p = over.pattern;
      n = ++over.name;
      within = {};
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace factdiff
