#include "read/inputs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

#include "read/byte_stream.h"
#include "read/ignore_rules.h"
#include "read/path_pattern.h"

namespace factdiff {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 19> known_suffixes = {
    ".txt",  ".text",   ".md",   ".htm", ".html", ".xhtml", ".xml", ".json",     ".jsonl", ".ndjson",
    ".nitf", ".newsml", ".warc", ".rss", ".atom", ".gz",    ".zst", ".markdown", ".xhtm"};

std::string strip_folder_end(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() > 1 && name[0] == '.';
}

// "README.md" says something about a folder: it is none of its reports.
bool is_about_folder(const fs::path& path) { return path.stem() == "README"; }

bool has_known_suffix(const fs::path& path) {
  std::string suffix = path.extension().string();
  for (char& c : suffix) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return std::find(known_suffixes.begin(), known_suffixes.end(), suffix) != known_suffixes.end();
}

// The pattern of `patterns` that covers a path; nothing where none does.
const std::string* covering(const std::vector<std::string>& patterns, std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  for (const std::string& pattern : patterns) {
    if (covers_path(pattern, pattern.find('/') == std::string::npos ? name : path)) return &pattern;
  }
  return nullptr;
}

// Takes a file unless the call excludes it; `path` is what patterns are matched with.
void add_file(const std::string& file, std::string_view path, const PathPatterns& patterns, ExpandedInputs& result) {
  if (const std::string* pattern = covering(patterns.exclude, path)) {
    result.notices.push_back({file, {}, "left out by --exclude '" + *pattern + "'", false});
  } else {
    result.files.push_back(file);
  }
}

// Whether what stands in a folder can be listed; the walk over all folders passes over one that cannot.
bool is_readable_folder(const fs::path& folder, ExpandedInputs& result) {
  std::error_code error;
  const fs::directory_iterator probe(folder, error);
  if (!error) return true;
  result.notices.push_back(
      {folder.string(), {}, "the folder cannot be read: " + error.message() + "; expected a readable folder"});
  return false;
}

// All reports below a folder, sorted by path. A file without a suffix may be one.
void add_folder(const std::string& folder, const PathPatterns& patterns, ExpandedInputs& result) {
  if (!is_readable_folder(folder, result)) return;
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  IgnoreRules rules(folder);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    const auto depth = static_cast<std::size_t>(entry.depth());
    const bool is_folder = entry->is_directory(ignored);
    rules.leave(depth);
    if (is_hidden(entry->path()) || rules.leaves_out(entry->path(), is_folder)) {
      if (is_folder) entry.disable_recursion_pending();
    } else if (is_folder) {
      // What is linked to is not walked.
      if (!entry->is_symlink(ignored)) is_readable_folder(entry->path(), result);
      rules.enter(entry->path(), depth + 1);
    } else if (entry->is_regular_file(ignored) && !is_about_folder(entry->path()) &&
               (has_known_suffix(entry->path()) || entry->path().extension().empty())) {
      files.push_back(entry->path().string());
    }
  }
  if (error) {
    result.notices.push_back(
        {folder, {}, "the folder cannot be read: " + error.message() + "; expected a readable folder"});
  } else if (files.empty()) {
    result.notices.push_back({folder, {}, "the folder holds no reports; expected files such as .txt, .html or .jsonl"});
  }
  std::sort(files.begin(), files.end());
  const std::size_t before = result.files.size();
  for (std::string& file : files) {
    const std::string_view below = std::string_view(file).substr(std::min(folder.size() + 1, file.size()));
    if (!patterns.include.empty() && covering(patterns.include, below) == nullptr) continue;
    add_file(file, below, patterns, result);
  }
  if (!patterns.include.empty() && !files.empty() && result.files.size() == before) {
    result.notices.push_back({folder, {}, "no file in the folder is covered by --include; expected at least one"});
  }
}

// A pattern: "reports/*.txt", "archive/**/2024-*.txt". As in a shell, no hidden file is meant.
bool add_pattern(const std::string& argument, const PathPatterns& patterns, ExpandedInputs& result) {
  const std::size_t star = argument.find_first_of("*?");
  if (star == std::string::npos) return false;
  const std::size_t slash = argument.find_last_of('/', star);
  const std::string folder = slash == std::string::npos ? "" : argument.substr(0, slash + 1);
  const std::string pattern = argument.substr(folder.size());
  const bool is_deep = pattern.find('/') != std::string::npos || pattern.find("**") != std::string::npos;
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder.empty() ? "." : folder, fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    const std::string path = entry->path().string();
    const std::string_view below = std::string_view(path).substr(folder.empty() ? 2 : folder.size());
    if (is_hidden(entry->path()) || !is_deep) entry.disable_recursion_pending();
    if (!is_hidden(entry->path()) && entry->is_regular_file(ignored) && covers_path(pattern, below)) {
      files.push_back(folder + std::string(below));
    }
  }
  if (files.empty()) return false;
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) add_file(file, file, patterns, result);
  return true;
}

