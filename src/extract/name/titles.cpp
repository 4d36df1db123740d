#include <string>

#include "extract/name/candidates.h"

#include "lexicon/lists.h"

namespace factdiff::name {

namespace {

constexpr std::size_t longest_title = 6;

TitleKind kind_of(std::string_view value) {
  if (value == "honorific") return TitleKind::honorific;
  if (value == "rank") return TitleKind::rank;
  if (value == "plural") return TitleKind::plural;
  if (value == "work") return TitleKind::work;
  return TitleKind::office;
}

}  // namespace

std::optional<Title> title_at(const Words& words, std::size_t at, std::size_t end) {
  std::optional<Title> result;
  std::string text;
  for (std::size_t last = at + 1; last <= end && last <= at + longest_title && words[last - 1].letters; ++last) {
    // "Iran's president": a possessive ends the words of a title.
    if (last > at + 1 && words[last - 2].possessive) break;
    if (!text.empty()) text += ' ';
    text += words[last - 1].plain;
    if (const auto entry = lists::person_titles.find(text)) result = Title{kind_of(entry->value), at, last};
  }
  return result;
}

std::optional<Title> title_before(const Words& words, std::size_t end) {
  std::optional<Title> result;
  std::string text;
  for (std::size_t first = end; first > 0 && first + longest_title > end && words[first - 1].letters;) {
    --first;
    if (first + 1 < end && words[first].possessive) break;
    text.insert(0, text.empty() ? "" : " ");
    text.insert(0, words[first].plain);
    if (const auto entry = lists::person_titles.find(text)) result = Title{kind_of(entry->value), first, end};
  }
  return result;
}

}  // namespace factdiff::name
