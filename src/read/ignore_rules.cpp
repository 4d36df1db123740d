#include "read/ignore_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "read/path_pattern.h"

namespace factdiff {

namespace fs = std::filesystem;

namespace {

bool covers(const IgnoreRule& rule, std::string_view below, bool is_folder) {
  if (rule.only_folders && !is_folder) return false;
  if (rule.has_path) return covers_path(rule.pattern, below);
  const std::size_t slash = below.rfind('/');
  return covers_path(rule.pattern, slash == std::string_view::npos ? below : below.substr(slash + 1));
}

std::string absolute_path(const fs::path& path) {
  std::error_code ignored;
  return fs::absolute(path, ignored).lexically_normal().generic_string();
}

}  // namespace

std::vector<IgnoreRule> ignore_rules_of(std::string_view text) {
  std::vector<IgnoreRule> rules;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    IgnoreRule rule;
    rule.takes_back = line[0] == '!';
    if (rule.takes_back || (line[0] == '\\' && line.size() > 1)) line.remove_prefix(1);
    if (!line.empty() && line.back() == '/') {
      rule.only_folders = true;
      line.remove_suffix(1);
    }
    rule.has_path = line.find('/') != std::string_view::npos;
    if (!line.empty() && line[0] == '/') line.remove_prefix(1);
    if (line.empty()) continue;
    rule.pattern = line;
    rules.push_back(std::move(rule));
  }
  return rules;
}

IgnoreRules::IgnoreRules(const fs::path& folder) {
  std::vector<fs::path> around;
  std::error_code ignored;
  fs::path path = absolute_path(folder);
  if (!path.has_filename()) path = path.parent_path();
  around.push_back(path);
  bool in_repository = fs::exists(path / ".git", ignored);
  while (!in_repository && path.has_relative_path()) {
    path = path.parent_path();
    around.push_back(path);
    in_repository = fs::exists(path / ".git", ignored);
  }
  // Outside of a repository only the folder's own rules hold.
  if (!in_repository) around.resize(1);
  for (auto one = around.rbegin(); one != around.rend(); ++one) add(*one, 0);
}

void IgnoreRules::add(const fs::path& folder, std::size_t depth) {
  std::ifstream file(folder / ".gitignore", std::ios::binary);
  if (!file) return;
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::vector<IgnoreRule> rules = ignore_rules_of(text);
  if (!rules.empty()) levels_.push_back({depth, absolute_path(folder) + "/", std::move(rules)});
}

void IgnoreRules::leave(std::size_t depth) {
  while (!levels_.empty() && levels_.back().depth > depth) levels_.pop_back();
}

void IgnoreRules::enter(const fs::path& folder, std::size_t depth) { add(folder, depth); }

bool IgnoreRules::leaves_out(const fs::path& path, bool is_folder) const {
  if (levels_.empty()) return false;
  const std::string whole = absolute_path(path);
  bool left_out = false;
  for (const Level& level : levels_) {
    if (!whole.starts_with(level.folder)) continue;
    const std::string_view below = std::string_view(whole).substr(level.folder.size());
    for (const IgnoreRule& rule : level.rules) {
      if (covers(rule, below, is_folder)) left_out = !rule.takes_back;
    }
  }
  return left_out;
}

}  // namespace factdiff
