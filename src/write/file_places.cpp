#include "write/file_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace factdiff {

namespace {

// The number, from 0, of the line that holds a byte.
std::size_t line_of(const std::vector<std::size_t>& line_starts, std::size_t offset) {
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  return static_cast<std::size_t>(after - line_starts.begin()) - 1;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_unreserved(char c) {
  const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter_or_digit || std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string portable_path(const std::string& path, const std::string& working_directory) {
  namespace fs = std::filesystem;
  fs::path normal = fs::path(path).lexically_normal();
  if (normal.is_absolute() && !working_directory.empty()) {
    const fs::path relative = normal.lexically_relative(fs::path(working_directory).lexically_normal());
    if (!relative.empty() && *relative.begin() != "..") normal = relative;
  }
  return normal.generic_string();
}

std::string uri_of_path(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    uri += is_unreserved(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

std::string words_of(const FilePlace& place) {
  return place.start_line > 0 ? fmt::format("{}:{}", place.path, place.start_line) : place.path;
}

std::optional<std::string> FilePlaces::path_of(std::size_t report) const {
  const Report& own = comparison_.reports[report].report;
  if (!own.path || own.path->empty() || *own.path == "-") return std::nullopt;
  return portable_path(*own.path, style_.working_directory);
}

const std::optional<FilePlaces::File>& FilePlaces::file_of(const std::string& path) const {
  const auto [place, is_new] = files_.try_emplace(path);
  if (!is_new || !style_.read_file) return place->second;
  auto bytes = style_.read_file(path);
  if (!bytes) return place->second;
  File file{std::move(*bytes), {0}};
  for (std::size_t i = 0; i < file.bytes.size(); ++i) {
    if (file.bytes[i] == '\n') file.line_starts.push_back(i + 1);
  }
  place->second = std::move(file);
  return place->second;
}

void FilePlaces::find_lines(FilePlace& place, const File& file, TextSpan source, bool verbatim) {
  const std::size_t first = line_of(file.line_starts, source.start);
  // Behind its last byte a span may already be in the next line; where columns are given that is meant so.
  const std::size_t last = line_of(file.line_starts, verbatim ? source.end : source.end - 1);
  place.start_line = first + 1;
  place.end_line = last + 1;
  if (!verbatim) return;
  const auto before = [&](std::size_t line, std::size_t offset) {
    return std::string_view(file.bytes).substr(file.line_starts[line], offset - file.line_starts[line]);
  };
  const std::string_view start = before(first, source.start);
  const std::string_view end = before(last, source.end);
  if (!is_valid_utf8(start) || !is_valid_utf8(end)) return;
  place.start_column = code_points(start) + 1;
  place.end_column = code_points(end) + 1;
  place.start_byte = start.size() + 1;
  place.end_byte = end.size() + 1;
}

std::optional<FilePlace> FilePlaces::place_of(std::size_t report, TextSpan span) const {
  auto path = path_of(report);
  if (!path) return std::nullopt;
  const Report& own = comparison_.reports[report].report;
  FilePlace place;
  place.path = std::move(*path);
  if (own.source_map) place.bytes = own.source_map->source_of(span);
  const std::optional<TextSpan> source = own.source_map ? place.bytes : std::optional(span);
  const std::optional<File>& file = file_of(*own.path);
  if (!file || !source || source->empty() || source->end > file->bytes.size()) return place;
  // A file may have changed since it was read, and what was compressed has other bytes: then its lines say nothing.
  const bool verbatim = std::string_view(file->bytes).substr(source->start, source->size()) == own.text.view(span);
  if (own.source_map || verbatim) find_lines(place, *file, *source, verbatim);
  return place;
}

}  // namespace factdiff
