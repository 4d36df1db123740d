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
// What the parser may understand otherwise than it is understood here, of a whole page.
constexpr std::size_t most_doubtful = 2000;
constexpr std::size_t most_hidden = 500;

// Elements without an end tag, a paragraph and an option, which the next of their kind ends, and the parts of a table,
// which nest no deeper than tables do.
constexpr std::array<std::string_view, 23> unnested = {
    "area",  "base", "br", "col",    "embed", "hr", "img", "input", "link",  "meta",  "param",   "source",
    "track", "wbr",  "p",  "option", "td",    "th", "tr",  "tbody", "thead", "tfoot", "colgroup"};
// Elements that the end of what they stand in ends too.
constexpr std::array<std::string_view, 6> implied_ends = {"li", "dd", "dt", "rt", "rp", "optgroup"};
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
  bool closes_itself = false;  // "<path/>"
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
  tag.closes_itself = at < page.size() && page[at - 1] == '/';
  return tag;
}

// Behind a comment; "<!-->" is a whole one.
std::size_t comment_end(std::string_view page, std::size_t start) {
  for (std::size_t at = page.find("--", start + 2); at != std::string_view::npos; at = page.find("--", at + 1)) {
    const std::string_view behind = page.substr(at + 2, 2);
    if (behind.starts_with('>')) return at + 3;
    if (behind == "!>" && at >= start + 4) return at + 4;
  }
  return page.size();
}

// Start tags within a text, if they are any.
std::size_t start_tags(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('<', at + 1))
    count += is_letter(text[at + 1]) ? 1 : 0;
  return count;
}

// Where the text of a script, style or title ends.
std::size_t raw_text_end(std::string_view page, std::size_t at, std::string_view name) {
  for (; at < page.size(); ++at) {
    at = std::min(page.find("</", at), page.size());
    const std::size_t behind = at + 2 + name.size();
    const bool ends_name =
        behind < page.size() && (is_space(page[behind]) || page[behind] == '>' || page[behind] == '/');
    if (ends_name && equal_ascii(page.substr(at + 2, name.size()), name)) return at;
  }
  return page.size();
}

// "<!-- … <script": what follows in a script may belong to it up to the next end tag but one.
bool begins_script_again(std::string_view script) {
  const std::size_t comment = script.find("<!--");
  if (comment == std::string_view::npos) return false;
  for (std::size_t at = script.find('<', comment + 1); at != std::string_view::npos; at = script.find('<', at + 1)) {
    if (equal_ascii(script.substr(at + 1, 6), "script")) return true;
  }
  return false;
}

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view other) { return equal_ascii(name, other); });
}

// The elements that are open, whether the parser sees them or not.
class OpenElements {
 public:
  // Both tell whether the tag is one that the parser must not see.
  bool begin(const Tag& tag) {
    // In a drawing such an element has ended; elsewhere it is open.
    if (tag.closes_itself && drawings_ > 0 && ++doubtful_leaves_ <= most_doubtful) return false;
    if (!names_.empty() && ends(tag.name, names_.back())) names_.pop_back();
    drawings_ += is_drawing(tag.name) ? 1 : 0;
    names_.push_back(tag.name);
    return names_.size() > most_depth || doubtful_ > most_doubtful ||
           (unclosed_ > most_unclosed && is_one_of(tag.name, formatting));
  }

  // `is_sure`: the parser sees the tag too.
  bool close(std::string_view name, bool is_sure) {
    const std::size_t deepest = names_.size();
    if (!is_sure) {
      ++doubtful_;
      return deepest > most_depth;
    }
    const std::size_t last = deepest - std::min(deepest, most_depth);
    for (std::size_t i = deepest; i > last; --i) {
      if (!equal_ascii(names_[i - 1], name)) {
        unclosed_ += is_one_of(names_[i - 1], formatting) ? 1 : 0;
        continue;
      }
      // An end tag that also ends others is one that the parser may pass over, as behind <object>.
      const auto others = std::count_if(names_.begin() + static_cast<std::ptrdiff_t>(i), names_.end(),
                                        [](std::string_view other) { return !is_one_of(other, implied_ends); });
      if (others > 0) doubtful_ += static_cast<std::size_t>(others) + 1;
      for (std::size_t k = i - 1; k < deepest; ++k) drawings_ -= is_drawing(names_[k]) ? 1 : 0;
      names_.resize(i - 1);
      return i > most_depth;
    }
    return deepest > most_depth;
  }