// The last `folders` folders of a path and the id: "left/000".
std::string qualified(const Report& report, std::size_t folders) {
  if (!report.path) return report.id;
  std::string_view path = *report.path;
  std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos) return report.id;
  path = path.substr(0, slash);
  std::size_t start = path.size();
  while (folders > 0 && start > 0) {
    const std::size_t before = path.find_last_of('/', start - 1);
    start = before == std::string_view::npos ? 0 : before;
    --folders;
  }
  std::string_view prefix = path.substr(start);
  while (!prefix.empty() && prefix.front() == '/') prefix.remove_prefix(1);
  return prefix.empty() ? report.id : std::string(prefix) + "/" + report.id;
}

std::size_t folders_of(const Report& report) {
  return report.path ? static_cast<std::size_t>(std::count(report.path->begin(), report.path->end(), '/')) : 0;
}

// The ids of reports that had the same one, each with the least folders that make all of them differ.
std::vector<std::string> distinct_ids(const std::vector<const Report*>& same) {
  std::size_t deepest = 0;
  for (const Report* report : same) deepest = std::max(deepest, folders_of(*report));
  std::vector<std::string> ids;
  for (std::size_t folders = 1; folders <= std::max<std::size_t>(deepest, 1); ++folders) {
    ids.clear();
    for (const Report* report : same) ids.push_back(qualified(*report, folders));
    std::vector<std::string> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) return ids;
  }
  return ids;
}

}  // namespace

ExpandedInputs expand_inputs(const std::vector<std::string>& arguments, const PathPatterns& patterns) {
  ExpandedInputs result;
  for (const std::string& argument : arguments) {
    std::error_code error;
    const fs::file_status status = argument == "-" ? fs::file_status() : fs::status(argument, error);
    const bool is_denied = error == std::errc::permission_denied;
    if (argument == "-") {
      result.files.push_back(argument);
    } else if (fs::is_directory(status)) {
      add_folder(strip_folder_end(argument), patterns, result);
    } else if (fs::exists(status)) {
      add_file(argument, argument, patterns, result);
    } else if (is_denied) {
      result.notices.push_back({argument, {}, "cannot be read: " + error.message() + "; expected a readable file"});
    } else if (!add_pattern(argument, patterns, result)) {
      result.notices.push_back(
          {argument, {}, "there is no such file or folder; expected a report, a folder of reports or -"});
    }
  }
  return result;
}

namespace {

// Opens a file for `use`; what is in the way is given back as a notice.
template <class Use>
std::optional<Notice> with_file(const std::string& path, const Use& use) {
  std::error_code error;
  if (!fs::exists(path, error)) return Notice{path, {}, "there is no such file; expected a report"};
  if (fs::is_directory(path, error)) return Notice{path, {}, "this is a folder; expected a file"};
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Notice{
        path, {}, std::string("the file cannot be read: ") + std::strerror(errno) + "; expected a readable file"};
  }
  const auto stream = input_stream(file);
  use(*stream);
  return std::nullopt;
}

}  // namespace

ReadResult read_file(const std::string& path, const ReadOptions& options) {
  ReadResult result;
  const auto notice = with_file(path, [&](ByteStream& stream) { result = read_stream(stream, path, options); });
  if (notice) result.notices.push_back(*notice);
  return result;
}

void read_file_in_parts(const std::string& path, const ReadOptions& options, const ReadConsumer& consumer) {
  const auto notice = with_file(path, [&](ByteStream& stream) { read_in_parts(stream, path, options, consumer); });
  if (notice) consumer({{}, {*notice}, {}});
}

void assign_ids(std::vector<Report>& reports) {
  std::map<std::string, std::vector<std::size_t>> by_id;
  for (std::size_t i = 0; i < reports.size(); ++i) by_id[reports[i].id].push_back(i);
  for (const auto& [id, places] : by_id) {
    if (places.size() < 2) continue;
    std::vector<const Report*> same;
    for (const std::size_t i : places) same.push_back(&reports[i]);
    const std::vector<std::string> ids = distinct_ids(same);
    for (std::size_t k = 0; k < places.size(); ++k) reports[places[k]].id = ids[k];
  }
  // The same file twice, or records of a format with the same id: the second and later are numbered.
  std::map<std::string, std::size_t> used;
  for (const Report& report : reports) used.try_emplace(report.id, 0);
  for (Report& report : reports) {
    const std::string id = report.id;
    for (std::size_t count = ++used[id]; count > 1; count = ++used[id]) {
      report.id = id + "#" + std::to_string(count);
      // A record may have such an id of its own.
      if (used.try_emplace(report.id, 1).second) break;
    }
  }
}

}  // namespace factdiff
