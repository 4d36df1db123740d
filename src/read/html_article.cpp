#include "read/html_article.h"

#include <algorithm>
#include <string>
#include <vector>

#include "read/character_references.h"
#include "read/line_words.h"
#include "read/metadata.h"
#include "read/page_parts.h"
#include "read/page_vocabulary.h"

namespace factdiff {

namespace {

// Where the character reference at the beginning of `written` ends, as HTML reads it, its semicolon included.
std::size_t reference_end(std::string_view written) {
  std::size_t end = 1;
  const auto is_name = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
  };
  while (end < written.size() && is_name(written[end])) ++end;
  if (end < written.size() && written[end] == ';') ++end;
  return end;
}

// Adds a text whose references the parser has decoded. False, with nothing added: the two do not go together.
bool add_decoded(ArticleBuilder& builder, std::string_view written, std::size_t at, std::string_view decoded) {
  std::vector<std::pair<TextSpan, TextSpan>> pieces;  // of `decoded` and `written`
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < written.size() && j < decoded.size()) {
    const std::size_t first_i = i;
    const std::size_t first_j = j;
    while (i < written.size() && j < decoded.size() && written[i] != '&' && written[i] == decoded[j]) ++i, ++j;
    if (i > first_i) pieces.push_back({{first_j, j}, {first_i, i}});
    if (i == written.size() || j == decoded.size()) break;
    if (written[i] == '\r' && decoded[j] == '\n') {
      const std::size_t end = i + 1 < written.size() && written[i + 1] == '\n' ? i + 2 : i + 1;
      pieces.push_back({{j, j + 1}, {i, end}});
      i = end;
      ++j;
      continue;
    }
    if (written[i] != '&') return false;
    const std::size_t end = i + reference_end(written.substr(i));
    const std::size_t size = code_point_at(decoded, j).size;
    const bool is_reference =
        end - i > 1 && (end == written.size()
                            ? j + size == decoded.size()
                            : j + size < decoded.size() &&
                                  (written[end] == decoded[j + size] || written[end] == '&' || written[end] == '\r'));
    if (is_reference) {
      pieces.push_back({{j, j + size}, {i, end}});
      i = end;
      j += size;
    } else if (decoded[j] == '&') {
      pieces.push_back({{j, j + 1}, {i, i + 1}});
      ++i;
      ++j;
    } else {
      return false;
    }
  }
  if (i != written.size() || j != decoded.size()) return false;
  for (const auto& [text, source] : pieces) {
    const std::string_view words = decoded.substr(text.start, text.size());
    if (text.size() == source.size() && written.substr(source.start, source.size()) == words) {
      builder.add(words, at + source.start);
    } else {
      builder.add_for(words, {at + source.start, at + source.end});
    }
  }
  return true;
}

void add_text_node(ArticleBuilder& builder, const HtmlTree& tree, const GumboText& text) {
  const auto [written, at] = tree.written_text(text);
  const std::string_view decoded = text.text;
  if (written == decoded) {
    builder.add(decoded, at);
  } else if (!add_decoded(builder, written, at, decoded)) {
    const std::string_view words = trimmed_text(decoded);
    if (!words.empty()) builder.add_for(words, {at, at + written.size()});
  }
}

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool ends_sentence(std::string_view words) { return !words.empty() && ends_as_sentence(words); }

// Writes the blocks below an element, in the order of the page.
class BlockWriter {
 public:
  BlockWriter(ArticleBuilder& builder, const HtmlTree& tree, std::string_view title)
      : builder_(builder), tree_(tree), nodes_(tree.nodes()), parts_(page_parts(tree)), title_(title) {}

  void write(std::size_t root) {
    std::vector<std::size_t> open;  // blocks around the node, with the root
    begin(root);
    open.push_back(root);
    for (std::size_t i = root + 1; i < nodes_[root].end;) {
      while (i >= nodes_[open.back()].end) {
        open.pop_back();
        begin(open.back());
      }
      i = write_node(i, open);
    }
    end();
  }