 private:
  // Whether an item of a list begins behind another one: "<li>One<li>Two".
  static bool ends(std::string_view name, std::string_view open) {
    const auto is_term = [](std::string_view item) { return equal_ascii(item, "dt") || equal_ascii(item, "dd"); };
    return (equal_ascii(name, "li") && equal_ascii(open, "li")) || (is_term(name) && is_term(open));
  }
  static bool is_drawing(std::string_view name) { return equal_ascii(name, "svg") || equal_ascii(name, "math"); }

  std::vector<std::string_view> names_;
  std::size_t unclosed_ = 0;         // formatting elements that the end of another ended
  std::size_t drawings_ = 0;         // of those that are open
  std::size_t doubtful_ = 0;         // elements that the parser may take for open
  std::size_t doubtful_leaves_ = 0;  // the same, of those that close themselves in drawings
};

class PageBounds {
 public:
  explicit PageBounds(std::string_view page) : page_(page) {}

  std::string read() {
    for (std::size_t at = page_.find('<'); at < page_.size() && at + 1 < page_.size(); at = page_.find('<', at)) {
      const char next = page_[at + 1];
      if (page_.substr(at, 4) == "<!--") {
        at = pass_hidden(at, comment_end(page_, at));
      } else if (is_letter(next) || (next == '/' && at + 2 < page_.size() && is_letter(page_[at + 2]))) {
        at = read_tag(at);
      } else if (next == '!' || next == '?' || next == '/') {
        at = read_declaration(at);
      } else {
        ++at;
      }
    }
    return std::move(bounded_);
  }

 private:
  void blank(std::size_t start, std::size_t end) {
    if (bounded_.empty()) bounded_ = page_;
    std::fill(bounded_.begin() + static_cast<std::ptrdiff_t>(start),
              bounded_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }

  // Text in which the parser sees no tags, unless it takes the text for another one.
  std::size_t pass_hidden(std::size_t start, std::size_t end) {
    const std::size_t tags = start_tags(page_.substr(start, end - start));
    hidden_ += tags;
    if (tags > 0 && hidden_ > most_hidden) blank(start, end);
    return end;
  }

  // "<!DOCTYPE html>", "<?xml …>", "</>"; "<![CDATA[" is text up to "]]>" in a drawing, and else up to ">".
  std::size_t read_declaration(std::size_t start) {
    if (page_.substr(start, 9) == "<![CDATA[" && unsure_until_ <= start) unsure_until_ = page_.find("]]>", start);
    const std::size_t end = page_.find('>', start);
    return end == std::string_view::npos ? page_.size() : end + 1;
  }

  std::size_t read_tag(std::size_t start) {
    const Tag tag = tag_at(page_, start);
    const bool nests = !is_one_of(tag.name, unnested);
    const bool is_raw = nests && !tag.closes && is_one_of(tag.name, raw_text);
    bool too_much = tag.attributes > most_attributes;
    if (nests && !is_raw) {
      too_much = (tag.closes ? open_.close(tag.name, start >= unsure_until_) : open_.begin(tag)) || too_much;
    }
    if (too_much) blank(start, tag.end);
    return is_raw && !too_much ? read_raw_text(tag) : tag.end;
  }

  std::size_t read_raw_text(const Tag& tag) {
    const std::size_t end = raw_text_end(page_, tag.end, tag.name);
    if (equal_ascii(tag.name, "script") && begins_script_again(page_.substr(tag.end, end - tag.end))) {
      unsure_until_ = std::max(unsure_until_, raw_text_end(page_, end + 1, tag.name));
    }
    return pass_hidden(tag.end, end);
  }

  std::string_view page_;
  std::string bounded_;
  OpenElements open_;
  std::size_t hidden_ = 0;        // start tags where there should be none
  std::size_t unsure_until_ = 0;  // up to there the parser may see no tags
};

}  // namespace

std::string bounded_html(std::string_view page) { return PageBounds(page).read(); }

}  // namespace factdiff
