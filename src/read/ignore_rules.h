// Files that a repository leaves out of itself, and so out of a corpus: .gitignore.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace factdiff {

// One line of a .gitignore: "*.html", "/drafts/", "!keep.html", "notes/**/old".
struct IgnoreRule {
  std::string pattern;        // without its marks
  bool takes_back = false;    // "!"
  bool only_folders = false;  // "/" at its end
  bool has_path = false;  // "/" before its end: the pattern is for the path below the file's folder, else for any name
};

// The rules of the text of a .gitignore, in order.
[[nodiscard]] std::vector<IgnoreRule> ignore_rules_of(std::string_view text);

// The .gitignore files that hold for a place in a tree that is walked from the outside in.
class IgnoreRules {
 public:
  // The rules of `folder` and of the folders around it, up to the repository's own.
  explicit IgnoreRules(const std::filesystem::path& folder);

  // Enters a folder below: forgets those of its depth and deeper, and reads its own.
  void enter(const std::filesystem::path& folder, std::size_t depth);
  // Forgets the folders deeper than `depth`.
  void leave(std::size_t depth);

  // Whether the last rule that covers a file or folder leaves it out.
  [[nodiscard]] bool leaves_out(const std::filesystem::path& path, bool is_folder) const;

 private:
  struct Level {
    std::size_t depth = 0;
    std::string folder;  // absolute, with a slash at its end
    std::vector<IgnoreRule> rules;
  };

  void add(const std::filesystem::path& folder, std::size_t depth);

  std::vector<Level> levels_;
};

}  // namespace factdiff