 private:
  // Writes what the node itself is; gives the next one to look at.
  std::size_t write_node(std::size_t node, std::vector<std::size_t>& open) {
    const HtmlNode& what = nodes_[node];
    if (parts_[node].excluded || is_left_out(node)) return what.end;
    if (what.words != nullptr) {
      const std::size_t before = builder_.block().size();
      add_text_node(builder_, tree_, *what.words);
      if (in_link(node, open.back())) links_ += builder_.block().size() - before;
      return what.end;
    }
    if (what.tag == GUMBO_TAG_BR) {
      // One line of an address or verse goes on; a paragraph does not.
      if (ends_sentence(builder_.block()) || after_break_) begin(open.back());
      after_break_ = true;
      return what.end;
    }
    after_break_ = false;
    if (parts_[node].is_block && what.end > node + 1) {
      open.push_back(node);
      begin(node);
    }
    return node + 1;
  }

  // Data tables hold figures without the words around them.
  [[nodiscard]] bool is_left_out(std::size_t node) const {
    constexpr std::size_t least_cell = 40;
    const GumboTag tag = nodes_[node].tag;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) return parts_[node].weight < least_cell;
    return false;
  }

  [[nodiscard]] bool in_link(std::size_t node, std::size_t block) const {
    for (std::size_t i = nodes_[node].parent; i > block; i = nodes_[i].parent) {
      if (nodes_[i].tag == GUMBO_TAG_A) return true;
    }
    return nodes_[block].tag == GUMBO_TAG_A;
  }

  void begin(std::size_t block) {
    end();
    heading_ = false;
    for (std::size_t i = block; i > 0 && !heading_; i = nodes_[i].parent) heading_ = is_heading(nodes_[i].tag);
    builder_.begin_block(heading_ ? BlockKind::heading : BlockKind::body);
  }

  // A block of links alone leads to other articles.
  void end() {
    const std::string_view words = builder_.block();
    const bool is_links = links_ * 10 >= words.size() * 8 && !words.empty();
    const bool is_title = heading_ && words == title_;
    if (is_links || is_title) builder_.drop_block();
    builder_.end_block();
    links_ = 0;
    after_break_ = false;
  }

  ArticleBuilder& builder_;
  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<PagePart> parts_;
  const std::string_view title_;
  std::size_t links_ = 0;  // bytes of the open block that are links
  bool heading_ = false;
  bool after_break_ = false;
};

// The heaviest of the elements that `is_marked` names, where a good part of the page's text stands in it.
template <class IsMarked>
std::size_t heaviest(const HtmlTree& tree, const std::vector<PagePart>& parts, const IsMarked& is_marked) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (tree.nodes()[i].element == nullptr || parts[i].excluded || parts[i].weight * 4 < parts[0].weight) continue;
    if ((best == 0 || parts[i].weight > parts[best].weight) && is_marked(i)) best = i;
  }
  return best;
}

}  // namespace

std::optional<std::size_t> article_body(const HtmlTree& tree) {
  const std::vector<PagePart> parts = page_parts(tree);
  if (parts.empty() || parts[0].weight == 0) return std::nullopt;
  std::size_t body = heaviest(tree, parts, [&](std::size_t node) {
    return lower_ascii(tree.attribute(node, "itemprop")).find("articlebody") != std::string::npos ||
           names_article_body(tree.attribute(node, "class")) || names_article_body(tree.attribute(node, "id"));
  });
  if (body == 0) body = heaviest(tree, parts, [&](std::size_t i) { return tree.nodes()[i].tag == GUMBO_TAG_ARTICLE; });
  if (body == 0) {
    body = heaviest(tree, parts, [&](std::size_t node) {
      return tree.nodes()[node].tag == GUMBO_TAG_MAIN || tree.attribute(node, "role") == "main";
    });
  }
  // Down to the smallest element that still holds nearly all of it.
  for (std::size_t i = body + 1; i < tree.nodes()[body].end; ++i) {
    if (parts[i].is_block && parts[i].weight * 20 >= parts[body].weight * 19 && tree.nodes()[i].end > i + 1) body = i;
  }
  return body;
}

void add_html_blocks(ArticleBuilder& builder, const HtmlTree& tree, std::size_t root, std::string_view title) {
  BlockWriter(builder, tree, title).write(root);
}

void add_html_text(ArticleBuilder& builder, const HtmlTree& tree, std::size_t node) {
  for (std::size_t i = node; i < tree.nodes()[node].end; ++i) {
    if (tree.nodes()[i].words != nullptr) add_text_node(builder, tree, *tree.nodes()[i].words);
  }
}

}  // namespace factdiff
