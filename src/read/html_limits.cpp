#include "read/html_limits.h"

#include <algorithm>
#include <array>
#include <vector>

#include "read/metadata.h"

namespace factdiff {

namespace {

constexpr std::size_t most_depth = 400;
constexpr std::size_t most_attributes = 400;
constexpr std::size_t most_unclosed = 8;

// Elements without an end tag, and those that the next of their kind ends.
constexpr std::array<std::string_view, 19> unnested = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                       "input", "link", "meta", "param", "source", "track", "wbr",
                                                       "p",     "li",   "dd",   "dt",    "option"};
// Elements that the parser opens again in every paragraph until their end tag.
constexpr std::array<std::string_view, 14> formatting = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                         "nobr", "s", "small", "strike", "strong", "tt",   "u"};
// Elements in which no other element begins.
constexpr std::array<std::string_view, 7> raw_text = {"script", "style",  "textarea", "title",
                                                      "xmp",    "iframe", "noframes"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

struct Tag {
  std::size_t end = 0;  // behind its ">"
  std::string_view name;
  std::size_t attributes = 0;  // at most so many
  bool closes = false;
};

Tag tag_at(std::string_view page, std::size_t start) {
  Tag tag;
  std::size_t at = start + 1;
  tag.closes = page[at] == '/';
  if (tag.closes) ++at;
  const std::size_t name = at;
  while (at < page.size() && page[at] != '>' && page[at] != '/' && !is_space(page[at])) ++at;
  tag.name = page.substr(name, at - name);
  char quote = 0;
  bool value = false;  // a quotation mark begins a value only behind "="
  for (; at < page.size(); ++at) {
    const char c = page[at];
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
        ++tag.attributes;
      }
      continue;
    }
    if (c == '>') break;
    if (is_space(c) || c == '/') {
      tag.attributes += at > 0 && !is_space(page[at - 1]) ? 1 : 0;
    } else if (value && (c == '"' || c == '\'')) {
      quote = c;
    }
    if (!is_space(c)) value = c == '=';
  }
  tag.end = std::min(at + 1, page.size());
  return tag;
}

// Where the text of a script, style or title ends.
std::size_t raw_text_end(std::string_view page, std::size_t at, std::string_view name) {
  for (; at < page.size(); ++at) {
    at = std::min(page.find("</", at), page.size());
    if (at < page.size() && equal_ascii(page.substr(at + 2, name.size()), name)) return at;
  }
  return page.size();
}

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view other) { return equal_ascii(name, other); });
}

// The elements that are open, whether the parser sees them or not.
class OpenElements {
 public:
  // Both tell whether the tag is one that the parser must not see.
  bool begin(std::string_view name) {
    names_.push_back(name);
    return names_.size() > most_depth || (unclosed_ > most_unclosed && is_one_of(name, formatting));
  }
  bool close(std::string_view name) {
    const std::size_t deepest = names_.size();
    const std::size_t last = deepest - std::min(deepest, most_depth);
    for (std::size_t i = deepest; i > last; --i) {
      if (!equal_ascii(names_[i - 1], name)) {
        unclosed_ += is_one_of(names_[i - 1], formatting) ? 1 : 0;
        continue;
      }
      names_.resize(i - 1);
      return i > most_depth;
    }
    return deepest > most_depth;
  }

 private:
  std::vector<std::string_view> names_;
  std::size_t unclosed_ = 0;  // formatting elements that the end of another ended
};

}  // namespace

std::string bounded_html(std::string_view page) {
  std::string bounded;
  const auto blank = [&](std::size_t start, std::size_t end) {
    if (bounded.empty()) bounded = page;
    std::fill(bounded.begin() + static_cast<std::ptrdiff_t>(start), bounded.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
  };
  OpenElements open;
  for (std::size_t at = page.find('<'); at < page.size() && at + 1 < page.size(); at = page.find('<', at)) {
    if (page.substr(at, 4) == "<!--") {
      const std::size_t end = page.find("-->", at + 4);
      at = end == std::string_view::npos ? page.size() : end + 3;
      continue;
    }
    if (!is_letter(page[at + 1]) && page[at + 1] != '/') {
      ++at;
      continue;
    }
    const Tag tag = tag_at(page, at);
    const bool nests = !is_one_of(tag.name, unnested);
    const bool is_raw = nests && !tag.closes && is_one_of(tag.name, raw_text);
    bool too_much = tag.attributes > most_attributes;
    if (nests && !is_raw) too_much = (tag.closes ? open.close(tag.name) : open.begin(tag.name)) || too_much;
    if (too_much) blank(at, tag.end);
    at = is_raw && !too_much ? raw_text_end(page, tag.end, tag.name) : tag.end;
  }
  return bounded;
}

}  // namespace factdiff
