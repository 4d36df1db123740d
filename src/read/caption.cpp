#include "read/caption.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "read/credit.h"
#include "read/line_words.h"

namespace factdiff {

namespace {

bool is_picture_word(std::string_view word) {
  constexpr std::array<std::string_view, 11> picture_words = {"caption",      "courtesy", "getty", "illustration",
                                                              "image",        "images",   "photo", "photograph",
                                                              "photographer", "picture",  "photos"};
  return std::find(picture_words.begin(), picture_words.end(), word) != picture_words.end();
}

// What follows the sentence in "A boat off Lamu. (Ana Vega/Reuters)" or "… Photo: Harbour police".
bool ends_with_picture_credit(std::string_view line) {
  constexpr std::size_t longest = 90;
  if (line.back() == ')') {
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos || open == 0 || line.size() - open > longest) return false;
    const std::string_view bracket = line.substr(open);
    const PageLine inside(bracket, 12);
    if (std::any_of(inside.words().begin(), inside.words().end(), is_picture_word)) return true;
    const std::size_t slash = bracket.find('/');
    return slash != std::string_view::npos && publisher_of(bracket.substr(slash + 1)).has_value();
  }
  // "Ana Vega/AP"
  const std::size_t slash = line.rfind('/');
  if (line.size() < longest / 2 && slash != std::string_view::npos && slash > 4 &&
      publisher_of(line.substr(slash + 1))) {
    return true;
  }
  const std::string_view tail = line.substr(line.size() > longest ? line.size() - longest : 0);
  // Far cheaper than to look for each, and hardly ever there.
  if (tail.find(": ") == std::string_view::npos && tail.find("Photo by ") == std::string_view::npos) return false;
  for (const std::string_view label : {"Photo: ", "Photo by ", "Photograph: ", "Picture: ", "Image: ", "PHOTO: "}) {
    const std::size_t at = tail.rfind(label);
    if (at != std::string_view::npos && at > 0 && tail.find(". ", at) == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool is_caption(const PageLine& whole) {
  constexpr std::size_t longest_caption = 800;
  const std::string_view line = whole.text();
  const auto words = whole.words();
  if (line.size() > longest_caption) return false;
  const std::string_view head = line.substr(0, 24);
  if (words.empty()) return false;
  const bool marked = head.find_first_of(":|-\xE2") != std::string_view::npos;
  if (is_picture_word(words[0]) && marked && words[0] != "images") return true;
  if (words[0] == "file" && words.size() > 1 &&
      (words[1] == "photo" || words[1] == "picture" || (line.substr(0, 4) == "FILE" && marked))) {
    return true;
  }
  return ends_with_picture_credit(line);
}

}  // namespace factdiff
