#include "read/credit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"

namespace factdiff {

namespace {

std::optional<std::string> listed(std::string_view name) {
  const auto entry = lists::news_agencies.find(name);
  if (!entry) return std::nullopt;
  return std::string(entry->value);
}

// "By Ana Vega", "By KEVIN LUND and Ana Vega, Staff Writers": names only.
bool is_byline(const PageLine& whole) {
  const std::string_view line = whole.text();
  const auto words = whole.words();
  if (words.empty() || words[0] != "by" || line.size() > 100 || words.size() < 2 || words.size() > 14) return false;
  if (ends_as_sentence(line) || line.size() < 5) return false;
  const std::size_t name = line.find_first_not_of(": ", 2);
  if (name == std::string_view::npos) return false;
  const auto first = static_cast<unsigned char>(line[name]);
  return (first >= 'A' && first <= 'Z') || first >= 0x80U;
}

bool ends_with(std::span<const std::string_view> words, std::initializer_list<std::string_view> ending) {
  return words.size() > ending.size() &&
         std::equal(ending.begin(), ending.end(), words.end() - static_cast<std::ptrdiff_t>(ending.size()));
}

}  // namespace

std::optional<std::string> publisher_of(const PageLine& credit) {
  const auto words = credit.words();
  if (words.empty() || words.size() > 5) return std::nullopt;
  if (auto name = listed(joined(words, 0, words.size()))) return name;
  // "RFE/RL", "CBS/AP": two names.
  if (words.size() == 2) {
    if (auto name = listed(std::string(words[0]) + "/" + std::string(words[1]))) return name;
  }
  return std::nullopt;
}

bool is_credit(const PageLine& line) {
  const auto words = line.words();
  if (line.text().size() > 300) return false;
  if (words.empty()) return false;
  if (publisher_of(line)) return true;
  if (is_byline(line)) return true;
  const bool bracketed = line.text().front() == '(' || line.text().front() == '[';
  constexpr std::array<std::string_view, 6> makers = {"reporting", "writing",  "editing",
                                                      "compiled",  "reported", "written"};
  const bool made = std::find(makers.begin(), makers.end(), words[0]) != makers.end();
  if (made && words.size() > 2 &&
      (words[1] == "by" || (bracketed && joined(words, 0, words.size()).find(" by ") != std::string::npos))) {
    return true;
  }
  return ends_with(words, {"contributed", "to", "this", "report"}) ||
         ends_with(words, {"contributed", "to", "this", "story"}) || ends_with(words, {"contributed", "reporting"}) ||
         ends_with(words, {"contributed", "to", "this", "article"});
}

std::optional<std::string> publisher_in_credit(const PageLine& line) {
  if (auto name = publisher_of(line)) return name;
  const auto words = line.words();
  if (words.empty() || words[0] != "by") return std::nullopt;
  // The last words of a byline: "By Ana Vega, Associated Press".
  for (std::size_t n = std::min<std::size_t>(4, words.size() - 1); n > 0; --n) {
    if (auto name = listed(joined(words, words.size() - n, words.size()))) return name;
  }
  return std::nullopt;
}

std::optional<std::string> publisher_in_copyright(std::string_view line) {
  const PageLine beginning(line, 8);
  const auto words = beginning.words();
  if (line.find("\u00A9") == std::string_view::npos && (words.empty() || words[0] != "copyright")) return std::nullopt;
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t n = std::min<std::size_t>(4, words.size() - first); n > 0; --n) {
      if (auto name = listed(joined(words, first, first + n))) return name;
    }
  }
  return std::nullopt;
}

}  // namespace factdiff
