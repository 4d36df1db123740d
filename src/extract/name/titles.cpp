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

std::optional<WordEntry> find_title(const Words& words, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    if (!words[i].letters || (words[i].possessive && i + 1 < last)) return std::nullopt;
    if (i > first) text += ' ';
    text += words[i].plain;
  }
  return lists::person_titles.find(text);
}

}  // namespace

std::optional<Title> title_at(const Words& words, std::size_t at, std::size_t end) {
  std::optional<Title> result;
  for (std::size_t last = at + 1; last <= end && last <= at + longest_title && words[last - 1].letters; ++last) {
    if (const auto entry = find_title(words, at, last)) result = Title{kind_of(entry->value), at, last};
  }
  return result;
}

std::optional<Title> title_before(const Words& words, std::size_t end) {
  std::optional<Title> result;
  for (std::size_t first = end; first > 0 && first + longest_title > end && words[first - 1].letters;) {
    --first;
    if (const auto entry = find_title(words, first, end)) result = Title{kind_of(entry->value), first, end};
  }
  return result;
}

}  // namespace factdiff::name
