#include "read/version_marker.h"

#include <algorithm>
#include <array>

namespace factdiff {

namespace {

constexpr std::array<std::string_view, 17> marker_words = {
    "UPDATE",  "UPDATED", "CORRECTED", "CORRECTION", "CORRECTS",      "REFILE", "REFILES",   "WRAPUP",   "RECAST",
    "RECASTS", "REPEAT",  "LEAD",      "URGENT",     "CLARIFICATION", "KILL",   "WITHDRAWN", "WRITETHRU"};

struct MarkerEnd {
  std::size_t words = 0;  // where its words end
  std::size_t end = 0;    // behind its dash, colon and spaces
};

// "-", " - ", ":", "–" from `at` on; nothing: at.
std::size_t separator_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] == ' ') ++end;
  const std::size_t mark = end;
  for (const std::string_view separator : {"\u2013", "\u2014", "-", ":"}) {
    if (text.substr(end, separator.size()) != separator) continue;
    end += separator.size();
    break;
  }
  if (end == mark) return at;
  while (end < text.size() && text[end] == ' ') ++end;
  return end;
}

// One marker: "UPDATE 2-", "2nd LEAD:".
MarkerEnd marker_at(std::string_view text, std::size_t start) {
  std::size_t at = start;
  // "2nd LEAD"
  if (at < text.size() && text[at] >= '1' && text[at] <= '9' && at + 4 < text.size() && text[at + 3] == ' ') at += 4;
  const std::size_t word = at;
  while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') ++at;
  const std::string_view name = text.substr(word, at - word);
  if (std::find(marker_words.begin(), marker_words.end(), name) == marker_words.end()) return {};
  if (word != start && name != "LEAD") return {};
  if (at + 1 < text.size() && text[at] == ' ' && text[at + 1] >= '0' && text[at + 1] <= '9') {
    ++at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  }
  const std::size_t end = separator_end(text, at);
  return end == at || end == text.size() ? MarkerEnd{} : MarkerEnd{at, end};
}

}  // namespace

VersionMarker version_marker_of(std::string_view headline) {
  VersionMarker marker;
  for (MarkerEnd next = marker_at(headline, 0); next.end > 0; next = marker_at(headline, marker.size)) {
    if (!marker.words.empty()) marker.words += ", ";
    marker.words += headline.substr(marker.size, next.words - marker.size);
    marker.size = next.end;
  }
  return marker;
}

}  // namespace factdiff
