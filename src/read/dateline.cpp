#include "read/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/icu/fold.h"
#include "lexicon/lists.h"
#include "read/credit.h"
#include "read/line_words.h"

namespace factdiff {

namespace {

constexpr std::size_t longest_dateline = 90;

// A dash with space after it, or a colon, that ends the dateline; and where the text goes on.
struct Separator {
  std::size_t at = std::string_view::npos;
  std::size_t end = 0;
  bool is_colon = false;
};

Separator separator_of(std::string_view head) {
  constexpr std::array<std::string_view, 5> dashes = {"\u2014", "\u2013", "--", "-", "\u2012"};
  for (std::size_t i = 1; i < head.size(); ++i) {
    if (head[i] == '\n') break;
    if (head[i] == ':' && i + 1 < head.size() && head[i + 1] == ' ') return {i, i + 1, true};
    for (const std::string_view dash : dashes) {
      if (head.substr(i, dash.size()) != dash) continue;
      const std::size_t end = i + dash.size();
      // "McAllen-based" has no space at either side; "(AP)—The" has a bracket before.
      const bool open_before = head[i - 1] == ' ' || head[i - 1] == ')' || head[i - 1] == '.';
      const bool open_after = end < head.size() && head[end] == ' ';
      if ((open_before && (open_after || dash.size() == 3)) || (open_after && dash.size() == 3)) return {i, end, false};
      break;
    }
  }
  return {};
}

struct Letters {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') ++letters.upper;
    if (c >= 'a' && c <= 'z') ++letters.lower;
  }
  return letters;
}

bool is_place(std::string_view name) {
  // "New Delhi/Mumbai"
  const std::string plain = fold_to_latin(name.substr(0, name.find('/')));
  const PageLine cut(plain, 6);
  const auto words = cut.words();
  if (words.empty() || words.size() > 4) return false;
  const std::string key = joined(words, 0, words.size());
  return lists::cities.contains(key) || lists::countries.contains(key) || lists::provinces.contains(key);
}

// The place before the first comma or bracket: "BAKU", "ST. PAUL", "New Delhi/Mumbai".
std::string_view place_part(std::string_view head) {
  const std::size_t end = head.find_first_of(",(");
  std::string_view place = head.substr(0, end);
  while (!place.empty() && place.back() == ' ') place.remove_suffix(1);
  return place;
}

// Words in capitals that head a line without being a place: "UPDATE:", "WATCH:".
bool is_label(std::string_view place) {
  constexpr std::array<std::string_view, 38> labels = {
      "alert",      "also",      "analysis",  "breaking",  "caution", "clarification", "correction", "corrected",
      "developing", "editorial", "exclusive", "explainer", "factbox", "file",          "flash",      "interview",
      "just",       "latest",    "live",      "more",      "must",    "note",          "opinion",    "photos",
      "photo",      "pictures",  "police",    "read",      "refile",  "related",       "report",     "sources",
      "story",      "update",    "updated",   "video",     "warning", "watch"};
  const PageLine cut(place, 4);
  const auto words = cut.words();
  return words.empty() || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return std::find(labels.begin(), labels.end(), word) != labels.end();
         });
}

// What stands in the last bracket before the separator: an agency, a station, a date.
std::string_view bracket_of(std::string_view head) {
  const std::size_t open = head.rfind('(');
  if (open == std::string_view::npos) return {};
  const std::size_t close = head.find(')', open);
  return close == std::string_view::npos ? std::string_view() : head.substr(open + 1, close - open - 1);
}

// "WXYZ", "KDKA": stations give their call sign.
bool is_call_sign(std::string_view text) {
  const Letters letters = letters_of(text);
  return letters.lower == 0 && letters.upper >= 2 && text.size() <= 8 && text.find(' ') == std::string_view::npos;
}

std::optional<std::string> publisher_in(std::string_view bracket) {
  if (auto name = publisher_of(bracket)) return name;
  if (is_call_sign(bracket)) return std::string(bracket);
  return std::nullopt;
}

// Whether the text before the separator can be place, date and agency and no more.
bool is_dateline(std::string_view head, bool is_colon) {
  const std::string_view place = place_part(head);
  if (place.size() < 3 || place.size() > 40 || is_label(place) ||
      ends_as_sentence(head.substr(0, head.size() - (head.back() == '.' ? 1 : 0)))) {
    return false;
  }
  const Letters letters = letters_of(place);
  if (letters.upper == 0) return false;
  const bool capitals = letters.upper >= 3 && letters.lower * 4 <= letters.upper;  // "McKEES ROCKS"
  const std::string_view bracket = bracket_of(head);
  const bool published = publisher_in(bracket).has_value();
  const std::size_t words = PageLine(place, 8).words().size();
  if (words > 4) return false;
  if (is_colon) {
    if (place.size() != head.size() && !published && head.find(',') == std::string_view::npos) return false;
    return (capitals && (place.size() >= 4 || is_place(place)) && words <= 3) ||
           (is_place(place) && place.size() == head.size()) || published;
  }
  return capitals || published || is_place(place);
}

}  // namespace

std::optional<Dateline> dateline_of(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, longest_dateline);
  // "(CNN) The mayor said", "(Reuters) - The mayor said".
  if (!head.empty() && head.front() == '(') {
    const std::size_t close = head.find(')');
    if (close == std::string_view::npos || close > 24) return std::nullopt;
    const auto publisher = publisher_in(head.substr(1, close - 1));
    if (!publisher || close + 2 >= paragraph.size()) return std::nullopt;
    const Separator separator = separator_of(head.substr(0, close + 6));
    return Dateline{separator.at == std::string_view::npos ? close + 1 : separator.end, publisher};
  }
  const Separator separator = separator_of(head);
  if (separator.at == std::string_view::npos || separator.end + 2 >= paragraph.size()) return std::nullopt;
  std::string_view before = head.substr(0, separator.at);
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  if (before.empty() || !is_dateline(before, separator.is_colon)) return std::nullopt;
  const std::size_t next = paragraph.find_first_not_of(" \t\n", separator.end);
  if (next == std::string_view::npos || (paragraph[next] >= 'a' && paragraph[next] <= 'z')) return std::nullopt;
  auto publisher = publisher_in(bracket_of(before));
  if (!publisher) publisher = publisher_of(before);  // "CNN —"
  return Dateline{separator.end, std::move(publisher)};
}

}  // namespace factdiff
