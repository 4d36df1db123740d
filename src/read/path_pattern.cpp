#include "read/path_pattern.h"

#include <algorithm>
#include <cstddef>

namespace factdiff {

namespace {

// Where a class of characters ends, "[a-z]", behind its bracket; 0: the bracket is none that begins one.
std::size_t class_end(std::string_view pattern, std::size_t start) {
  std::size_t at = start + 1;
  if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) ++at;
  // A bracket that stands first is one of the characters.
  const std::size_t end = pattern.find(']', at + 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

bool class_holds(std::string_view inside, char c) {
  const bool is_negated = inside[0] == '!' || inside[0] == '^';
  if (is_negated) inside.remove_prefix(1);
  bool holds = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const bool is_range = i + 2 < inside.size() && inside[i + 1] == '-';
    holds = holds || (is_range ? inside[i] <= c && c <= inside[i + 2] : inside[i] == c);
    if (is_range) i += 2;
  }
  return holds != is_negated;
}

// Bytes of the pattern at `at` that stand for the character; 0: they stand for another.
std::size_t covers_character(std::string_view pattern, std::size_t at, char c) {
  if (pattern[at] == '?') return c == '/' ? 0 : 1;
  if (pattern[at] == '[') {
    if (const std::size_t end = class_end(pattern, at); end > 0) {
      return c != '/' && class_holds(pattern.substr(at + 1, end - at - 2), c) ? end - at : 0;
    }
  }
  if (pattern[at] == '\\' && at + 1 < pattern.size()) return pattern[at + 1] == c ? 2 : 0;
  return pattern[at] == c ? 1 : 0;
}

struct Star {
  std::size_t pattern = std::string_view::npos;  // behind it
  std::size_t name = 0;                          // from where on it may take more
  bool whole_folders = false;                    // "**/"
};

// Takes one more into a "**", a whole folder into a "**/". False: there is no more.
bool take_more(Star& over, std::string_view path) {
  if (over.pattern == std::string_view::npos || over.name >= path.size()) return false;
  const std::size_t slash = over.whole_folders ? path.find('/', over.name) : over.name;
  if (slash == std::string_view::npos) return false;
  over.name = slash + 1;
  return true;
}

}  // namespace

// One star of each kind is remembered.
bool covers_path(std::string_view pattern, std::string_view path) {
  if (pattern == path) return true;
  Star within;
  Star over;
  std::size_t p = 0;
  std::size_t n = 0;
  while (n < path.size() || p < pattern.size()) {
    const std::string_view rest = pattern.substr(p);
    if (rest.starts_with("**")) {
      const bool whole_folders = rest.starts_with("**/") && (p == 0 || pattern[p - 1] == '/');
      p += whole_folders ? 3 : 2;
      over = {p, n, whole_folders};
      within = {};
    } else if (rest.starts_with('*')) {
      within = {++p, n, false};
    } else if (const std::size_t size = rest.empty() || n == path.size() ? 0 : covers_character(pattern, p, path[n]);
               size > 0) {
      p += size;
      ++n;
    } else if (within.pattern != std::string_view::npos && within.name < path.size() && path[within.name] != '/') {
      p = within.pattern;
      n = ++within.name;
    } else if (take_more(over, path)) {
      p = over.pattern;
      n = over.name;
      within = {};
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace factdiff
