#include "read/furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lexicon/lists.h"

namespace factdiff {

namespace {

// Names of share buttons; a line of nothing else is furniture: "Share Tweet Email 12".
constexpr std::array<std::string_view, 24> share_words = {
    "bluesky",   "comment", "comments", "copy",    "email",     "facebook",  "flipboard", "icon",
    "instagram", "link",    "linkedin", "mail",    "messenger", "pinterest", "print",     "reddit",
    "share",     "shares",  "telegram", "threads", "tweet",     "twitter",   "whatsapp",  "youtube"};

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "icon-facebook icon-twitter icon-whatsapp", "Share 14 Tweet".
bool is_share_line(std::span<const std::string_view> words) {
  std::size_t buttons = 0;
  for (const std::string_view word : words) {
    if (std::find(share_words.begin(), share_words.end(), word) != share_words.end()) {
      ++buttons;
    } else if (!is_number(word) && word != "on" && word != "this" && word != "k") {
      return false;
    }
  }
  return buttons > 0;
}

// "desk@example.org", "https://example.org/a", "Twitter: @desk": no words besides an address.
bool is_address(std::string_view line) {
  const bool spaced = line.find(' ') != std::string_view::npos;
  if (!spaced) {
    return line.find("://") != std::string_view::npos || line.substr(0, 4) == "www." ||
           (line.find('@') != std::string_view::npos && line.size() > 2);
  }
  const std::size_t colon = line.find(": ");
  return colon != std::string_view::npos && colon <= 10 && line.size() < 80 &&
         line.find(' ', colon + 2) == std::string_view::npos &&
         (line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos);
}

// "WATCH: Boats collide", "RELATED: …", "READ MORE | …": a pointer to something else, unless a whole sentence stands
// after it.
bool is_pointer(std::string_view line, std::span<const std::string_view> words) {
  constexpr std::array<std::string_view, 14> labels = {"watch",    "video",   "related", "photos", "read",
                                                       "pictures", "gallery", "story",   "listen", "more",
                                                       "also",     "images",  "replay",  "podcast"};
  if (words.size() < 2 || std::find(labels.begin(), labels.end(), words[0]) == labels.end()) return false;
  const std::size_t mark = line.substr(0, 24).find_first_of(":|");
  return mark != std::string_view::npos && !ends_as_sentence(line);
}

}  // namespace

FurnitureKind furniture_kind(const PageLine& whole) {
  constexpr std::size_t longest = 600;
  const std::string_view line = whole.text();
  const auto words = whole.words();
  if (line.size() > longest) return FurnitureKind::none;
  constexpr std::size_t long_line = 200;
  if (words.empty()) return FurnitureKind::line;  // "***", "—"
  if (line.substr(0, 2) == "\u00A9" || line.substr(0, 3) == "(\u00A9") return FurnitureKind::line;
  if (line.size() <= long_line && words.size() <= lists::furniture_lines.most_words()) {
    if (const auto entry = lists::furniture_lines.find(joined(words, 0, words.size()))) {
      return entry->value == "links" ? FurnitureKind::links : FurnitureKind::line;
    }
  }
  if ((line.size() <= long_line && is_share_line(words)) || is_address(line) || is_pointer(line, words))
    return FurnitureKind::line;
  std::string beginning;
  for (std::size_t n = 1; n <= std::min<std::size_t>(words.size(), lists::furniture_beginnings.most_words()); ++n) {
    if (n > 1) beginning += ' ';
    beginning += words[n - 1];
    if (!lists::furniture_beginnings.has_beginning(beginning)) break;
    if (lists::furniture_beginnings.contains(beginning)) {
      // A full sentence may begin with the same words: "Photos showed the bridge in ruins."
      const bool sentence = ends_as_sentence(line) && n == 1 && words[0] != "copyright";
      if (!sentence) return FurnitureKind::line;
    }
  }
  return FurnitureKind::none;
}

}  // namespace factdiff
